import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Pair,
  type Scalar as ScalarNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { say } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import type { Dictionary, Field, List, Scalar, Value } from '../frontMatter.ts';
import { dictionaryOf, syntaxFault, type Fault } from '../parsed.ts';
import { noValue } from './scanYaml.ts';

/** Values a document may have once every alias is written out; beyond it an alias stays empty. */
const MOST_VALUES = 20_000;
const DEEPEST = 100;

interface Anchored {
  readonly value: Value;
  /** How many values it is made of, aliases written out. */
  readonly weight: number;
}

/** What is known while a document is converted, in the order of its text. */
interface Conversion {
  /** The text the document was parsed from: all of the file up to the end of the stretch. */
  readonly source: string;
  /** What the library's offsets lack to those of the file. */
  readonly shift: number;
  readonly faults: Fault[];
  readonly anchors: Map<string, Anchored>;
  /** Anchors whose values are being converted just now. */
  readonly open: Set<string>;
  /** Names that stay empty; each is told once. */
  readonly refused: Set<string>;
  weight: number;
}

/** Turns the library's nodes into values; aliases and merge keys are written out. */
export function convertYaml(
  document: Document,
  source: string,
  shift: number,
): { readonly root: Value | undefined; readonly faults: readonly Fault[] } {
  const conversion: Conversion = {
    source,
    shift,
    faults: [],
    anchors: new Map(),
    open: new Set(),
    refused: new Set(),
    weight: 0,
  };
  const { contents } = document;
  if (contents === null || isNothing(contents)) return { root: undefined, faults: [] };
  const root = convert(contents, conversion, 0);
  return { root, faults: conversion.faults };
}

/** A document of comments only has a scalar without characters. */
function isNothing(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.source === '' && !node.tag && !node.anchor;
}

function convert(node: unknown, conversion: Conversion, depth: number): Value {
  if (depth > DEEPEST) throw new RangeError('Too deep.');
  conversion.weight++;
  if (isAlias(node)) return convertAlias(node, conversion);
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return noValue(conversion.shift);
  const { anchor } = node;
  if (anchor === undefined) return convertNode(node, conversion, depth);
  const before = conversion.weight;
  conversion.open.add(anchor);
  const value = convertNode(node, conversion, depth);
  conversion.open.delete(anchor);
  conversion.anchors.set(anchor, { value, weight: conversion.weight - before + 1 });
  return value;
}

function convertNode(
  node: ScalarNode | YAMLMap | YAMLSeq,
  conversion: Conversion,
  depth: number,
): Value {
  if (isScalar(node)) return convertScalar(node, conversion);
  return isMap(node)
    ? convertMap(node, conversion, depth)
    : convertSequence(node, conversion, depth);
}

function convertAlias(node: Alias, conversion: Conversion): Value {
  const range = rangeOf(node, conversion);
  const target = conversion.anchors.get(node.source);
  if (target && conversion.weight + target.weight <= MOST_VALUES) {
    conversion.weight += target.weight;
    return { ...target.value, range };
  }
  if (conversion.refused.has(node.source)) return nothingAt(range);
  conversion.refused.add(node.source);
  if (target || conversion.open.has(node.source)) {
    const message = target
      ? say('“*{0}” repeats so much that it grows out of all proportion.', node.source)
      : say('“*{0}” stands inside of what it repeats.', node.source);
    conversion.faults.push({
      code: 'front-matter-cyclic-alias',
      message,
      severity: 'error',
      range,
    });
  } else {
    const message = say('A value can’t begin with {0}: put it in quotes.', '*');
    conversion.faults.push(syntaxFault(message, range));
  }
  return nothingAt(range);
}

function nothingAt(range: Range): Scalar {
  return { kind: 'scalar', form: 'plain', text: '', range };
}

function convertScalar(node: ScalarNode, conversion: Conversion): Scalar {
  const isPlain = node.type === 'PLAIN' && node.tag !== 'tag:yaml.org,2002:str' && node.tag !== '!';
  const text = node.source ?? '';
  return {
    kind: 'scalar',
    form: isPlain ? 'plain' : 'string',
    text,
    range: trimEnd(rangeOf(node, conversion), conversion),
  };
}

