import { escapeHtml } from '../escapeHtml.ts';
import { chromaHtml } from '../manners/hugo/chromaHtml.ts';
import { highlightOptions } from '../manners/hugo/fenceInfo.ts';
import type { HighlightSettings, HugoManner } from '../manners/hugo/hugoManner.ts';
import { parameter } from './hugoParameter.ts';
import { codeView, gist, vimeo, youtube } from './commonViews.ts';
import { argument } from './tagArguments.ts';
import {
  attributesHtml,
  embed,
  NOTHING,
  unknownTag,
  type TagView,
  type TagViews,
  type ViewedTag,
} from './tagView.ts';

/**
 * Hugo's own shortcodes, and the one for raw HTML that many sites have. Source: the templates in
 * tpl/tplimpl/embedded/templates/_shortcodes.
 * @param manner how the site shows code, and its parameters; `undefined`: code is plainly
 *   highlighted, and there are none.
 */
export function hugoViews(manner: HugoManner | undefined): TagViews {
  if (!manner) return VIEWS;
  return {
    ...VIEWS,
    highlight: (viewed) => highlighted(viewed, manner.highlight),
    param: (viewed) => parameter(viewed, manner.params),
  };
}

const VIEWS: TagViews = {
  comment: () => NOTHING,
  details,
  figure,
  gist,
  highlight: ({ args, body }) => codeView(body ?? '', args.positional[0] ?? ''),
  html: rawHtml,
  instagram: (viewed) => embedById(viewed, 'Instagram', 'https://www.instagram.com/p/'),
  rawhtml: rawHtml,
  ref: address,
  relref: address,
  tweet: (viewed) => embedById(viewed, 'X', 'https://x.com/i/status/'),
  twitter: (viewed) => embedById(viewed, 'X', 'https://x.com/i/status/'),
  qr,
  vimeo,
  x: (viewed) => embedById(viewed, 'X', 'https://x.com/i/status/'),
  youtube,
};

function highlighted({ args, body = '' }: ViewedTag, settings: HighlightSettings): TagView {
  const [language = '', options = ''] = args.positional;
  const code = withoutIndentation(body).replace(/^[\n\r]+|[\n\r]+$/g, '');
  const source = { code, language, options: highlightOptions(options) };
  return {
    kind: 'element',
    html: (attributes) => chromaHtml(source, settings, attributes),
    isInline: source.options.get('hl_inline') === 'true',
  };
}

/** The text with the indentation of its first line taken off all lines. */
function withoutIndentation(text: string): string {
  const [indentation = ''] = /^[ \t]+/.exec(text.replace(/^[\n\r]+/, '')) ?? [];
  if (indentation === '') return text;
  const lines = text.split('\n');
  return lines
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}

function address({ tag, args, linkTo }: ViewedTag): TagView | undefined {
  const target = argument(args, ['path'], 0);
  return target === undefined ? undefined : { kind: 'text', text: linkTo(tag.name, target) };
}

function embedById({ args }: ViewedTag, what: string, address: string): TagView | undefined {
  const id = argument(args, ['id'], 0);
  return id === undefined ? undefined : embed(what, argument(args, ['user']) ?? '', address + id);
}

/** `{{< rawhtml >}}`: what stands in it goes to the page as it is. */
function rawHtml({ tag, body }: ViewedTag): TagView | undefined {
  if (body === undefined || tag.isMarkdown) return undefined;
  return { kind: 'element', html: (attributes) => `<div${attributes}>\n${body}\n</div>\n` };
}

/** A picture of a text: the text itself, in a box. */
function qr(viewed: ViewedTag): TagView {
  const text = argument(viewed.args, ['text']) ?? viewed.body?.trim() ?? '';
  return unknownTag({ ...viewed, tag: { ...viewed.tag, args: text }, body: undefined });
}

function details({ args, body }: ViewedTag): TagView | undefined {
  if (body === undefined) return undefined;
  const open = argument(args, ['open']) === 'true' ? ' open' : '';
  const named = (name: string): string | undefined => args.named.get(name);
  const own = attributesHtml({ class: named('class'), name: named('name'), title: named('title') });
  const summary = argument(args, ['summary']) ?? 'Details';
  return {
    kind: 'around',
    open: (attributes, inline) =>
      `<details${own}${open}${attributes}>\n<summary>${inline(summary)}</summary>\n`,
    close: '</details>\n',
  };
}

function figure({ args }: ViewedTag): TagView | undefined {
  const src = argument(args, ['src'], 0);
  if (src === undefined) return undefined;
  const named = (name: string): string | undefined => args.named.get(name);
  const [title, caption, attr] = [named('title'), named('caption'), named('attr')];
  const link = named('link');
  const image = (plain: (text: string) => string): string => {
    const alt = named('alt') ?? (caption === undefined ? undefined : plain(caption));
    const rest = attributesHtml({ alt, width: named('width'), height: named('height') });
    const html = `<img src="${escapeHtml(src)}"${rest}>`;
    if (link === undefined) return html;
    const own = attributesHtml({ href: link, target: named('target'), rel: named('rel') });
    return `<a${own}>${html}</a>`;
  };
  const heading = title === undefined ? '' : `<h4>${escapeHtml(title)}</h4>`;
  const source = named('attrlink');
  return {
    kind: 'element',
    html: (attributes, inline) => {
      const by = attr === undefined ? '' : inline(attr);
      const origin = source === undefined ? by : `<a href="${escapeHtml(source)}">${by}</a>`;
      const text = inline(caption ?? '') + origin;
      const below = heading + (text === '' ? '' : `<p>${text}</p>`);
      const figcaption = below === '' ? '' : `<figcaption>${below}</figcaption>`;
      const own = attributesHtml({ class: named('class') });
      const picture = image((markdown) => plainText(inline(markdown)));
      return `<figure${own}${attributes}>${picture}${figcaption}</figure>\n`;
    },
    references: [
      { kind: 'image', target: src },
      ...[link, source].flatMap((target) =>
        target === undefined ? [] : [{ kind: 'link', target } as const],
      ),
    ],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text of HTML that markdown-it wrote. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
