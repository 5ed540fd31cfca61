import { escapeHtml } from '../escapeHtml.ts';
import { tagOptions } from '../manners/hexo/codeOptions.ts';
import { hexoCode } from '../manners/hexo/hexoCode.ts';
import type { HexoManner } from '../manners/hexo/hexoManner.ts';
import { encodeUrl, urlFor } from '../manners/hexo/hexoUrl.ts';
import { codeView, gist, vimeo, youtube } from './commonViews.ts';
import { attributesHtml, type TagView, type TagViews, type ViewedTag } from './tagView.ts';

/** Hexo's tags. Sources: hexo/lib/plugins/tag. */
export function hexoViews(manner: HexoManner): TagViews {
  const ifAssets = (view: (viewed: ViewedTag) => TagView | undefined) => (viewed: ViewedTag) =>
    manner.hasAssetFolders ? view(viewed) : inlineHtml('');
  const code = (viewed: ViewedTag): TagView => codeBlock(manner, viewed);
  return {
    asset_img: ifAssets((viewed) => assetImage(viewed)),
    asset_link: ifAssets((viewed) => assetLink(viewed)),
    asset_path: ifAssets((viewed) => address(viewed)),
    blockquote: quote,
    code,
    codeblock: code,
    gist,
    iframe,
    image: (viewed) => image(manner, viewed),
    img: (viewed) => image(manner, viewed),
    link: linkTag,
    post_link: postLink,
    post_path: address,
    pullquote: (viewed) => ({
      kind: 'around',
      open: (attributes) =>
        `<blockquote${attributesHtml({ class: `pullquote ${viewed.tag.args}`.trim() })}${attributes}>\n`,
      close: '</blockquote>\n',
    }),
    quote,
    raw: ({ body = '' }) => ({ kind: 'element', html: () => `${body}\n` }),
    set: () => inlineHtml(''),
    vimeo,
    youtube,
  };
}

/** `{% set name = expression %}` */
export function setVariable({
  name,
  args,
}: {
  readonly name: string;
  readonly args: string;
}): { readonly name: string; readonly expression: string } | undefined {
  const match = name === 'set' ? /^\s*([A-Za-z_]\w*)\s*=([^=][^]*)$/.exec(args) : null;
  const [, variable, expression] = match ?? [];
  return variable === undefined || expression === undefined
    ? undefined
    : { name: variable, expression };
}

function inlineHtml(html: string): TagView {
  return { kind: 'element', html: () => html, isInline: true };
}

function address({ tag, args, linkTo }: ViewedTag): TagView | undefined {
  const [target] = args.positional;
  return target === undefined ? undefined : { kind: 'text', text: linkTo(tag.name, target) };
}

/** `{% post_link name [title] %}` */
function postLink({ tag, args, linkTo, titleOf }: ViewedTag): TagView | undefined {
  const [target, ...words] = args.positional;
  if (target === undefined) return undefined;
  const given = words.filter((word, i) => i < words.length - 1 || !/^(?:true|false)$/.test(word));
  const title = titleOf(target) ?? target;
  const href = linkTo(tag.name, target);
  return linkView({ href, title }, given.length > 0 ? given.join(' ') : title);
}

/** `{% asset_link name [title] %}` */
function assetLink({ tag, args, linkTo }: ViewedTag): TagView | undefined {
  const [target, ...words] = args.positional;
  if (target === undefined) return undefined;
  const title = words.length > 0 ? words.join(' ') : target;
  return linkView({ href: linkTo(tag.name, target), title }, title);
}

