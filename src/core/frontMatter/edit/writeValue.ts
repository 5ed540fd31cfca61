import { lineEndNear } from '../../text/lineEnds.ts';
import type { Dictionary, List } from '../frontMatter.ts';
import { bulletOf } from './blockItems.ts';
import { isList, type NewValue } from './outcome.ts';
import { indentBefore, mannerOf, type Target } from './target.ts';

/** A value as text for one line, lists in brackets; `undefined` when the format can't write it. */
export function writeInline(target: Target, value: NewValue, inFlow: boolean): string | undefined {
  const { notation, format } = target;
  if (!isList(value)) return notation.scalar(value, mannerOf(target, undefined, inFlow));
  const items = value.map((item) => notation.scalar(item, mannerOf(target, undefined, true)));
  if (items.includes(undefined)) return undefined;
  if (format !== 'header') return `[${items.join(', ')}]`;
  return value.some((item) => /[,;]/.test(item)) ? undefined : items.join(', ');
}

/**
 * What follows the key of a new field, the lines below it included: as the other fields have it, a
 * list has brackets or one item a line.
 */
export function writeBehindKey(
  target: Target,
  value: NewValue,
  indent: string,
): string | undefined {
  const model = isList(value) && value.length > 0 ? blockListIn(target) : undefined;
  if (!isList(value) || !model) {
    const inline = writeInline(target, value, false);
    return inline === undefined ? undefined : target.notation.assign + inline;
  }
  const lineEnd = lineEndNear(target.text, model.list.range.start);
  const manner = mannerOf(target, model.list.items[0], false);
  const items = value.map((item) => target.notation.scalar(item, manner));
  return `:${items.map((item) => `${lineEnd}${indent}${model.bullet}${item ?? ''}`).join('')}`;
}

/** The first list of the file with one item a line, and how its items begin as seen from their key. */
function blockListIn({ text, format, root }: Target): { list: List; bullet: string } | undefined {
  if (format !== 'yaml' || root.flow) return undefined;
  for (const { keyRange, value } of root.fields) {
    if (value.kind !== 'list' || value.flow) continue;
    const indent = indentBefore(text, keyRange.start);
    const bullet = bulletOf(text, value);
    if (indent === undefined || bullet === undefined) continue;
    if (bullet.startsWith(indent)) return { list: value, bullet: bullet.slice(indent.length) };
  }
  return undefined;
}

/** What stands between key and value in a dictionary, as its first field has it. */
export function assignIn({ text, notation, format }: Target, { fields }: Dictionary): string {
  const model = fields.find(({ keyRange, value }) => value.range.start > keyRange.end);
  const between = model ? text.slice(model.keyRange.end, model.value.range.start) : '';
  // Only YAML and headers need the space.
  const usable = format === 'json' || format === 'toml' ? /^[ \t]*[:=][ \t]*$/ : /^[ \t]*:[ \t]+$/;
  return usable.test(between) ? between : notation.assign;
}
