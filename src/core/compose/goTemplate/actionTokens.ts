import { endOfQuote } from './templateLexer.ts';
import { TemplateError } from './templateProblem.ts';

/** A word of an action. `spaced`: white space stands before it, so it begins a new argument. */
export interface Token {
  readonly kind: TokenKind;
  /** For `string` and `character` the text it means, for all others as written. */
  readonly text: string;
  readonly spaced: boolean;
  /** Zero-based line in the template. */
  readonly line: number;
}

export type TokenKind =
  'word' | 'field' | 'variable' | 'string' | 'character' | 'number' | 'sign' | 'dot';

const RULES: readonly (readonly [TokenKind, RegExp])[] = [
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['number', /[-+]?(?:0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)/y],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['word', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['sign', /:=|[=|,()]/y],
  ['dot', /\./y],
];

/** The words of one action's code, which begins in `line`. */
export function tokensOf(code: string, line: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < code.length) {
    const space = /\s*/y;
    space.lastIndex = at;
    const gap = space.exec(code)?.[0].length ?? 0;
    at += gap;
    if (at >= code.length) break;
    const here = line + code.slice(0, at).split('\n').length - 1;
    const { kind, text, end } = tokenAt(code, at, here);
    tokens.push({ kind, text, spaced: gap > 0, line: here });
    at = end;
  }
  return tokens;
}

interface FoundToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly end: number;
}

function tokenAt(code: string, at: number, line: number): FoundToken {
  if (/["'`]/.test(code.charAt(at))) return quotedAt(code, at, line);
  for (const [kind, rule] of RULES) {
    rule.lastIndex = at;
    const text = rule.exec(code)?.[0];
    if (text !== undefined) return { kind, text, end: at + text.length };
  }
  throw new TemplateError({ kind: 'syntax', near: code.slice(at, at + 20), line });
}

function quotedAt(code: string, at: number, line: number): FoundToken {
  const end = endOfQuote(code, at);
  const raw = code.slice(at, end);
  const text = end === -1 ? undefined : unquote(raw);
  if (text === undefined) {
    throw new TemplateError({ kind: 'syntax', near: code.slice(at, at + 20), line });
  }
  return { kind: raw.startsWith("'") ? 'character' : 'string', text, end };
}

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

/** The text a Go literal means; `undefined` for an escape that Go does not have. */
function unquote(raw: string): string | undefined {
  const inner = raw.slice(1, -1);
  if (raw.startsWith('`')) return inner.replaceAll('\r', '');
  const pieces = inner.split(/(\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{3}|[^]))/);
  const texts = pieces.map((piece) => (piece.startsWith('\\') ? meaningOf(piece) : piece));
  return texts.includes(undefined) ? undefined : texts.join('');
}

function meaningOf(escape: string): string | undefined {
  const letter = escape.charAt(1);
  if (escape.length === 2) return ESCAPES[letter];
  const octal = /\d/.test(letter);
  const code = Number.parseInt(escape.slice(octal ? 1 : 2), octal ? 8 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
