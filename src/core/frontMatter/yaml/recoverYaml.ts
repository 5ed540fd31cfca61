import { nextLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import type { Field } from '../frontMatter.ts';
import { dictionaryOf, type Fault, type Parsed } from '../parsed.ts';
import { linesOf, rescueField } from './entryLines.ts';
import { explainYaml, unexplained } from './explainYaml.ts';
import type { YamlFault } from './explainValue.ts';
import { parseWithLibrary, type Mistake } from './parseWithLibrary.ts';
import { scanYaml } from './scanYaml.ts';

/** So many broken entries are looked at; what follows is no front matter. */
const MOST_BROKEN = 20;

/**
 * Reads YAML with mistakes in it, each top-level entry for itself: those that are sound are read as
 * they stand, and each of the others has its one fault. Of a broken one-line entry the value is
 * taken as it is written, so that a post keeps the title its writer sees.
 */
export function recoverYaml(text: string, range: Range, mistakes: readonly Mistake[]): Parsed {
  const fields: Field[] = [];
  const faults: Fault[] = [];
  let excused = false;
  let openEnded = false;
  for (const entry of splitEntries(text, range)) {
    if (faults.length >= MOST_BROKEN) break;
    const result = readEntry(text, entry);
    fields.push(...result.fields);
    excused ||= result.excused;
    // What follows an unclosed quote and is no entry of its own belongs to the same mistake.
    if (!openEnded || hasKey(text, entry)) faults.push(...result.faults);
    openEnded = result.faults.some((fault) => fault.openEnded);
  }
  if (faults.length === 0 && !excused)
    faults.push(unexplained(text, mistakes[0]?.at ?? range.start));
  return { root: fields.length > 0 ? dictionaryOf(fields) : undefined, faults };
}

function hasKey(text: string, entry: Range): boolean {
  return linesOf(text, entry)[0]?.hasKey ?? false;
}

interface EntryResult {
  readonly fields: readonly Field[];
  readonly faults: readonly YamlFault[];
  /** The library sees a mistake here that the generators' own readers of YAML let pass. */
  readonly excused: boolean;
}

function readEntry(text: string, entry: Range): EntryResult {
  const scanned = scanYaml(text, entry);
  if (scanned) return { fields: scanned.fields, faults: [], excused: false };
  const source = text.slice(entry.start, entry.end);
  const outcome = parseWithLibrary(source, entry.start);
  if (outcome.ok && (outcome.root?.kind === 'dictionary' || outcome.root === undefined)) {
    return { fields: outcome.root?.fields ?? [], faults: outcome.faults, excused: false };
  }
  const joined = joinFlowLines(source);
  const retried = joined === undefined ? undefined : parseWithLibrary(joined, entry.start);
  if (retried?.ok && retried.root?.kind === 'dictionary') {
    return { fields: retried.root.fields, faults: retried.faults, excused: true };
  }
  const mistakes = outcome.ok ? [] : outcome.mistakes;
  const rescued = rescueField(text, entry);
  return {
    fields: rescued ? [rescued] : [],
    faults: [explainYaml(text, entry, mistakes)],
    excused: false,
  };
}

/**
 * An entry on a single line, every line end in it a space: brackets may then close in any column, as
 * all readers but the library have it. `undefined` where that would not help.
 */
function joinFlowLines(entry: string): string | undefined {
  const isFlow = /^[^\r\n:]*:[ ]+[[{]/.test(entry);
  return isFlow && /[\r\n]\S/.test(entry) ? entry.replace(/[\r\n]/g, ' ') : undefined;
}

/** Cuts a stretch where a line begins no deeper than the first one and is no part of the one before. */
function splitEntries(text: string, range: Range): readonly Range[] {
  const starts: number[] = [];
  let indent: number | undefined;
  let depth = 0;
  for (let at = range.start; at < range.end; at = nextLine(text, at)) {
    const line = text.slice(at, Math.min(nextLine(text, at), range.end)).trimEnd();
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    indent ??= line.length - content.length;
    const isFirst = starts.length === 0;
    const isDeeper = line.length - content.length > indent || line.startsWith('\t');
    const isItem = /^-(?:\s|$)/.test(content);
    const isInBrackets = depth > 0 && !/^[\w-]+:(?:\s|$)/.test(content);
    const goesOn = !isFirst && (isDeeper || isItem || isInBrackets);
    if (!goesOn) {
      starts.push(at);
      depth = 0;
    }
    if (depth > 0 || (!goesOn && /^[^\s:]+:[ ]+[[{]/.test(content))) depth += openBrackets(content);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? range.end }));
}

/** How many more brackets a line opens than it closes. */
function openBrackets(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}
