import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { escapeHtml } from '../../escapeHtml.ts';
import type { LinkTo } from '../../templates/tagView.ts';
import type { HexoManner } from './hexoManner.ts';
import { encodeUrl, opensAway, urlFor } from './hexoUrl.ts';

/** Links and images. Source: `link` and `image` in hexo-renderer-marked/lib/renderer.js. */
export function hexoLinks(md: MarkdownIt, manner: HexoManner, linkTo: LinkTo): void {
  md.core.ruler.push('hexo_links', (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type === 'html_block') token.content = rawLinks(manner, token.content);
      for (const child of token.children ?? []) {
        if (child.type === 'link_open') writeLink(manner, child);
        else if (child.type === 'image') writeImage(manner, child, linkTo);
        else if (child.type === 'html_inline') child.content = rawLinks(manner, child.content);
      }
    }
  });
  const image = md.renderer.rules['image'];
  if (!manner.figureCaptions || !image) return;
  md.renderer.rules['image'] = (...given) => {
    const [tokens, index] = given;
    const html = image(...given);
    const alt = tokens[index]?.content ?? '';
    if (alt === '') return html;
    const caption = `<figcaption aria-hidden="true">${escapeHtml(alt)}</figcaption>`;
    return `<figure>${html}${caption}</figure>`;
  };
}

function writeLink(manner: HexoManner, token: Token): void {
  const href = encodeUrl(String(token.attrGet('href')));
  token.attrSet('href', href);
  if (!opensAway(manner, href)) return;
  token.attrSet('target', '_blank');
  token.attrSet('rel', 'noopener');
}

function writeImage(manner: HexoManner, token: Token, linkTo: LinkTo): void {
  const src = String(token.attrGet('src'));
  token.attrSet('src', encodeUrl(imageAddress(manner, src, linkTo)));
  if (manner.lazyImages) token.attrSet('loading', 'lazy');
}

function imageAddress(manner: HexoManner, src: string, linkTo: LinkTo): string {
  if (!manner.prependsRoot || /^(?:#|\/\/|https?:|data:)/i.test(src)) return src;
  if (manner.findsAssets && !/^[/\\]/.test(src)) return linkTo('asset_path', src);
  return urlFor(manner, src);
}

const ANCHOR = /<a\s(?:[^<>]*?\s)?href=["']((?:https?:)?\/\/[^<>"']+)["'][^<>]*>/gi;

/** Links in HTML of the writer's own open in a new window too, unless they say where. */
function rawLinks(manner: HexoManner, html: string): string {
  if (!html.includes('//')) return html;
  return html.replace(ANCHOR, (tag, href: string) => {
    if (/\starget=/i.test(tag) || !opensAway(manner, href)) return tag;
    const rel = /\srel=/i.test(tag) ? '' : ' rel="noopener"';
    return tag.replace(/\shref=/i, ` target="_blank"${rel} href=`);
  });
}
