import { escapeHtml } from '../escapeHtml.ts';
import { codeView, gist, pictureHtml, vimeo, youtube } from './commonViews.ts';
import { attributesHtml, NOTHING, type TagView, type TagViews, type ViewedTag } from './tagView.ts';

/** Hexo's tags. Source: lib/plugins/tag. */
export const HEXO_VIEWS: TagViews = {
  asset_img: (viewed) => image(viewed.args.positional),
  asset_link: (viewed) => postLink(viewed),
  asset_path: address,
  blockquote: quote,
  code: codeBlock,
  codeblock: codeBlock,
  gist,
  img: (viewed) => image(viewed.args.positional),
  link: ({ args }) => {
    const [text, url, , title] = args.positional;
    return text === undefined || url === undefined ? undefined : linkView(url, text, title);
  },
  post_link: postLink,
  post_path: address,
  pullquote: (viewed) => ({
    kind: 'around',
    open: (attributes) =>
      `<blockquote${attributesHtml({ class: `pullquote ${viewed.tag.args}`.trim() })}${attributes}>\n`,
    close: '</blockquote>\n',
  }),
  quote,
  raw: () => ({ kind: 'body' }),
  set: () => NOTHING,
  vimeo,
  youtube,
};

function address({ tag, args, linkTo }: ViewedTag): TagView | undefined {
  const [target] = args.positional;
  return target === undefined ? undefined : { kind: 'text', text: linkTo(tag.name, target) };
}

function postLink({ tag, args, linkTo }: ViewedTag): TagView | undefined {
  const [target, text = target] = args.positional;
  if (target === undefined || text === undefined) return undefined;
  return linkView(linkTo(tag.name, target), text, undefined);
}

function linkView(href: string, text: string, title: string | undefined): TagView {
  return {
    kind: 'element',
    html: (attributes) =>
      `<a${attributesHtml({ href, title })}${attributes}>${escapeHtml(text)}</a>`,
    references: [{ kind: 'link', target: href }],
    isInline: true,
  };
}

/** `[class names] /path/to/image [width] [height] ["title text" ["alt text"]]` */
function image(words: readonly string[]): TagView | undefined {
  const at = words.findIndex((word) => /[./]/.test(word));
  const src = words[at];
  if (src === undefined) return undefined;
  const rest = words.slice(at + 1);
  const sizes = rest.slice(0, 2).filter((word) => /^\d+%?$/.test(word));
  const [title, alt] = rest.slice(sizes.length);
  const [width, height] = sizes;
  const className = words.slice(0, at).join(' ') || undefined;
  return {
    kind: 'element',
    html: (attributes) => pictureHtml({ src, className, width, height, title, alt }, attributes),
    references: [{ kind: 'image', target: src }],
    isInline: true,
  };
}

/** `{% codeblock [title] [lang:language] [url] [link text] %}` */
function codeBlock({ tag, body }: ViewedTag): TagView {
  return codeView(body ?? '', /\blang:(\S+)/.exec(tag.args)?.[1] ?? '');
}

/** `{% blockquote [author[, source]] [link] [source_link_title] %}` */
function quote({ tag }: ViewedTag): TagView {
  const [, author = '', url, title = ''] =
    /^(.*?)(?:\s*(https?:\S+)\s*(.*))?$/s.exec(tag.args) ?? [];
  const name = author === '' ? '' : `<strong>${escapeHtml(author)}</strong>`;
  const link =
    url === undefined
      ? ''
      : `<cite><a href="${escapeHtml(url)}">${escapeHtml(title === '' ? url : title)}</a></cite>`;
  const footer = name + link === '' ? '' : `<footer>${name}${link}</footer>`;
  return {
    kind: 'around',
    open: (attributes) => `<blockquote${attributes}>\n`,
    close: `${footer}</blockquote>\n`,
  };
}
