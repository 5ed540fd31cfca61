import { endOfLine, nextLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import type { Field } from '../frontMatter.ts';

/** A line of YAML that may be broken, taken apart as far as it can be. */
export interface EntryLine {
  readonly indent: string;
  readonly hasKey: boolean;
  /** What stands behind the key and the list hyphens, comment included; empty where nothing does. */
  readonly value: Range;
  readonly line: Range;
}

const INDENT_AND_ITEMS = /^([ \t]*)(?:-[ \t]+)*/;
const KEY =
  /^(?:"[^"]*"|'[^']*'|-?[^\s"'#[\]{},&*!|>%@`:-](?:[^:#]|:(?=\S)|(?<=\S)#)*?)[ \t]*:(?=[ \t]|$)[ \t]*/;
const BLOCK_SCALAR = /^[|>][-+\d]*(?:\s|$)/;

/** The lines that say something; those of block scalars, of which nothing can be wrong, are left out. */
export function linesOf(text: string, { start, end }: Range): readonly EntryLine[] {
  const lines: EntryLine[] = [];
  let blockIndent = Infinity;
  for (let at = start; at < end; at = nextLine(text, at)) {
    const source = text.slice(at, Math.min(endOfLine(text, at), end)).trimEnd();
    const line = lineOf(source, at);
    if (source === '' || source[line.indent.length] === '#') continue;
    if (line.indent.length > blockIndent) continue;
    const isBlock = BLOCK_SCALAR.test(source.slice(line.value.start - at));
    blockIndent = isBlock ? line.indent.length : Infinity;
    lines.push(line);
  }
  return lines;
}

function lineOf(source: string, at: number): EntryLine {
  const [items = '', indent = ''] = INDENT_AND_ITEMS.exec(source) ?? [];
  const key = KEY.exec(source.slice(items.length))?.[0];
  const valueStart = items.length + (key?.length ?? 0);
  return {
    indent,
    hasKey: key !== undefined,
    value: { start: at + Math.min(valueStart, source.length), end: at + source.length },
    line: { start: at, end: at + source.length },
  };
}

/**
 * The field a broken entry is meant to be: its key, and the value as it stands in the key's own line
 * without an opening quote. `undefined` when there is no key or nothing behind it.
 */
export function rescueField(text: string, entry: Range): Field | undefined {
  const line = linesOf(text, entry)[0];
  if (!line?.hasKey || line.value.start === line.value.end) return undefined;
  const written = text.slice(line.value.start, line.value.end);
  if (/^[[{|>&!]/.test(written)) return undefined;
  const start = line.line.start + line.indent.length;
  const head = text.slice(start, line.value.start).trimEnd().slice(0, -1).trimEnd();
  return {
    key: head.replace(/^(["'])(.*)\1$/, '$2'),
    keyRange: { start, end: start + head.length },
    value: {
      kind: 'scalar',
      form: 'string',
      text: written.replace(/^["']/, ''),
      range: line.value,
    },
  };
}
