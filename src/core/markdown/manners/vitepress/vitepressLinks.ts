import type { MarkdownIt } from 'markdown-it';
import { eachImage, eachLink, setAttributes } from '../linkAttributes.ts';
import type { VitePressManner } from './vitepressManner.ts';

const EXTERNAL = /^(?:[a-z]+:|\/\/)/i;
/** Links to files of these kinds stay as they are. Source: `treatAsHtml` in src/node/utils. */
const FILE = /\.(?!html?$|md$)[a-z\d]{1,8}$/i;

/** Links and images. Sources: plugins/link.ts and image.ts. */
export function vitepressLinks(md: MarkdownIt, manner: VitePressManner): void {
  eachLink(md, (token, href) => {
    if (EXTERNAL.test(href)) setAttributes(token, manner.externalLinks);
    else if (!href.startsWith('#')) token.attrSet('href', pageAddress(manner, href));
  });
  eachImage(md, (token, src) => {
    token.attrSet('src', belowBase(manner, src));
    if (manner.lazyImages) token.attrSet('loading', 'lazy');
  });
}

function pageAddress(manner: VitePressManner, href: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  if (FILE.test(path)) return belowBase(manner, href);
  const ending = manner.cleanUrls ? '' : '.html';
  const page = path
    .replace(/(^|\/)index\.md$/i, '$1')
    .replace(/\.md$/, ending)
    .replace(/\.html$/, ending);
  const isBare = page !== '' && !page.endsWith('/') && !page.endsWith('.html');
  const address = `${page}${isBare ? ending : ''}${rest}`;
  return belowBase(manner, /^\.{0,2}\//.test(address) ? address : `./${address}`);
}

function belowBase({ base }: VitePressManner, address: string): string {
  return /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;
}
