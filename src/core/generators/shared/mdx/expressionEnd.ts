import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser } from 'acorn';

let parser: typeof Parser | undefined;

/** Made when it is first needed. */
function jsxParser(): typeof Parser {
  parser ??= Parser.extend(tsPlugin({ jsx: true }));
  return parser;
}

const OPTIONS = { ecmaVersion: 'latest', sourceType: 'module', locations: true } as const;

/**
 * Where an expression in braces ends: the offset after its `}`. A spread (`{...props}`), a comment or
 * nothing at all will do. `undefined` when what stands there is no JavaScript, or never ends.
 * @param start Offset of the `{`.
 */
export function expressionEnd(text: string, start: number): number | undefined {
  const begin = afterSpace(text, start + 1);
  if (begin === undefined) return undefined;
  if (text[begin] === '}') return begin + 1;
  const from = text.startsWith('...', begin) ? begin + 3 : begin;
  try {
    const { end } = jsxParser().parseExpressionAt(text, from, OPTIONS);
    const close = afterSpace(text, end);
    return close !== undefined && text[close] === '}' ? close + 1 : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a stretch of text is a program. */
export function isProgram(text: string): boolean {
  try {
    jsxParser().parse(text, OPTIONS);
    return true;
  } catch {
    return false;
  }
}

const SPACE = /(?:\s|\/\*[^]*?\*\/|\/\/[^\n]*(?:\n|$))*/y;

/** The offset of the next thing that is neither white space nor a comment. */
function afterSpace(text: string, start: number): number | undefined {
  SPACE.lastIndex = start;
  const end = start + (SPACE.exec(text)?.[0].length ?? 0);
  return end < text.length ? end : undefined;
}

/** Whether a text is one expression of JavaScript. */
export function isExpression(text: string): boolean {
  return expressionEnd(`{${text}}`, 0) === text.length + 2;
}
