import type { Env, StateBlock, Token } from 'markdown-it';
import type { Range } from '../text/range.ts';
import type { BlockContext } from './blockContext.ts';
import { mergeDefinitions } from './definitions.ts';
import type { PreparedText } from './preparedText.ts';
import { ABBREVIATION } from './rules/abbreviations.ts';
import { BLOCK_ATTRIBUTES } from './rules/blockAttributes.ts';
import {
  abbreviationKey,
  linkKey,
  noteKey,
  variableKey,
  type Definition,
  type Definitions,
} from './pieceContext.ts';
import { variablesOf, type Variable } from './templates/variables.ts';

/** A top-level block, by lines and tokens of the text that was parsed. */
export interface TopLevelBlock {
  readonly line: number;
  /** The line behind its last one that is not blank. */
  readonly end: number;
  readonly firstToken: number;
  readonly definitions: Definitions;
  readonly unclosed: ReadonlySet<string>;
}

/**
 * Runs markdown-it's block rules over the top level of a text, as its own `tokenize` does, but block
 * by block. Blocks that belong together come as one. Stops before one that needs to see more text.
 */
export function parseTopLevel(
  state: StateBlock,
  prepared: PreparedText,
  newContext: () => { readonly context: BlockContext; readonly env: Env },
): readonly TopLevelBlock[] {
  const rules = state.md.block.ruler.getRules('');
  const joins = joinsIn(prepared.ranges);
  const blocks: TopLevelBlock[] = [];
  let line = state.skipEmptyLines(0);
  if (line > 0 || state.lineMax === 0) blocks.push(blankLines());
  while (line < state.lineMax) {
    const { context, env } = newContext();
    const start = { line, firstToken: state.tokens.length };
    state.env = env;
    state.line = line;
    if (!rules.some((rule) => rule(state, start.line, state.lineMax, false))) throw noRule();
    if (context.needsMore) break;
    const definitions = definitionsIn(env, state.tokens, start.firstToken);
    const end = lastLineOf(state, line) + 1;
    const block = { ...start, end, definitions, unclosed: context.unclosed };
    const isJoined = joins(state.bMarks[line] ?? 0) || belongs(state.tokens, blocks.at(-1), block);
    const before = isJoined ? blocks.pop() : undefined;
    blocks.push(before ? joined(before, block) : block);
    line = state.skipEmptyLines(state.line);
  }
  return blocks;
}

/** Tells of ascending offsets whether they lie within one of the ranges. */
function joinsIn(ranges: readonly Range[]): (offset: number) => boolean {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  let next = 0;
  let end = 0;
  return (offset) => {
    for (let range = ordered[next]; range && range.start < offset; range = ordered[++next]) {
      end = Math.max(end, range.end);
    }
    return offset < end;
  };
}

/** Whether one of two blocks, without a blank line between, is a line of attributes for the other. */
function belongs(
  tokens: readonly Token[],
  before: TopLevelBlock | undefined,
  block: TopLevelBlock,
): boolean {
  if (before?.end !== block.line) return false;
  const isAttributes = tokens[block.firstToken]?.type === BLOCK_ATTRIBUTES;
  return isAttributes || tokens[block.firstToken - 1]?.type === BLOCK_ATTRIBUTES;
}

function joined(a: TopLevelBlock, b: TopLevelBlock): TopLevelBlock {
  return {
    ...a,
    end: b.end,
    definitions: mergeDefinitions([a.definitions, b.definitions]),
    unclosed: new Set([...a.unclosed, ...b.unclosed]),
  };
}

function blankLines(): TopLevelBlock {
  return { line: 0, end: 0, firstToken: 0, definitions: NOTHING, unclosed: new Set() };
}

function noRule(): Error {
  return new Error('No block rule took a line, though a paragraph takes any.');
}

/** The last line of the block just parsed that is not blank. */
function lastLineOf(state: StateBlock, start: number): number {
  let line = state.line - 1;
  while (line > start && state.isEmpty(line)) line--;
  return line;
}

const NOTHING: Definitions = new Map();

function definitionsIn(env: Env, tokens: readonly Token[], firstToken: number): Definitions {
  const found = new Map<string, Definition>();
  for (const [label, { href, title }] of Object.entries(env.references ?? {})) {
    found.set(linkKey(label), { kind: 'link', href, title });
  }
  for (let i = firstToken; i < tokens.length; i++) {
    const { type, meta } = tokens[i] ?? {};
    const label = String(meta?.['label']);
    for (const { name, expression } of variablesAt(tokens, i)) {
      found.set(variableKey(name), { kind: 'variable', expression });
    }
    if (type === 'footnote_reference_open') found.set(noteKey(label), { kind: 'note' });
    if (type !== ABBREVIATION) continue;
    const title = String(meta?.['title']);
    found.set(abbreviationKey(label), { kind: 'abbreviation', label, title });
  }
  return found.size === 0 ? NOTHING : found;
}

function variablesAt(tokens: readonly Token[], index: number): readonly Variable[] {
  const token = tokens[index];
  return token ? variablesOf(token) : [];
}
