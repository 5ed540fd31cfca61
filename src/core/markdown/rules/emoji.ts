import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import names from 'markdown-it-emoji/lib/data/full.mjs';
import shortcuts from 'markdown-it-emoji/lib/data/shortcuts.mjs';

const NAME = /:([\w+-]+):/g;

/**
 * Emoji by name, `:smile:`, and on demand by short forms, `:)`, which must stand alone. The names
 * are those of GitHub, as markdown-it-emoji lists them.
 */
export function emoji(md: MarkdownIt, hasShortcuts: boolean): void {
  md.core.ruler.after('linkify', 'emoji', (state: StateCore) => {
    for (const { children } of state.tokens) if (children) replaceIn(children, hasShortcuts);
  });
}

/** Emoji by name, of which headings keep the names in their ids. */
export function emojiAfterHeadings(md: MarkdownIt): void {
  md.core.ruler.push('emoji', (state: StateCore) => {
    for (const { children } of state.tokens) if (children) replaceIn(children, false);
  });
}

function replaceIn(tokens: readonly Token[], hasShortcuts: boolean): void {
  let inAutolink = 0;
  for (const token of tokens) {
    if (token.info === 'auto') inAutolink += token.nesting;
    if (token.type !== 'text' || inAutolink > 0) continue;
    token.content = withNames(hasShortcuts ? withShortcuts(token.content) : token.content);
  }
}

function withNames(text: string): string {
  if (!text.includes(':')) return text;
  return text.replace(NAME, (whole, name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? whole) : whole,
  );
}

let forms: ReadonlyMap<string, string> | undefined;

function withShortcuts(text: string): string {
  forms ??= new Map(
    Object.entries(shortcuts).flatMap(([name, all]) =>
      [all].flat().map((form) => [form, names[name] ?? form] as const),
    ),
  );
  const known = forms;
  return text.replace(
    /(?<![^\s\p{P}])[^\s\w]{1,3}[\w)(*\\/|]?(?![^\s\p{P}])/gu,
    (form) => known.get(form) ?? form,
  );
}
