import type { Value } from '../../frontMatter/frontMatter.ts';
import type { ComposeRules } from '../composeRules.ts';
import { mostCommon } from '../majority.ts';
import { learnDateManner, writeDate, type DateZones } from './dateManner.ts';
import { kindOfKey, type KeyKind } from './keys.ts';
import { commonPattern, type NamePattern } from './namePattern.ts';
import { isEmpty, isNumber, meaningOf, quoteOf, sourceOf, type SeenValue } from './seenValue.ts';

/** What becomes of a field in a new post. Source text is as it stands in an example. */
export type Choice =
  /** As in this example. */
  | { readonly kind: 'copied'; readonly from: SeenValue }
  | { readonly kind: 'written'; readonly source: string }
  | { readonly kind: 'pattern'; readonly pattern: NamePattern }
  /** As in the newest example, each field inside it chosen by itself. */
  | { readonly kind: 'inner'; readonly from: SeenValue }
  | { readonly kind: 'omitted' };

const OMITTED: Choice = { kind: 'omitted' };

export interface ChoiceContext {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly zones: DateZones;
  /** As the rules of the generator have it. */
  readonly refusesEmpty: NonNullable<ComposeRules['refusesEmpty']>;
}

/** What becomes of a field, by its values in the examples that have it, newest first. */
export function chooseValue(
  key: string,
  seen: readonly SeenValue[],
  context: ChoiceContext,
): Choice {
  const kind = kindOfKey(key);
  const [newest] = seen;
  if (!newest) return OMITTED;
  if (seen.every(({ value }) => isEmpty(value))) return { kind: 'copied', from: newest };
  if (kind === 'of one post') return patternIn(seen) ?? OMITTED;
  if (kind !== 'time') {
    const shared = sharedValue(seen, kind);
    if (shared) return isOwnFile(shared, kind) ? OMITTED : { kind: 'copied', from: shared };
  }
  return dateIn(seen, context) ?? unlessRefused(key, ofManyValues(seen, kind), context);
}

/** A field is left out rather than emptied where that would stop the build. */
function unlessRefused(key: string, choice: Choice, { refusesEmpty }: ChoiceContext): Choice {
  if (choice.kind !== 'written') return choice;
  const isEmptyText = choice.source === '""' || choice.source === "''";
  if (!isEmptyText && choice.source !== '[]') return choice;
  return refusesEmpty(key, isEmptyText ? 'text' : 'list') ? OMITTED : choice;
}

function ofManyValues(seen: readonly SeenValue[], kind: KeyKind): Choice {
  const kinds = mostCommon(
    seen.filter(({ value }) => !isEmpty(value)),
    ({ value }) => value.kind,
  );
  switch (kinds?.value.kind) {
    case 'dictionary':
      return { kind: 'inner', from: kinds };
    case 'list':
      return listIn(seen);
    default:
      return scalarIn(seen, kind);
  }
}

function scalarIn(seen: readonly SeenValue[], kind: KeyKind): Choice {
  const texts = seen.flatMap(({ value }) => (value.kind === 'scalar' ? [value] : []));
  if (texts.every((scalar) => isEmpty(scalar) || /^(?:true|false)$/i.test(scalar.text))) {
    const usual = mostCommon(seen, sourceOf);
    return usual ? { kind: 'copied', from: usual } : OMITTED;
  }
  if (texts.some((scalar) => isNumber(scalar))) return OMITTED;
  const pattern = kind === 'other' ? patternIn(seen) : undefined;
  return pattern && !looksLikeFile(pattern.pattern)
    ? pattern
    : { kind: 'written', source: emptyText(seen) };
}

/** Only what every post lists, which two posts may do by chance. */
function listIn(seen: readonly SeenValue[]): Choice {
  const lists = seen.filter(({ value }) => value.kind === 'list');
  const [newest, ...others] = lists;
  if (newest?.example.format === 'header') return { kind: 'written', source: '' };
  if (newest?.value.kind !== 'list') return { kind: 'written', source: '[]' };
  const isTables = newest.example.format === 'toml' && !newest.value.flow;
  if (isTables) return OMITTED;
  const texts = others.map(({ value }) => new Set(itemTexts(value)));
  const common = newest.value.items.filter(
    (item) => item.kind === 'scalar' && texts.every((set) => set.has(item.text)),
  );
  if (lists.length < 3 || common.length === 0) return { kind: 'written', source: '[]' };
  const kept = common.map(({ range }) => newest.example.text.slice(range.start, range.end));
  return { kind: 'written', source: listSource(newest, kept) };
}

/** Items in the manner of a list: between brackets, or one a line at its indentation. */
function listSource({ value, example }: SeenValue, items: readonly string[]): string {
  if (value.kind !== 'list' || value.flow) return `[${items.join(', ')}]`;
  const { start } = value.range;
  const lineStart = example.text.lastIndexOf('\n', start - 1) + 1;
  const indent = example.text.slice(lineStart, start);
  if (indent.trim() !== '') return `[${items.join(', ')}]`;
  return items.map((item) => `- ${item}`).join(example.head.separator + indent);
}

function itemTexts(value: Value): readonly string[] {
  if (value.kind !== 'list') return [];
  return value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

function patternIn(seen: readonly SeenValue[]): Extract<Choice, { kind: 'pattern' }> | undefined {
  const values = seen.flatMap(({ value, example }) =>
    value.kind === 'scalar' ? [{ text: value.text, post: example }] : [],
  );
  const pattern = values.length === seen.length ? commonPattern(values) : undefined;
  return pattern === undefined ? undefined : { kind: 'pattern', pattern };
}

function dateIn(seen: readonly SeenValue[], { now, zones }: ChoiceContext): Choice | undefined {
  const scalars = seen.filter(({ value }) => value.kind === 'scalar');
  const texts = scalars.map(({ value }) => (value.kind === 'scalar' ? value.text : ''));
  const manner = learnDateManner(texts, zones);
  if (!manner || scalars.length * 2 < seen.length) return undefined;
  const quote = mostCommon(scalars.map((one) => quoteOf(one) ?? '')) ?? '';
  return { kind: 'written', source: quote + writeDate(now, manner) + quote };
}

/** The value that at least four posts in five have; how many there must be depends on the field. */
function sharedValue(seen: readonly SeenValue[], kind: KeyKind): SeenValue | undefined {
  const usual = mostCommon(seen, meaningOf);
  if (!usual || isEmpty(usual.value)) return undefined;
  const count = seen.filter((one) => meaningOf(one) === meaningOf(usual)).length;
  const isList = usual.value.kind === 'list';
  const least = kind === 'of the site' ? 1 : kind === 'usually of one post' || isList ? 3 : 2;
  return count >= least && count * 5 >= seen.length * 4 ? usual : undefined;
}

/** An empty text in the quotes that most posts use for the field; Pelican's headers know none. */
function emptyText(seen: readonly SeenValue[]): string {
  if (seen[0]?.example.format === 'header') return '';
  const quote = mostCommon(seen.flatMap((one) => quoteOf(one) ?? [])) ?? '"';
  return quote + quote;
}

/** A picture beside each post, `cover.jpg`: the new post has none yet. */
function isOwnFile({ value }: SeenValue, kind: KeyKind): boolean {
  if (kind !== 'usually of one post' || value.kind !== 'scalar') return false;
  return /^(?:\.\/)?[^/]+$/.test(value.text) && looksLikeFile(value.text);
}

/** A picture that would be named like the post is not there yet. */
function looksLikeFile(text: string): boolean {
  return /\.(?:avif|gif|jpe?g|mp[34]|pdf|png|svg|webp)$/i.test(text);
}
