/** A word of Python: what it is, as written, and its line (from 1). */
export interface Token {
  readonly kind: 'string' | 'number' | 'name' | 'operator';
  readonly text: string;
  readonly line: number;
}

/** A logical line: brackets may have led it over several. */
export interface Statement {
  readonly tokens: readonly Token[];
  /** How many spaces it begins with; those in blocks have some. */
  readonly indent: number;
}

const STRING =
  '[rRbBuUfF]{0,2}(?:"""(?:[^\\\\]|\\\\[^])*?"""|\'\'\'(?:[^\\\\]|\\\\[^])*?\'\'\'|"(?:[^"\\\\\\r\\n]|\\\\[^])*"|\'(?:[^\'\\\\\\r\\n]|\\\\[^])*\')';
const NUMBER = '(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][+-]?\\d+)?';
const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*';
const OPERATOR = '[=!<>+*/-]=|\\*\\*|\\/\\/|->|:=|[^]';
const TOKEN = new RegExp(
  `(?<space>[ \\t\\f\\ufeff]+|\\\\\\r?\\n|#[^\\r\\n]*)|(?<newline>\\r\\n|[\\r\\n])|(?<string>${STRING})|(?<number>${NUMBER})|(?<name>${NAME})|(?<operator>${OPERATOR})`,
  'uy',
);

/** Takes Python apart into its logical lines. Total: whatever is no Python comes as operators. */
export function statementsOf(source: string): readonly Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  let indent = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(source); match !== null; match = TOKEN.exec(source)) {
    const [text] = match;
    const kind = kindOf(match.groups ?? {});
    if (kind === 'newline' && depth === 0 && tokens.length > 0) {
      statements.push({ tokens, indent });
      tokens = [];
    }
    if (kind !== undefined && kind !== 'newline') {
      if (tokens.length === 0) indent = match.index - lineStart;
      tokens.push({ kind, text, line });
      if (kind === 'operator') depth = Math.max(0, depth + depthChange(text));
    }
    const ends = text.split(/\r\n|[\r\n]/).length - 1;
    line += ends;
    if (ends > 0) lineStart = TOKEN.lastIndex;
  }
  if (tokens.length > 0) statements.push({ tokens, indent });
  return statements;
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>>,
): Token['kind'] | 'newline' | undefined {
  if (groups['space'] !== undefined) return undefined;
  if (groups['newline'] !== undefined) return 'newline';
  if (groups['string'] !== undefined) return 'string';
  if (groups['number'] !== undefined) return 'number';
  return groups['name'] === undefined ? 'operator' : 'name';
}

function depthChange(operator: string): number {
  if ('([{'.includes(operator)) return 1;
  return ')]}'.includes(operator) ? -1 : 0;
}
