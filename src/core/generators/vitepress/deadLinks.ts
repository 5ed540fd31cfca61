import { parentOf } from '../../blogs/paths.ts';
import { say } from '../../message.ts';
import { ScriptList } from '../scriptConfig/scriptValues.ts';
import type { Message } from '../../message.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { maskCode } from '../shared/mdx/maskCode.ts';
import { percentDecode } from '../shared/percentEncoding.ts';
import type { VitePressSite } from './openSite.ts';

export interface DeadLink {
  /** Offset in the body, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly message: Message;
}

/** Endings of files that are no pages. Source: src/shared/shared.ts `treatAsHtml`. */
const FILE =
  /\.(?:3g2|3gp|aac|ai|apng|au|avif|bin|bmp|cer|class|conf|crl|css|csv|dll|doc|eps|epub|exe|gif|gz|ics|ief|jar|jpe|jpe?g|js|json|jsonld|m4a|man|midi?|mjs|mov|mp[234]|mpe?g|mpe|og[agvx]|opus|otf|p10|p7[cms]|pdf|png|ps|qt|roff|rtf|rtx|ser|svg|t|tiff?|tr|ts|tsv|ttf|txt|vtt|wav|web[amp]|woff2?|xhtml|xml|ya?ml|zip)$/i;
const LINK =
  /(?<!!)\]\(\s*([^\s<>()]+)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)(?!\{[^}]*\b(?:target|download)\b)/g;

/**
 * Links of a page to pages that there are not, at which VitePress stops unless it is told not to.
 * Only links that are written out in the text are looked at.
 */
export function deadLinks(
  site: VitePressSite,
  body: string,
  sourcePath: string,
): readonly DeadLink[] {
  if (ignoresAll(site)) return [];
  return Array.from(maskCode(body).matchAll(LINK)).flatMap((match) => {
    const [whole, url = ''] = match;
    if (leadsSomewhere(site, url, sourcePath)) return [];
    const at = match.index + whole.indexOf(url);
    const message = say('There is no page at “{0}”: VitePress stops.', url);
    return [{ at, length: url.length, message }];
  });
}

/** With anything but a plain `false` somebody has thought of it, and code may decide. */
function ignoresAll({ settings }: VitePressSite): boolean {
  const { ignoreDeadLinks } = settings;
  const isOff = ignoreDeadLinks === undefined || ignoreDeadLinks === false;
  return !isOff && !(ignoreDeadLinks instanceof ScriptList && ignoreDeadLinks.items.length === 0);
}

function leadsSomewhere(site: VitePressSite, url: string, sourcePath: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) return true;
  const [path = ''] = url.split(/[?#]/);
  if (path === '' || FILE.test(path)) return true;
  const page = percentDecode(path.replace(/\.(?:html|md)$/, ''));
  if (page === undefined) return true;
  const from = page.startsWith('/') ? '' : (parentOf(site.shownPath(sourcePath)) ?? '');
  const resolved = cleanPath(`/${from}/${page}`).slice(1);
  return [resolved, resolved === '' ? 'index' : `${resolved}/index`].some(
    (name, index) => (index === 0 || page.endsWith('/') || page === '') && site.hasPage(name),
  );
}
