import { expressionEnd } from './expressionEnd.ts';

export interface Tag {
  readonly kind: 'open' | 'close' | 'alone';
  /** `''` for `<>`. */
  readonly name: string;
  /** Offset after it. */
  readonly end: number;
}

const NAME =
  /<(\/?)\s*((?:[\p{ID_Start}$_][\p{ID_Continue}$-]*(?:[.:][\p{ID_Start}$_][\p{ID_Continue}$-]*)*)?)(?=[\s/>{])/uy;
const ATTRIBUTE =
  /\s*[\p{ID_Start}$_][\p{ID_Continue}$-]*(?::[\p{ID_Start}$_][\p{ID_Continue}$-]*)?(?:\s*=\s*("[^"]*"|'[^']*'|(?=\{)))?/uy;
const END = /\s*(\/?)>/y;
const BRACE = /\s*\{/y;

/** The tag that begins at an offset, as MDX reads them; `undefined` when it is none. */
export function readTag(text: string, start: number): Tag | undefined {
  const head = matchAt(NAME, text, start);
  if (head === undefined) return undefined;
  const [whole, slash, name = ''] = head;
  let at = start + whole.length;
  for (;;) {
    const end = matchAt(END, text, at);
    if (end) {
      const kind = slash === '/' ? 'close' : end[1] === '/' ? 'alone' : 'open';
      return { kind, name, end: at + end[0].length };
    }
    const next = attributeEnd(text, at);
    if (next === undefined || slash === '/') return undefined;
    at = next;
  }
}

/** Where an attribute, or a `{...spread}` of several, ends. */
function attributeEnd(text: string, at: number): number | undefined {
  const brace = matchAt(BRACE, text, at);
  if (brace) return expressionEnd(text, at + brace[0].length - 1);
  const attribute = matchAt(ATTRIBUTE, text, at);
  if (attribute === undefined) return undefined;
  const end = at + attribute[0].length;
  const hasExpression = attribute[0].trimEnd().endsWith('=') && attribute[1] === '';
  return hasExpression ? expressionEnd(text, end) : end;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
