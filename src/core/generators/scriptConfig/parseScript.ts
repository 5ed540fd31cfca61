import { tsPlugin } from '@sveltejs/acorn-typescript';
import type { Program } from 'acorn';
import { Parser } from 'acorn';
import { eraseTypes } from './eraseTypes.ts';

/** A file of JavaScript or TypeScript as a tree without types, or where it is neither. */
export type Script =
  | { readonly ok: true; readonly program: Program }
  | { readonly ok: false; readonly faultAt: number };

/** Configurations are small; a bundle somebody put beside them is not read. */
const LONGEST = 500_000;

let parser: typeof Parser | undefined;

/** Made when it is first needed: most folders hold no such configuration. */
function typeScriptParser(): typeof Parser {
  parser ??= Parser.extend(tsPlugin());
  return parser;
}

/**
 * Parses a module without running it. Nodes carry lines that count from 1.
 * @returns `faultAt` is the offset of what is no JavaScript, in UTF-16 units.
 */
export function parseScript(text: string): Script {
  if (text.length > LONGEST) return { ok: false, faultAt: 0 };
  try {
    const program = typeScriptParser().parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      locations: true,
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true,
      allowHashBang: true,
    });
    eraseTypes(program);
    return { ok: true, program };
  } catch (error) {
    return { ok: false, faultAt: placeOf(error) };
  }
}

/** Acorn's errors are syntax errors with a position. */
function placeOf(error: unknown): number {
  const isPlaced = error instanceof SyntaxError && 'pos' in error;
  return isPlaced && typeof error.pos === 'number' ? error.pos : 0;
}
