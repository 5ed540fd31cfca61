import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** Lets every link of a piece be changed, before the references are noted. */
export function eachLink(md: MarkdownIt, change: (token: Token, href: string) => void): void {
  eachInline(md, 'links_of_manner', (token) => {
    if (token.type === 'link_open') change(token, String(token.attrGet('href')));
  });
}

/** Lets every image of a piece be changed, before the references are noted. */
export function eachImage(md: MarkdownIt, change: (token: Token, src: string) => void): void {
  eachInline(md, 'images_of_manner', (token) => {
    if (token.type === 'image') change(token, String(token.attrGet('src')));
  });
}

function eachInline(md: MarkdownIt, name: string, change: (token: Token) => void): void {
  md.core.ruler.push(name, (state: StateCore) => {
    for (const { children } of state.tokens) for (const child of children ?? []) change(child);
  });
}

export function setAttributes(token: Token, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) token.attrSet(name, value);
}