/** `{% link text url [external] [title] %}` */
function linkTag({ args }: ViewedTag): TagView | undefined {
  const words = args.positional;
  const at = words.findIndex((word) => /^(?:[a-z]+:)?\/\/|^\//i.test(word));
  const url = words[at];
  if (url === undefined) return undefined;
  const [next, ...others] = words.slice(at + 1);
  const isAway = next === 'true';
  const title = isAway || next === 'false' ? others : words.slice(at + 1);
  const attributes = {
    href: encodeUrl(url),
    title: title.join(' '),
    target: isAway ? '_blank' : '',
  };
  return linkView(attributes, words.slice(0, at).join(' '));
}

function linkView(
  attributes: Readonly<Record<string, string>> & { readonly href: string },
  text: string,
): TagView {
  return {
    kind: 'element',
    html: (more) => `<a${attributesHtml(attributes)}${more}>${escapeHtml(text)}</a>`,
    references: [{ kind: 'link', target: attributes.href }],
    isInline: true,
  };
}

/** `{% asset_img [class names] name [width] [height] [title [alt]] %}` */
function assetImage({ args, linkTo }: ViewedTag): TagView | undefined {
  return imageOf(args.positional, /\./, (name) => linkTo('asset_path', name));
}

/** `{% img [class names] /path/to/image [width] [height] ["title text" ["alt text"]] %}` */
function image(manner: HexoManner, { args }: ViewedTag): TagView | undefined {
  return imageOf(args.positional, /^\/|^[a-z]+:\/\//i, (src) => urlFor(manner, src));
}

function imageOf(
  words: readonly string[],
  address: RegExp,
  srcOf: (word: string) => string,
): TagView | undefined {
  const at = words.findIndex((word) => address.test(word));
  const name = words[at];
  if (name === undefined) return undefined;
  const rest = words.slice(at + 1);
  const count = /^\d+$/.test(rest[0] ?? '') ? (/^\d+$/.test(rest[1] ?? '') ? 2 : 1) : 0;
  const [width, height] = rest.slice(0, count);
  const [title, alt] = rest.slice(count);
  const src = srcOf(name);
  const values = { src, class: words.slice(0, at).join(' '), width, height, title, alt };
  return {
    kind: 'element',
    html: (attributes) => `<img${attributesHtml(values)}${attributes}>`,
    references: [{ kind: 'image', target: src }],
    isInline: true,
  };
}

/** `{% iframe url [width] [height] %}` */
function iframe({ args }: ViewedTag): TagView | undefined {
  const [src, width = '100%', height = '300'] = args.positional;
  if (src === undefined) return undefined;
  const values = { src: encodeUrl(src), width, height, frameborder: '0', loading: 'lazy' };
  return inlineHtml(`<iframe${attributesHtml(values)} allowfullscreen></iframe>`);
}

/** `{% codeblock [title] [lang:language] [url] [link text] %}` */
function codeBlock({ code }: HexoManner, { tag, body = '' }: ViewedTag): TagView {
  const options = tagOptions(tag.args);
  if (!code) return codeView(body, options.language);
  const text = body.replace(/^[ \t]*\n/, '').replace(/\s+$/, '');
  return {
    kind: 'element',
    html: (attributes) => hexoCode(code, { text, ...options }, attributes),
  };
}

/** `{% blockquote [author[, source]] [link] [source_link_title] %}` */
function quote({ tag }: ViewedTag): TagView {
  const footer = quoteFooter(tag.args.trim());
  return {
    kind: 'around',
    open: (attributes) => `<blockquote${attributes}>\n`,
    close: `${footer === '' ? '' : `<footer>${footer}</footer>`}</blockquote>\n`,
  };
}

function quoteFooter(args: string): string {
  const [, author, url, title = ''] = /^(\S.*?)\s+(https?:\/\/\S+)(?:\s+(.+))?$/s.exec(args) ?? [];
  if (author !== undefined && url !== undefined) {
    const text = title || url.replace(/^https?:\/\/|\/(?:index\.html?)?$/g, '');
    const link = `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
    return `<strong>${escapeHtml(author)}</strong><cite>${link}</cite>`;
  }
  const [, name, source] = /^([^,]+),\s*([^,]+)$/.exec(args) ?? [];
  if (name !== undefined && source !== undefined) {
    return `<strong>${escapeHtml(name)}</strong><cite>${escapeHtml(source)}</cite>`;
  }
  return args === '' ? '' : `<strong>${escapeHtml(args)}</strong>`;
}
