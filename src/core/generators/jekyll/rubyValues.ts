import { asList, asText } from '../../frontMatter/unknownData.ts';

/** Ruby: everything but `false` and `nil` is true. */
export function isTruthy(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** A string split at white space, or a list's texts, nested lists opened; as Ruby's `flatten`. */
export function wordsOrList(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '');
  return asList(value).flatMap((item) => (Array.isArray(item) ? wordsOrList(item) : textIn(item)));
}

/** A single value, or a list's texts. A string is not split. */
export function oneOrList(value: unknown): readonly string[] {
  return asList(value).flatMap((item) => (Array.isArray(item) ? oneOrList(item) : textIn(item)));
}

function textIn(item: unknown): readonly string[] {
  const text = asText(item);
  return text === undefined ? [] : [text];
}
