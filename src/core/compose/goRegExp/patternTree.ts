import type { CharacterTest } from './characterSets.ts';

/** A parsed regular expression. */
export type Pattern =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly items: readonly Pattern[] }
  | {
      readonly kind: 'repeat';
      readonly item: Pattern;
      readonly min: number;
      /** `Infinity` for no limit. */
      readonly max: number;
      readonly greedy: boolean;
    }
  | {
      readonly kind: 'group';
      readonly item: Pattern;
      /** From 1. */
      readonly index: number;
      readonly name: string | undefined;
    };

/** A place between characters that a pattern asks for. */
export type Place = 'start' | 'end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

/** The expression is not one of Go's, or asks for more than is allowed here. */
export class PatternError extends Error {}
