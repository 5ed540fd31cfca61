import { nextLine, startOfLine } from '../../text/lineEnds.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Dictionary, Field } from '../frontMatter.ts';
import { insertLines } from './blockItems.ts';
import { says } from './expected.ts';
import { insertIntoFlow } from './insertIntoFlow.ts';
import { neighboursFor } from './neighbours.ts';
import type { EditOutcome, NewValue } from './outcome.ts';
import { find, isMerged, mannerOf, type Target } from './target.ts';
import { firstThatHolds, onlyAt } from './verify.ts';
import { assignIn, writeBehindKey } from './writeValue.ts';

type Way = readonly TextEdit[] | undefined;

/** Adds a field where the generators' own templates would have it, with the parents it lacks. */
export function insertField(target: Target, path: readonly string[], value: NewValue): EditOutcome {
  const { owner, keys } = ownerOf(target, path);
  const ways = owner.flow
    ? [insertIntoFlow(target, owner, keys, value)]
    : insertAsLines(target, owner, keys, value);
  return firstThatHolds(
    target,
    ways,
    onlyAt(path, (after) => says(after, value, target.format)),
  );
}

interface Owner {
  /** The innermost dictionary on the path that is there. */
  readonly owner: Dictionary;
  /** The keys it lacks: the field's own last, before it those of parents to be made. */
  readonly keys: readonly string[];
}

function ownerOf(target: Target, path: readonly string[]): Owner {
  for (let depth = path.length - 1; depth > 0; depth--) {
    const value = find(target, path.slice(0, depth))?.field.value;
    if (value?.kind === 'dictionary' && value.fields.length > 0) {
      return { owner: value, keys: path.slice(depth) };
    }
  }
  return { owner: target.root, keys: path };
}

function insertAsLines(
  target: Target,
  owner: Dictionary,
  keys: readonly string[],
  value: NewValue,
): readonly Way[] {
  const { text, frontMatter, root } = target;
  const lines = neighboursFor(keys[0] ?? '', owner).filter((field) => isLine(target, field));
  // What is merged in stands where the merge key does, which is a line too, if not the best.
  const own = lines.filter((field) => !isMerged(text, field));
  const neighbours = own.length > 0 ? own : lines;
  const ways: Way[] = neighbours.map((neighbour) => {
    const prefix = text.slice(
      startOfLine(text, neighbour.keyRange.start),
      neighbour.keyRange.start,
    );
    const written = linesFor(target, { prefix, assign: assignIn(target, owner) }, keys, value);
    return written && [insertLines(text, nextLine(text, neighbour.value.range.end), written)];
  });
  if (owner !== root) return ways;
  const { start, end } = frontMatter.content;
  const assign = assignIn(target, owner);
  const written = linesFor(target, { prefix: '', assign }, keys, value);
  const atEnds = [end, start].map((at) => written && [insertLines(text, at, written)]);
  return target.format === 'toml' && keys.length > 1
    ? [tableAtEnd(target, keys, value)]
    : [...ways, ...atEnds];
}

/** Whether a field stands on lines of its own, so that a line can follow it. */
function isLine({ format }: Target, { value }: Field): boolean {
  return format !== 'toml' || value.kind === 'scalar' || value.flow;
}

interface LineManner {
  /** What stands before a key in its line: indentation, or in TOML the dotted keys of its parents. */
  readonly prefix: string;
  readonly assign: string;
}

/** The lines of a new field, those of parents to be made first. */
function linesFor(
  target: Target,
  { prefix, assign }: LineManner,
  keys: readonly string[],
  value: NewValue,
): readonly string[] | undefined {
  const names = keys.map((key) => target.notation.key(key, mannerOf(target, undefined, false)));
  const name = names.at(-1);
  const depth = keys.length - 1;
  if (names.includes(undefined) || name === undefined) return undefined;
  if (depth > 0 && target.format !== 'yaml') return undefined;
  const indent = prefix + '  '.repeat(depth);
  const written = writeBehindKey(target, value, indent);
  if (written === undefined) return undefined;
  const behind = written.startsWith(target.notation.assign)
    ? assign + written.slice(target.notation.assign.length)
    : written;
  const parents = names
    .slice(0, -1)
    .map((parent, level) => `${prefix}${'  '.repeat(level)}${parent ?? ''}:`);
  return [...parents, `${indent}${name}${behind}`];
}

/** A table of its own, behind everything else. */
function tableAtEnd(target: Target, keys: readonly string[], value: NewValue): Way {
  const { text, frontMatter, notation, root } = target;
  const names = keys.map((key) => notation.key(key, mannerOf(target, undefined, false)) ?? '');
  const written = writeBehindKey(target, value, '');
  if (written === undefined) return undefined;
  const { end } = frontMatter.content;
  const table = [`[${names.slice(0, -1).join('.')}]`, `${names.at(-1) ?? ''}${written}`];
  const isParted =
    root.fields.length === 0 || /(?:\n|\r)[ \t]*(?:\n|\r\n?)$/.test(text.slice(0, end));
  return [insertLines(text, end, isParted ? table : ['', ...table])];
}
