import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { Reference } from '../block.ts';
import { escapeHtml } from '../escapeHtml.ts';
import type { TagArguments } from './tagArguments.ts';
import type { TemplateTag } from './templateTag.ts';

/** How a tag is shown. `attributes` is HTML to put into the outermost element. */
export type TagView =
  | { readonly kind: 'nothing' }
  /** The tag as it is written, for what would have to be evaluated. */
  | { readonly kind: 'source' }
  /** Text in its place, for instance the address of another post. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'element';
      readonly html: (attributes: string, inline: InlineMarkdown) => string;
      readonly references?: readonly Reference[];
      /** Whether it may stand in a line of text. */
      readonly isInline?: boolean;
    }
  /** Around its body, which is Markdown. */
  | {
      readonly kind: 'around';
      readonly open: (attributes: string, inline: InlineMarkdown) => string;
      readonly close: string;
    }
  /** The body alone, as Markdown. */
  | { readonly kind: 'body' };

/** The HTML of Markdown within a line. */
export type InlineMarkdown = (text: string) => string;

/** A tag with what a view of it may need. */
export interface ViewedTag {
  readonly tag: TemplateTag;
  readonly args: TagArguments;
  /** The source between the tag and the one that closes it; `undefined` when none does. */
  readonly body: string | undefined;
  readonly linkTo: LinkTo;
  /** The title of the post that a tag names; `undefined` when there is no such post. */
  readonly titleOf: (target: string) => string | undefined;
  readonly frontMatter: () => UnknownRecord;
}

/**
 * The href for the post or file that a tag names, by the rules of the generator.
 * @param tag the name of the tag: `ref`, `post_url`.
 */
export type LinkTo = (tag: string, target: string) => string;

/** Views by the name of the tag; `undefined` from one that does not know these arguments. */
export type TagViews = Readonly<Record<string, (viewed: ViewedTag) => TagView | undefined>>;

export const NOTHING: TagView = { kind: 'nothing' };

/** A tag that is not known: a quiet box with its name and arguments, and its body below. */
export function unknownTag({ tag, body }: ViewedTag): TagView {
  const label = tagLabel(tag.name, tag.args);
  if (body === undefined) return { kind: 'element', html: (attributes) => box(attributes, label) };
  return {
    kind: 'around',
    open: (attributes) => `<div class="galley-shortcode"${attributes}>${box('', label)}`,
    close: '</div>\n',
  };
}

function box(attributes: string, label: string): string {
  return `<div class="galley-box galley-shortcode"${attributes}>${label}</div>\n`;
}

function tagLabel(name: string, args: string): string {
  const what = `<span class="galley-box-what">${escapeHtml(name)}</span>`;
  return args === '' ? what : `${what} <span class="galley-box-path">${escapeHtml(args)}</span>`;
}

/** Something embedded from elsewhere: whose it is, what it is called, and a link to it. */
export function embed(what: string, name: string, address: string): TagView {
  const link = `<a class="galley-box-path" href="${escapeHtml(address)}">${escapeHtml(address)}</a>`;
  const label = `<span class="galley-box-what">${escapeHtml(what)}</span>`;
  const title = name === '' ? '' : `<span class="galley-box-name">${escapeHtml(name)}</span>`;
  return {
    kind: 'element',
    html: (attributes) =>
      `<div class="galley-box galley-embed"${attributes}>${label}${title}${link}</div>\n`,
    references: [{ kind: 'link', target: address }],
  };
}

/** Attributes with the values that there are, escaped. */
export function attributesHtml(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}
