import type { Problem } from '../problem.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Range } from '../text/range.ts';
import type { Dictionary, Field, Value } from './frontMatter.ts';
import { say } from '../message.ts';

/** A problem whose line is not known yet. */
export type Fault = Omit<Problem, 'line'>;

/** What a parser made of a stretch of text. Ranges are offsets in the whole text. */
export interface Parsed {
  /** `undefined` when there is nothing but comments and white space. */
  readonly root: Value | undefined;
  readonly faults: readonly Fault[];
}

/** So many problems are told of one file; a writer reads no more, and each costs. */
export const MOST_FAULTS = 20;

/** Looks up the lines of faults, in the order of the text. */
export function locate(text: string, faults: readonly Fault[]): readonly Problem[] {
  if (faults.length === 0) return [];
  const lines = new LineIndex(text);
  return [...faults]
    .sort((a, b) => a.range.start - b.range.start)
    .slice(0, MOST_FAULTS)
    .map((fault) => ({ ...fault, line: lines.positionAt(fault.range.start).line }));
}

/** A fault for every key that stands a second time in its dictionary, nested ones included. */
export function duplicateKeys(value: Value, severity: Problem['severity']): readonly Fault[] {
  const faults: Fault[] = [];
  collectDuplicates(value, severity, faults);
  return faults;
}

function collectDuplicates(value: Value, severity: Problem['severity'], faults: Fault[]): void {
  if (value.kind === 'scalar') return;
  if (value.kind === 'list') {
    for (const item of value.items) collectDuplicates(item, severity, faults);
    return;
  }
  for (const field of value.fields) collectDuplicates(field.value, severity, faults);
  if (!hasDuplicates(value.fields)) return;
  const seen = new Set<string>();
  for (const { key, keyRange } of value.fields) {
    if (seen.has(key)) faults.push(duplicateKey(key, keyRange, severity));
    seen.add(key);
  }
}

/** Up to so many keys are compared faster one by one than through a set. */
const FEW = 16;

function hasDuplicates(fields: readonly Field[]): boolean {
  if (fields.length > FEW) return new Set(fields.map((field) => field.key)).size < fields.length;
  return fields.some(({ key }, index) => {
    for (let before = 0; before < index; before++) if (fields[before]?.key === key) return true;
    return false;
  });
}

export function duplicateKey(key: string, range: Range, severity: Problem['severity']): Fault {
  return {
    code: 'front-matter-duplicate-key',
    message: say('“{0}” is given twice.', key),
    severity,
    range,
  };
}

/** A fault of notation: the text can't be read as what it should be. */
export function syntaxFault(message: Fault['message'], range: Range): Fault {
  return { code: 'front-matter-syntax', message, severity: 'error', range };
}

/** A dictionary that holds fields written one below the other. */
export function dictionaryOf(fields: readonly Field[], flow = false): Dictionary {
  const start = fields[0]?.keyRange.start ?? 0;
  const end = fields.at(-1)?.value.range.end ?? start;
  return { kind: 'dictionary', fields, flow, range: { start, end } };
}
