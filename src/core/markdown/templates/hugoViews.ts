import { escapeHtml } from '../escapeHtml.ts';
import { codeView, gist, pictureHtml, vimeo, youtube } from './commonViews.ts';
import { argument } from './tagArguments.ts';
import {
  attributesHtml,
  embed,
  NOTHING,
  type TagView,
  type TagViews,
  type ViewedTag,
} from './tagView.ts';

/**
 * Hugo's own shortcodes, and the one for raw HTML that many sites have. Source: the templates in
 * tpl/tplimpl/embedded/templates/_shortcodes.
 */
export const HUGO_VIEWS: TagViews = {
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
  vimeo,
  x: (viewed) => embedById(viewed, 'X', 'https://x.com/i/status/'),
  youtube,
};

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

function details({ args, body }: ViewedTag): TagView | undefined {
  if (body === undefined) return undefined;
  const open = argument(args, ['open']) === 'true' ? ' open' : '';
  const own = attributesHtml({ class: args.named.get('class'), name: args.named.get('name') });
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
  const image = pictureHtml({
    src,
    link,
    alt: named('alt') ?? caption,
    width: named('width'),
    height: named('height'),
  });
  const heading = title === undefined ? '' : `<h4>${escapeHtml(title)}</h4>`;
  const text = [caption, attr].filter((part) => part !== undefined).join(' ');
  return {
    kind: 'element',
    html: (attributes, inline) => {
      const paragraph = text === '' ? '' : `<p>${inline(text)}</p>`;
      const below = heading + paragraph;
      const figcaption = below === '' ? '' : `<figcaption>${below}</figcaption>`;
      const own = attributesHtml({ class: named('class') });
      return `<figure${own}${attributes}>${image}${figcaption}</figure>\n`;
    },
    references: [
      { kind: 'image', target: src },
      ...(link === undefined ? [] : [{ kind: 'link', target: link } as const]),
    ],
  };
}
