import type { Token } from 'markdown-it';
import { evaluateText, type NameLookup } from '../../generators/scriptConfig/evaluateText.ts';
import { variableKey, type PieceContext } from '../pieceContext.ts';

/** A name that a tag of the post gives a value, as an expression: `{% set x = 2 %}`. */
export interface Variable {
  readonly name: string;
  readonly expression: string;
}

const variables = new WeakMap<Token, readonly Variable[]>();

/** Notes what a block defines. */
export function setVariables(token: Token, defined: readonly Variable[]): void {
  if (defined.length > 0) variables.set(token, defined);
}

export function variablesOf(token: Token): readonly Variable[] {
  return variables.get(token) ?? [];
}

/** Variables are defined by others to this depth. */
const DEEPEST = 8;

/**
 * The values of names within a piece: variables of the post, which it is noted that they were asked
 * for, then what `known` says.
 */
export function lookupIn(context: PieceContext, known: NameLookup): NameLookup {
  const lookupAt =
    (depth: number): NameLookup =>
    (name) => {
      const key = variableKey(name);
      context.asked.add(key);
      const found = context.definitions.get(key);
      if (found?.kind !== 'variable' || depth > DEEPEST) return known(name);
      return { script: evaluateText(found.expression, lookupAt(depth + 1)) };
    };
  return lookupAt(0);
}