/** A block scalar's range without its last line end, so that the line stays when it is replaced. */
function trimEnd({ start, end }: Range, { source, shift }: Conversion): Range {
  let last = end;
  while (last > start && /[ \t\r\n]/.test(source[last - 1 - shift] ?? '')) last--;
  return { start, end: last };
}

function convertSequence(node: YAMLSeq, conversion: Conversion, depth: number): List {
  const whole = rangeOf(node, conversion);
  const items = node.items.map((item) => {
    const value = convert(item, conversion, depth + 1);
    return isEmptyPlain(value) ? afterHyphen(value, conversion) : value;
  });
  if (node.flow) return { kind: 'list', items, flow: true, range: whole };
  const end = items.at(-1)?.range.end ?? whole.end;
  return { kind: 'list', items, flow: false, range: { start: whole.start, end } };
}

/** The place of an item without a value: right after its hyphen, whatever comment follows. */
function afterHyphen(value: Scalar, { source, shift }: Conversion): Scalar {
  let at = value.range.start - shift;
  while (at > 0 && source[at - 1] === ' ') at--;
  return source[at - 1] === '-' ? noValue(at + shift) : value;
}

function convertMap(node: YAMLMap, conversion: Conversion, depth: number): Dictionary {
  const own: Field[] = [];
  const merged: Field[] = [];
  for (const pair of node.items) {
    const field = convertPair(pair, conversion, depth);
    if (isMergeKey(pair)) merged.push(...mergedFields(field));
    else own.push(field);
  }
  const taken = new Set(own.map((field) => field.key));
  const inherited = merged.filter((field) => !taken.has(field.key) && taken.add(field.key));
  const fields = [...own, ...inherited];
  const whole = rangeOf(node, conversion);
  if (node.flow) return { kind: 'dictionary', fields, flow: true, range: whole };
  const end = Math.max(whole.start, ...lastEnds(fields));
  return { ...dictionaryOf(fields), range: { start: whole.start, end } };
}

/** The ends among which the last one is: of the last field written, and of the last merged in. */
function lastEnds(fields: readonly Field[]): number[] {
  let end = 0;
  for (const field of fields) end = Math.max(end, field.value.range.end);
  return [end];
}

function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.source === '<<';
}

/**
 * What `<<: *base` brings in. Such fields have the places of the `<<` and of the alias, for where
 * they are written they belong to another map.
 */
function mergedFields({ keyRange, value }: Field): readonly Field[] {
  const maps = value.kind === 'list' ? value.items : [value];
  return maps
    .flatMap((map) => (map.kind === 'dictionary' ? map.fields : []))
    .map((field) => ({ key: field.key, keyRange, value: { ...field.value, range: value.range } }));
}

function convertPair(pair: Pair, conversion: Conversion, depth: number): Field {
  const keyRange = keyRangeOf(pair, conversion);
  const key = keyText(pair.key, keyRange, conversion);
  if (pair.value === null) return { key, keyRange, value: noValue(keyRange.end) };
  const value = convert(pair.value, conversion, depth + 1);
  return {
    key,
    keyRange,
    value: isEmptyPlain(value) ? afterColon(value, keyRange, conversion) : value,
  };
}

function isEmptyPlain(value: Value): value is Scalar {
  return value.kind === 'scalar' && value.form === 'plain' && value.range.start === value.range.end;
}

/** The place of a key's missing value: right after the colon, whatever comment follows. */
function afterColon(value: Scalar, keyRange: Range, { source, shift }: Conversion): Scalar {
  let at = keyRange.end - shift;
  while (source[at] === ' ') at++;
  return source[at] === ':' ? noValue(at + 1 + shift) : value;
}

function keyRangeOf({ key }: Pair, conversion: Conversion): Range {
  return isScalar(key) || isAlias(key) || isMap(key) || isSeq(key)
    ? rangeOf(key, conversion)
    : { start: conversion.shift, end: conversion.shift };
}

function keyText(key: unknown, range: Range, { source, shift }: Conversion): string {
  if (isScalar(key)) return key.source ?? '';
  return source.slice(range.start - shift, range.end - shift);
}

function rangeOf(
  node: { readonly range?: readonly [number, number, number] | null | undefined },
  { shift }: Conversion,
): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start: start + shift, end: end + shift };
}
