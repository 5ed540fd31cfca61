import { say, type Message } from '../message.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { FrontMatter, FrontMatterFormat } from './frontMatter.ts';

/** A top-level key, or the keys that lead to a nested one: `['taxonomies', 'tags']`. */
export type KeyPath = string | readonly string[];

/** A date to write bare where the format has dates (YAML, TOML) and as a string where it has none. */
export interface DateText {
  readonly date: string;
}

/** A value to write, as plain data. */
export type NewValue = string | boolean | number | DateText | readonly string[];

/**
 * The edits that make a change, smallest possible, or why it can't be made with certainty.
 * No edits: nothing to do. Edits refer to the text they were asked for and don't overlap.
 */
export type EditOutcome =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: Message };

const REFUSED: EditOutcome = { ok: false, reason: say('The front matter could not be read.') };

/**
 * Gives a field a value: replaces the one it has (the last one's of duplicates) in the manner it is
 * written in, or adds the field. A file without front matter gets one in YAML; for another format
 * see `addFrontMatter`.
 */
export function setField(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  value: NewValue,
): EditOutcome {
  void [text, frontMatter, key, value];
  return REFUSED;
}

/** Gives a file that has none its front matter, with these fields in this order. */
export function addFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  format: FrontMatterFormat,
  fields: Readonly<Record<string, NewValue>>,
): EditOutcome {
  void [text, frontMatter, format, fields];
  return REFUSED;
}

/** Takes a field out with all its lines (every one of duplicates). No edits when there is none. */
export function removeField(text: string, frontMatter: FrontMatter, key: KeyPath): EditOutcome {
  void [text, frontMatter, key];
  return REFUSED;
}

/** Gives a field another key, its value untouched. Refused when the new key is taken. */
export function renameKey(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  newKey: string,
): EditOutcome {
  void [text, frontMatter, key, newKey];
  return REFUSED;
}

/**
 * Adds an item at the end of a list, in the list's manner. A missing field becomes a list of one; a
 * single scalar becomes a list of two. No edits when the item is there.
 */
export function addToList(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  item: string,
): EditOutcome {
  void [text, frontMatter, key, item];
  return REFUSED;
}

/** Takes an item (every one of that text) out of a list; a list left empty is written `[]`. */
export function removeFromList(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  item: string,
): EditOutcome {
  void [text, frontMatter, key, item];
  return REFUSED;
}
