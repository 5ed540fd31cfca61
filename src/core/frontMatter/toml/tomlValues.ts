import type { AST } from 'toml-eslint-parser';
import type { Range } from '../../text/range.ts';
import type { Dictionary, Field, List, Scalar, Value } from '../frontMatter.ts';
import { dictionaryOf } from '../parsed.ts';

/** A table while it is put together: headers and dotted keys add to it from several places. */
interface Table {
  readonly members: Map<string, { readonly keyRange: Range; content: Value | Table | Table[] }>;
  /** Where it is named, its place as long as it is empty. */
  readonly named: Range;
}

const DEEPEST = 100;

/**
 * Turns the library's tree into values. A table's range goes from its first key to its last value.
 * @param shift What the library's offsets lack to those of the file.
 * @throws RangeError when it nests too deeply.
 */
export function tomlValues(program: AST.TOMLProgram, shift: number): Dictionary {
  const root = tableAt({ start: shift, end: shift });
  for (const statement of program.body[0].body) {
    if (statement.type === 'TOMLKeyValue') addKeyValue(root, statement, shift);
    else {
      const table = openTable(root, statement, shift);
      for (const keyValue of statement.body) addKeyValue(table, keyValue, shift);
    }
  }
  return finish(root);
}

function tableAt(named: Range): Table {
  return { members: new Map(), named };
}

/** The table that a header names: made where it is missing, added to the array for `[[…]]`. */
function openTable(root: Table, statement: AST.TOMLTable, shift: number): Table {
  const keys = statement.key.keys;
  const named = rangeOf(statement.key, shift);
  return keys.reduce((table, key, index) => {
    const isLast = index === keys.length - 1;
    return step(table, key, { named, shift, appends: isLast && statement.kind === 'array' });
  }, root);
}

interface Step {
  readonly named: Range;
  readonly shift: number;
  /** Whether a new table is added to an array of them. */
  readonly appends: boolean;
}

function step(
  table: Table,
  key: AST.TOMLBare | AST.TOMLQuoted,
  { named, shift, appends }: Step,
): Table {
  const name = nameOf(key);
  const member = table.members.get(name);
  const next = tableAt(named);
  if (!member) {
    const content = appends ? [next] : next;
    table.members.set(name, { keyRange: rangeOf(key, shift), content });
    return next;
  }
  if (Array.isArray(member.content)) {
    if (appends) member.content.push(next);
    return member.content.at(-1) ?? next;
  }
  return 'members' in member.content ? member.content : next;
}

function addKeyValue(table: Table, { key, value }: AST.TOMLKeyValue, shift: number): void {
  const named = rangeOf(key, shift);
  const owner = key.keys
    .slice(0, -1)
    .reduce((at, part) => step(at, part, { named, shift, appends: false }), table);
  const last = key.keys.at(-1);
  if (!last) return;
  const content = valueOf(value, shift, 0);
  owner.members.set(nameOf(last), { keyRange: rangeOf(last, shift), content });
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function finish({ members, named }: Table): Dictionary {
  const fields = [...members].map(([key, { keyRange, content }]): Field => ({
    key,
    keyRange,
    value: Array.isArray(content) ? listOfTables(content) : finishContent(content),
  }));
  return fields.length > 0 ? dictionaryOf(fields) : { ...dictionaryOf([]), range: named };
}

function finishContent(content: Value | Table): Value {
  return 'members' in content ? finish(content) : content;
}

function listOfTables(tables: readonly Table[]): List {
  const items = tables.map(finish);
  const start = items[0]?.range.start ?? 0;
  const end = items.at(-1)?.range.end ?? start;
  return { kind: 'list', items, flow: false, range: { start, end } };
}

function valueOf(node: AST.TOMLContentNode, shift: number, depth: number): Value {
  if (depth > DEEPEST) throw new RangeError('Too deep.');
  const range = rangeOf(node, shift);
  switch (node.type) {
    case 'TOMLArray': {
      const items = node.elements.map((element) => valueOf(element, shift, depth + 1));
      return { kind: 'list', items, flow: true, range };
    }
    case 'TOMLInlineTable': {
      const table = tableAt(range);
      for (const keyValue of node.body) addKeyValue(table, keyValue, shift);
      return { ...finish(table), flow: true, range };
    }
    case 'TOMLValue':
      return scalarOf(node, range);
  }
}

function scalarOf(node: AST.TOMLValue, range: Range): Scalar {
  switch (node.kind) {
    case 'string':
      return { kind: 'scalar', form: 'string', text: node.value, range };
    case 'boolean':
      return { kind: 'scalar', form: 'boolean', text: String(node.value), range };
    case 'integer':
    case 'float':
      return { kind: 'scalar', form: 'number', text: node.number, range };
    default:
      return { kind: 'scalar', form: 'date', text: node.datetime, range };
  }
}

function rangeOf({ range }: { readonly range: readonly [number, number] }, shift: number): Range {
  return { start: range[0] + shift, end: range[1] + shift };
}
