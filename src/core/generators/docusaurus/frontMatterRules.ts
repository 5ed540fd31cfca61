import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import { jsDateText, parseJsDate } from '../../dates/jsDate.ts';
import type { Typed } from '../shared/typedFields.ts';
import type { ContentKind } from './contentPlugins.ts';

/** What is wrong with a field, to a writer; `undefined`: nothing. */
type Rule = (value: Typed) => Message | undefined;

const text: Rule = (value) =>
  isText(value) && value !== '' ? undefined : say('Docusaurus wants a text here and stops.');
const textOrEmpty: Rule = (value) => (value === '' ? undefined : text(value));
const yesOrNo: Rule = (value) =>
  booleanIn(value) === undefined
    ? say('Docusaurus wants true or false here, nothing else, and stops.')
    : undefined;
const number: Rule = (value) =>
  typeof value === 'number' || (typeof value === 'string' && /^\s*-?[\d.]+\s*$/.test(value))
    ? undefined
    : say('Docusaurus wants a number here and stops.');
const date: Rule = (value) =>
  Number.isNaN(timeIn(value))
    ? say('Docusaurus can’t read this date and stops. Write it like 2024-05-31.')
    : undefined;
const texts: Rule = (value) =>
  Array.isArray(value) && value.length > 0 && value.every((item: Typed) => text(item) === undefined)
    ? undefined
    : say('Docusaurus wants a list here, like [one, two], and stops.');
const tags: Rule = (value) =>
  Array.isArray(value) && value.every(isTag)
    ? undefined
    : say('Docusaurus wants a list of tags here, like [one, two], and stops.');
const authors: Rule = (value) =>
  (Array.isArray(value) ? value : [value]).every(isAuthor)
    ? undefined
    : say('Docusaurus wants the keys of authors here, or a name, and stops.');

/** Letters and marks of an address; others have to be written as `%C3%A9`, unless it is a whole URL. */
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:.+|[\w\-.~:/?#@!$&'()*+,;=%]+)$/i;

/** Source: docusaurus-utils-validation/src/validationSchemas.ts `URISchema`. */
const address: Rule = (value) =>
  typeof value === 'string' && ADDRESS.test(value)
    ? undefined
    : say('Docusaurus wants an address here and stops.');
const update: Rule = (value) =>
  hasText(value, 'date') || hasText(value, 'author')
    ? undefined
    : say('Docusaurus wants a date or an author below this and stops.');

const COMMON: Readonly<Record<string, Rule>> = {
  id: text,
  title: textOrEmpty,
  description: textOrEmpty,
  slug: text,
  keywords: texts,
  draft: yesOrNo,
  unlisted: yesOrNo,
  image: address,
  last_update: update,
  hide_table_of_contents: yesOrNo,
  toc_min_heading_level: number,
  toc_max_heading_level: number,
};

/** Source: the `frontMatter.ts` of the plugins, as far as it concerns writers. */
const RULES: Readonly<Record<ContentKind, Readonly<Record<string, Rule>>>> = {
  blog: {
    ...COMMON,
    title_meta: textOrEmpty,
    sidebar_label: textOrEmpty,
    author: text,
    author_title: text,
    tags,
    date,
    authors,
  },
  docs: {
    ...COMMON,
    sidebar_label: text,
    sidebar_position: number,
    hide_title: yesOrNo,
    parse_number_prefixes: yesOrNo,
    tags,
  },
  pages: { ...COMMON, wrapperClassName: text },
};

export interface RuleBroken {
  readonly key: string;
  readonly message: Message;
}

/** The fields that fail the build. */
export function brokenRules(
  kind: ContentKind,
  fields: Readonly<Record<string, Typed>>,
): readonly RuleBroken[] {
  const found = Object.entries(fields).flatMap(([key, value]) => {
    const message = Object.hasOwn(RULES[kind], key) ? RULES[kind][key]?.(value) : undefined;
    return message ? [{ key, message }] : [];
  });
  const isBoth = booleanIn(fields['draft']) === true && booleanIn(fields['unlisted']) === true;
  const both = say('A post can’t be a draft and unlisted at once: Docusaurus stops.');
  return isBoth ? [...found, { key: 'unlisted', message: both }] : found;
}

/** A field as text, as Docusaurus has it after checking; `undefined` when it is none. */
export function textIn(value: Typed | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return jsDateText(value);
  return typeof value === 'string' ? value : undefined;
}

/** `true` and `false` may be quoted. */
export function booleanIn(value: Typed | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}

function isText(value: Typed): boolean {
  return textIn(value) !== undefined;
}

function timeIn(value: Typed): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? parseJsDate(value) : NaN;
}

function isTag(value: Typed): boolean {
  if (text(value) === undefined) return true;
  return hasText(value, 'label') && hasText(value, 'permalink');
}

function isAuthor(value: Typed): boolean {
  if (text(value) === undefined) return true;
  return ['key', 'name', 'imageURL', 'image_url'].some((key) => hasText(value, key));
}

function hasText(value: Typed, key: string): boolean {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && !(value instanceof Date) && key in value;
}
