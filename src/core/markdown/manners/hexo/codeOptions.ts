import { escapeHtml } from '../../escapeHtml.ts';
import { lineRanges } from '../lineRanges.ts';
import { encodeUrl } from './hexoUrl.ts';
import { PLAIN_CODE, type HexoCode } from './hexoCode.ts';

type Options = Omit<HexoCode, 'text'>;

const TITLE_URL = /^(\S+)\s+(.+)\s+(https?:\/\/\S+|\/\S+)\s*(.*)$/;

/**
 * What stands behind a fence: `js title https://example.org link mark:1`. All from an equals sign on
 * is lost. Source: hexo/lib/plugins/filter/before_post_render/backtick_code_block.ts.
 */
export function fenceOptions(info: string): Options {
  const { text, ...options } = takeOptions(info.split('=')[0] ?? '');
  const [, first, title = '', url, link = ''] = TITLE_URL.exec(text) ?? [];
  if (first !== undefined && url !== undefined) {
    return { ...options, language: first, caption: caption(title, url, link) };
  }
  const [, language = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(text) ?? [];
  return { ...options, language, caption: rest === '' ? '' : caption(rest, undefined, '') };
}

const QUOTED = /(?<before>^|\s)(["'])(?<inner>.*?)\2(?=\s|$)/g;
const URL_LINK = /^(\S.*?)\s+(https?:\/\/\S+)(?:\s+(.+))?$/;

/**
 * The arguments of the tag `codeblock`; quotes around one only hold it together.
 * Sources: hexo/lib/plugins/tag/code.ts, hexo/lib/extend/tag.ts `_parseArgs`.
 */
export function tagOptions(args: string): Options {
  const { text, ...options } = takeOptions(args.replace(QUOTED, '$<before>$<inner>'));
  const [, title, url, link = ''] = URL_LINK.exec(text) ?? [];
  const own = title ?? text;
  return { ...options, caption: own === '' ? '' : caption(own, url, link) };
}

const OPTION =
  /(?:^|\s)(lang|line_number|line_threshold|first_line|mark|wrap|language_attr|highlight):(\S+)/g;

function takeOptions(args: string): Options & { readonly text: string } {
  let { language, marked, firstLine } = PLAIN_CODE;
  const text = args.replace(OPTION, (_, name: string, value: string) => {
    if (name === 'lang') language = value;
    if (name === 'mark') marked = lineRanges(value);
    if (name === 'first_line') firstLine = Number.parseInt(value, 10) || 1;
    return '';
  });
  return { text: text.trim(), language, marked, firstLine, caption: '' };
}

function caption(title: string, url: string | undefined, link: string): string {
  const span = `<span>${escapeHtml(title)}</span>`;
  if (url === undefined) return span;
  return `${span}<a href="${escapeHtml(encodeUrl(url))}">${escapeHtml(link || 'link')}</a>`;
}
