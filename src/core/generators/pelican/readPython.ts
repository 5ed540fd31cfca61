import type { SiteFolder } from '../generator.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import { Unknown, unknownCode } from '../scriptConfig/unknown.ts';
import { evaluate, sum, isList, type Names, type PythonValue } from './pythonExpression.ts';
import { statementsOf, type Statement, type Token } from './pythonTokens.ts';

/** The variables of a module, as far as they can be told without running it. */
export type Variables = ReadonlyMap<string, PythonValue | Unknown>;

export interface PythonModule {
  readonly variables: Variables;
  /** Paths of the module and of those it takes its variables from. */
  readonly files: readonly string[];
}

/** What is read of a module and of those it imports; each file once. */
interface Reading {
  readonly folder: SiteFolder;
  readonly files: Set<string>;
}

interface Scope extends Reading {
  readonly path: string;
  readonly variables: Map<string, PythonValue | Unknown>;
}

/**
 * Reads a settings module without running it. Assignments of plain data count; what is assigned in
 * any other way, or under a condition, is unknown.
 */
export async function readPython(folder: SiteFolder, path: string): Promise<PythonModule> {
  const files = new Set<string>();
  const variables = await readModule({ folder, files }, path);
  return { variables, files: [...files] };
}

async function readModule(reading: Reading, path: string): Promise<Variables> {
  const variables = new Map<string, PythonValue | Unknown>();
  if (reading.files.has(path)) return variables;
  reading.files.add(path);
  const scope: Scope = { ...reading, path, variables };
  // Lines deeper than this belong to a function or class, whose variables are its own.
  let own = Infinity;
  for (const statement of statementsOf((await reading.folder.read(path)) ?? '')) {
    if (statement.indent > own) continue;
    const first = statement.tokens[0]?.text ?? '';
    own = first === 'def' || first === 'class' ? statement.indent : Infinity;
    if (own < Infinity) continue;
    if (first === 'from') await runImport(statement.tokens, scope);
    else if (statement.indent > 0) forget(statement.tokens, scope);
    else run(statement, scope);
  }
  return variables;
}

/** `from settings import *` and `from settings import A, B`, where that is a file of the site. */
async function runImport(tokens: readonly Token[], scope: Scope): Promise<void> {
  const split = tokens.findIndex(({ text }) => text === 'import');
  const module = tokens
    .slice(1, split)
    .map(({ text }) => text)
    .join('')
    .replace(/^\.+/, '');
  const folder = scope.path.slice(0, scope.path.lastIndexOf('/') + 1);
  const path = `${folder}${module.replaceAll('.', '/')}.py`;
  const names = tokens.slice(split + 1).filter(({ kind }) => kind === 'name');
  if (!scope.folder.has(path)) {
    for (const { text, line } of names) {
      const place = { path: scope.path, line };
      scope.variables.set(text, new Unknown({ kind: 'package', name: module }, place));
    }
    return;
  }
  const imported = await readModule(scope, path);
  const isWanted = (name: string) =>
    names.length === 0 ? !name.startsWith('_') : names.some(({ text }) => text === name);
  for (const [name, value] of imported) if (isWanted(name)) scope.variables.set(name, value);
}

const COMPOUND = new Set([
  'if',
  'elif',
  'else',
  'for',
  'while',
  'try',
  'except',
  'finally',
  'with',
]);

function run({ tokens }: Statement, scope: Scope): void {
  const [first, second] = tokens;
  if (first?.kind !== 'name' || first.text === 'import') return;
  if (COMPOUND.has(first.text)) forget(tokens, scope);
  else if (second?.text === '+=') extend(first, tokens.slice(2), scope);
  else if (tokens.some(({ text }) => text === '=')) assign(tokens, scope);
  else if (second?.text === '.') setUnknown(first, scope);
}

/** `A = B = value`, `A: str = value`. What is no plain name on the left is changed, who knows how. */
function assign(tokens: readonly Token[], scope: Scope): void {
  const parts = splitAtEquals(tokens);
  const value = parts.at(-1) ?? [];
  for (const target of parts.slice(0, -1)) {
    const [name, next] = target;
    if (name?.kind === 'name' && (next === undefined || next.text === ':')) {
      scope.variables.set(name.text, valueOf(value, scope));
    } else forget([...target, EQUALS], scope);
  }
}

const EQUALS: Token = { kind: 'operator', text: '=', line: 0 };

/** At the equals signs outside of brackets. */
function splitAtEquals(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'operator' && ')]}'.includes(token.text)) depth--;
    if (token.kind === 'operator' && token.text === '=' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function extend(name: Token, tokens: readonly Token[], scope: Scope): void {
  const before = scope.variables.get(name.text);
  const added = valueOf(tokens, scope);
  const isSum = before !== undefined && !isUnknown(before) && !isUnknown(added);
  const isAlike = isSum && (typeof before === typeof added || (isList(before) && isList(added)));
  if (isAlike && before !== null && typeof before !== 'boolean' && added !== null) {
    const isRecord = typeof before === 'object' && !isList(before);
    if (!isRecord) scope.variables.set(name.text, sum(before, added));
    else setUnknown(name, scope);
  } else setUnknown(name, scope);
}

function valueOf(tokens: readonly Token[], scope: Scope): PythonValue | Unknown {
  const names: Names = (name) => {
    const value = scope.variables.get(name);
    return isUnknown(value) ? undefined : value;
  };
  const value = evaluate(tokens, names);
  if (value !== undefined) return value;
  const place = { path: scope.path, line: tokens[0]?.line ?? 1 };
  const variable = environmentIn(tokens);
  return variable === undefined
    ? unknownCode(place)
    : new Unknown({ kind: 'environment', name: variable }, place);
}

/** The variable that `os.environ['X']`, `os.environ.get('X')` or `os.getenv('X')` asks for. */
function environmentIn(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ text }) => text === 'environ' || text === 'getenv');
  const named = at < 0 ? undefined : tokens.slice(at).find(({ kind }) => kind === 'string');
  return named?.text.replace(/^\w*["']+|["']+$/g, '');
}

/** Whatever a line assigns to or calls upon is unknown from here on. */
function forget(tokens: readonly Token[], scope: Scope): void {
  const isChanging = tokens.some(({ text }) => text === '=' || text === '+=' || text === '(');
  if (!isChanging) return;
  for (const token of tokens) {
    if (token.kind === 'name' && /^[A-Z][A-Z\d_]*$/.test(token.text)) setUnknown(token, scope);
  }
}

function setUnknown({ text, line }: Token, { variables, path }: Scope): void {
  variables.set(text, unknownCode({ path, line }));
}
