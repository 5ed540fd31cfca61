import type { MarkdownIt, StateBlock } from 'markdown-it';
import { isIndentedCode } from '../../blockLines.ts';
import { lineIn } from '../nestedBlocks.ts';
import { isAfterBoundary } from './boundary.ts';
import { endsLazily } from './lineKinds.ts';

const PIPE = /^(?:\||.*[^\\]\|)/;
const SEPARATOR = /^[+|: \t-]*-[+|: \t-]*$/;
const FOOTER = /^[+|: \t=]*=[+|: \t=]*$/;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Section {
  readonly tag: 'thead' | 'tbody' | 'tfoot';
  readonly rows: readonly Row[];
}

interface Table {
  readonly sections: readonly Section[];
  readonly alignments: readonly string[];
  readonly end: number;
}

/**
 * kramdown's tables: any lines with a bar in each, between blank lines, with or without a head.
 * Source: lib/kramdown/parser/kramdown/table.rb.
 */
export function tables(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line) || silent || !PIPE.test(lineIn(state, line))) return false;
    if (!isAfterBoundary(state, line)) return false;
    const table = readTable(state, line, endLine);
    if (!table) return false;
    pushTable(state, line, table);
    state.line = table.end;
    return true;
  };
  md.block.ruler.at('table', rule, { alt: [] });
}

function readTable(state: StateBlock, line: number, endLine: number): Table | undefined {
  const hasLeadingBar = /^\s*\|/.test(lineIn(state, line));
  const sections: Section[] = [];
  let alignments: readonly string[] = [];
  let rows: Row[] = [];
  let hasFooter = false;
  const close = (tag: Section['tag'], isForced: boolean): void => {
    if (hasFooter && tag === 'tbody' && !isForced) return;
    sections.push({ tag, rows });
    rows = [];
  };
  let end = line;
  for (; end < endLine; end++) {
    const text = lineIn(state, end).trimEnd();
    if (!PIPE.test(text) || !hasBarOutsideCode(text)) break;
    if (SEPARATOR.test(text)) {
      if (rows.length === 0) continue;
      const isHead = alignments.length === 0 && !hasFooter;
      close(isHead ? 'thead' : 'tbody', false);
      if (isHead) alignments = alignmentsIn(text);
    } else if (FOOTER.test(text)) {
      if (rows.length > 0) close('tbody', true);
      hasFooter = true;
    } else rows.push({ line: end, cells: cellsOf(text, hasLeadingBar) });
  }
  if (end < endLine && !endsLazily(lineIn(state, end))) return undefined;
  if (rows.length > 0) close(hasFooter ? 'tfoot' : 'tbody', false);
  const hasBody = sections.some(({ tag }) => tag === 'tbody');
  return hasBody ? { sections, alignments, end } : undefined;
}

function alignmentsIn(text: string): readonly string[] {
  return [...text.matchAll(/(:?)-+(:?)/g)].map(([, left, right]) => {
    if (left && right) return 'center';
    return left ? 'left' : right ? 'right' : '';
  });
}

const CODE = /<code[^>]*>.*?<\/code>|(`+)(?!`).*?(?<!`)\1(?!`)/g;

function hasBarOutsideCode(text: string): boolean {
  return PIPE.test(text.replace(CODE, 'c'));
}

function cellsOf(text: string, hasLeadingBar: boolean): readonly string[] {
  const cells: string[] = [''];
  const add = (part: string): void => {
    const [first = '', ...others] = part.split(/(?<!\\)\|/);
    cells.push((cells.pop() ?? '') + first, ...others);
  };
  let position = 0;
  for (const { 0: code, index } of text.matchAll(CODE)) {
    add(text.slice(position, index));
    cells.push((cells.pop() ?? '') + code);
    position = index + code.length;
  }
  add(text.slice(position));
  if (hasLeadingBar && cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim().replace(/\\\|/g, '|'));
}

function pushTable(state: StateBlock, line: number, { sections, alignments, end }: Table): void {
  const columns = Math.max(
    ...sections.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)),
  );
  state.push('table_open', 'table', 1).map = [line, end];
  for (const { tag, rows } of sections) {
    state.push(`${tag}_open`, tag, 1);
    for (const row of rows) {
      state.push('tr_open', 'tr', 1).map = [row.line, row.line + 1];
      for (let column = 0; column < columns; column++) {
        const kind = tag === 'thead' ? 'th' : 'td';
        const open = state.push(`${kind}_open`, kind, 1);
        const alignment = alignments[column] ?? '';
        if (alignment !== '') open.attrSet('style', `text-align: ${alignment}`);
        const inline = state.push('inline', '', 0);
        inline.content = row.cells[column] ?? '';
        inline.map = [row.line, row.line + 1];
        inline.children = [];
        if (inline.content === '') inline.content = '\u00a0';
        state.push(`${kind}_close`, kind, -1);
      }
      state.push('tr_close', 'tr', -1);
    }
    state.push(`${tag}_close`, tag, -1);
  }
  state.push('table_close', 'table', -1);
}
