import { say, type Message } from '../../message.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { FrontMatter } from '../frontMatter.ts';

/** A top-level key, or the keys that lead to a nested one: `['taxonomies', 'tags']`. */
export type KeyPath = string | readonly string[];

/** A date to write bare where the format has dates (YAML, TOML) and as a string where it has none. */
export interface DateText {
  readonly date: string;
}

export type NewScalar = string | boolean | number | DateText;

/** A value to write, as plain data. */
export type NewValue = NewScalar | readonly string[];

/**
 * The edits that make a change, smallest possible, or why it can't be made with certainty.
 * No edits: nothing to do. Edits refer to the text they were asked for and don't overlap.
 */
export type EditOutcome =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Message };

export const NOTHING_TO_DO: EditOutcome = { ok: true, edits: [] };

export function refuse(reason: Message): EditOutcome {
  return { ok: false, reason };
}

/** Why nothing in this front matter may be changed, `undefined` when all of it is understood. */
export function whyUntouchable({
  complete,
  problems,
  format,
  block,
}: FrontMatter): Message | undefined {
  if (!complete) return say('The front matter has not been read to its end.');
  const broken = problems.find(({ severity, code }) => {
    return severity === 'error' && code !== 'front-matter-duplicate-key';
  });
  if (broken) return say('There is a mistake in line {0}: correct it first.', broken.line + 1);
  return format === undefined && block.end > block.start
    ? say('The front matter is in a language Galley does not read.')
    : undefined;
}

export function isList(value: NewValue): value is readonly string[] {
  return Array.isArray(value);
}
