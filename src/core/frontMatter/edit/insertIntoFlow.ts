import { lineEndNear } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Dictionary, Field } from '../frontMatter.ts';
import { spliceFlow, type FlowEntries } from './flowEntries.ts';
import { neighboursFor } from './neighbours.ts';
import type { NewValue } from './outcome.ts';
import { mannerOf, type Target } from './target.ts';
import { assignIn, writeInline } from './writeValue.ts';

/** Adds a field to a dictionary in braces, with the parents it lacks. */
export function insertIntoFlow(
  target: Target,
  owner: Dictionary,
  keys: readonly string[],
  value: NewValue,
): readonly TextEdit[] | undefined {
  const written = entryFor(target, owner, keys, value);
  const flow = entriesOf(target, owner);
  if (written === undefined || !flow) return undefined;
  const neighbour = neighboursFor(keys[0] ?? '', owner)[0];
  const index = neighbour ? owner.fields.indexOf(neighbour) + 1 : 0;
  if (owner.fields.length > 0) return spliceFlow(flow, index, 0, [written]);
  const lineEnd = lineEndNear(target.text, flow.inner.start);
  const isBraceless = flow.inner.start === owner.range.start;
  const line = isBraceless ? `${written}${lineEnd}` : `${lineEnd}  ${written}${lineEnd}`;
  return spliceFlow(flow, 0, 0, [line]);
}

function entryFor(
  target: Target,
  owner: Dictionary,
  keys: readonly string[],
  value: NewValue,
): string | undefined {
  const names = keys.map((key) => target.notation.key(key, mannerOf(target, undefined, true)));
  const inline = writeInline(target, value, true);
  if (inline === undefined || names.includes(undefined)) return undefined;
  const assign = assignIn(target, owner);
  return names.reduceRight<string>((inner, name, index) => {
    const entry = `${name ?? ''}${assign}${inner}`;
    return index === 0 ? entry : `{${entry}}`;
  }, inline);
}

/** The fields of a dictionary in braces as entries; the outermost of JSON may lack its braces. */
export function entriesOf({ text }: Target, owner: Dictionary): FlowEntries | undefined {
  const entries = owner.fields.map(entryRange);
  const source = text.slice(owner.range.start, owner.range.end);
  const open = /^\s*\{/.exec(source)?.[0].length;
  if (open === undefined) {
    const isBraceless = /^\s*(?:"|$)/.test(source);
    return isBraceless ? { text, inner: owner.range, entries } : undefined;
  }
  const close = source.lastIndexOf('}');
  const inner = { start: owner.range.start + open, end: owner.range.start + close };
  return { text, inner, entries };
}

function entryRange({ keyRange, value }: Field): Range {
  return { start: keyRange.start, end: Math.max(keyRange.end, value.range.end) };
}
