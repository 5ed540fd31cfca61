import { ParseError, parseTOML } from 'toml-eslint-parser';
import { say } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import type { Dictionary, Field, Value } from '../frontMatter.ts';
import { dictionaryOf, syntaxFault, type Fault, type Parsed } from '../parsed.ts';
import { explainToml } from './explainToml.ts';
import { rescueStatement } from './rescueStatement.ts';
import { tomlValues } from './tomlValues.ts';

/** So many mistakes are told; each costs another reading. */
const MOST_FAULTS = 10;
/** UTF-16 units. Beyond this the library would keep the editor waiting for a second and more. */
const LARGEST = 200_000;

/** Reads a stretch of TOML. Of what is broken, the statements that are not are still read. */
export function parseToml(text: string, range: Range): Parsed {
  if (range.end - range.start > LARGEST) {
    const message = say('This is too long to be read.');
    const fault: Fault = { code: 'file-too-large', message, severity: 'error', range };
    return { root: undefined, faults: [fault] };
  }
  const faults: Fault[] = [];
  const rescued: Field[] = [];
  let source = text.slice(range.start, range.end);
  while (faults.length < MOST_FAULTS) {
    const outcome = tryToml(source, range);
    if ('root' in outcome) {
      return { root: withFields(outcome.root, rescued), faults: [...faults, ...outcome.faults] };
    }
    const { fault, statement } = explainToml(source, outcome.error, range.start);
    faults.push(fault);
    rescued.push(...rescueStatement(source, statement, range.start));
    const rest = blank(source, statement);
    if (rest === source) break;
    source = rest;
  }
  return { root: withFields(undefined, rescued), faults };
}

/** The broken fields put where they stand among the sound ones. */
function withFields(root: Value | undefined, rescued: readonly Field[]): Value | undefined {
  if (rescued.length === 0 || (root && root.kind !== 'dictionary')) return root;
  const fields = [...(root?.fields ?? []), ...rescued];
  return dictionaryOf(fields.sort((a, b) => a.keyRange.start - b.keyRange.start));
}

function tryToml(source: string, range: Range): Parsed | { readonly error: ParseError } {
  try {
    const root = tomlValues(parseTOML(source), range.start);
    return { root: nothingIn(root) ? undefined : root, faults: [] };
  } catch (error) {
    if (error instanceof ParseError) return { error };
    if (!(error instanceof RangeError)) throw error;
    const message = say('This is nested too deeply to be read.');
    return { root: undefined, faults: [syntaxFault(message, range)] };
  }
}

function nothingIn(root: Dictionary): boolean {
  return root.fields.length === 0;
}

/** The source with a stretch of it made spaces, so that the offsets of the rest stay. */
function blank(source: string, { start, end }: Range): string {
  const blanks = source.slice(start, end).replace(/[^\r\n]/g, ' ');
  return source.slice(0, start) + blanks + source.slice(end);
}
