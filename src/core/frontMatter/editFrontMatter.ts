import { say } from '../message.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { insertField } from './edit/insertField.ts';
import { addItem, removeItem } from './edit/lists.ts';
import { newBlock } from './edit/newBlock.ts';
import {
  NOTHING_TO_DO,
  refuse,
  whyUntouchable,
  type EditOutcome,
  type KeyPath,
  type NewValue,
} from './edit/outcome.ts';
import { removeFieldAt } from './edit/removeField.ts';
import { setValue } from './edit/setValue.ts';
import { find, keysOf, mannerOf, targetOf, type Target } from './edit/target.ts';
import { firstThatHolds, renamedAt } from './edit/verify.ts';
import type { FrontMatter, FrontMatterFormat } from './frontMatter.ts';

export type { DateText, EditOutcome, KeyPath, NewValue } from './edit/outcome.ts';

/*
 * Changes to front matter as the smallest edits of its text, in its own manner: quotes, brackets or
 * lines, indentation and line ends stay as they are, comments too. Before an edit is handed out its
 * result is read again: what would not come out exactly as meant is refused, and so is every change
 * to front matter that can't be read as a whole.
 */

/**
 * Gives a field a value: replaces the one it has (the last one's of duplicates) or adds the field. A
 * file without front matter gets one in YAML; for another format see `addFrontMatter`.
 */
export function setField(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  value: NewValue,
): EditOutcome {
  const path = keysOf(key);
  if (isAbsent(frontMatter) && path.length === 1) {
    return newBlock(text, frontMatter, 'yaml', { [path.join('')]: value });
  }
  return onTarget(text, frontMatter, (target) => {
    const found = find(target, path);
    return found ? setValue(target, path, found, value) : insertField(target, path, value);
  });
}

/** Gives a file that has none its front matter, with these fields in this order. */
export function addFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  format: FrontMatterFormat,
  fields: Readonly<Record<string, NewValue>>,
): EditOutcome {
  return newBlock(text, frontMatter, format, fields);
}

/** Takes a field out with all its lines (every one of duplicates). No edits when there is none. */
export function removeField(text: string, frontMatter: FrontMatter, key: KeyPath): EditOutcome {
  if (isAbsent(frontMatter)) return NOTHING_TO_DO;
  return onTarget(text, frontMatter, (target) => removeFieldAt(target, keysOf(key)));
}

/** Gives a field another key, its value untouched. Refused when the new key is taken. */
export function renameKey(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  newKey: string,
): EditOutcome {
  const path = keysOf(key);
  return onTarget(text, frontMatter, (target) => {
    const found = find(target, path);
    if (!found || path.at(-1) === newKey) return NOTHING_TO_DO;
    if (found.parent.fields.some((field) => field.key === newKey)) {
      return refuse(say('There is a “{0}” already.', newKey));
    }
    const { keyRange, value } = found.field;
    const manner = mannerOf(target, { ...value, range: keyRange }, found.parent.flow);
    const written = target.notation.key(newKey, manner);
    const edits: readonly TextEdit[] | undefined =
      written === undefined ? undefined : [{ range: keyRange, text: written }];
    return firstThatHolds(target, [edits], renamedAt(path, newKey));
  });
}

/**
 * Adds an item at the end of a list, in the list's manner. A missing field becomes a list of one; a
 * single word becomes a list of two. No edits when the item is there.
 */
export function addToList(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  item: string,
): EditOutcome {
  const path = keysOf(key);
  if (isAbsent(frontMatter)) return setField(text, frontMatter, path, [item]);
  return onTarget(text, frontMatter, (target) => addItem(target, path, item));
}

/** Takes an item (every one of that text) out of a list; a list left empty is written `[]`. */
export function removeFromList(
  text: string,
  frontMatter: FrontMatter,
  key: KeyPath,
  item: string,
): EditOutcome {
  if (isAbsent(frontMatter)) return NOTHING_TO_DO;
  return onTarget(text, frontMatter, (target) => removeItem(target, keysOf(key), item));
}

function isAbsent({ format, block }: FrontMatter): boolean {
  return format === undefined && block.end === block.start;
}

function onTarget(
  text: string,
  frontMatter: FrontMatter,
  change: (target: Target) => EditOutcome,
): EditOutcome {
  const reason = whyUntouchable(frontMatter);
  if (reason) return refuse(reason);
  const { format } = frontMatter;
  if (format === undefined) return refuse(say('This file has no front matter.'));
  return change(targetOf(text, frontMatter, format));
}
