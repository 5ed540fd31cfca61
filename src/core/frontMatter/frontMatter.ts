import type { Problem } from '../problem.ts';
import type { Range } from '../text/range.ts';

/** The languages a front matter is written in. `header` is Pelican's `Key: value` lines. */
export type FrontMatterFormat = 'yaml' | 'toml' | 'json' | 'header';

/**
 * A value with the place it stands at, so that it can be replaced without touching anything else.
 * Ranges are UTF-16 offsets in the file's text and hold the value with its quotes or brackets.
 */
export type Value = Scalar | List | Dictionary;

/**
 * `form` is what the writer's notation says. A `plain` YAML scalar (unquoted) has no type yet: what
 * `yes`, `2024-01-01` or `1e3` mean differs between generators, see `yamlScalars.ts`. TOML and JSON
 * are typed by their notation. `text` is the value without quotes, escapes resolved.
 */
export interface Scalar {
  readonly kind: 'scalar';
  readonly form: 'plain' | 'string' | 'boolean' | 'number' | 'date' | 'null';
  readonly text: string;
  readonly range: Range;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** `true` for `[a, b]`, `false` for one item a line. */
  readonly flow: boolean;
  readonly range: Range;
}

export interface Dictionary {
  readonly kind: 'dictionary';
  readonly fields: readonly Field[];
  readonly flow: boolean;
  readonly range: Range;
}

/** One `key: value`. */
export interface Field {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Value;
}

/** The head of a post, understood as far as possible. */
export interface FrontMatter {
  /** `undefined` when the file has no front matter. */
  readonly format: FrontMatterFormat | undefined;
  /** The whole block with its fences and the line end after the closing one; empty at 0 when absent. */
  readonly block: Range;
  /** What stands between the fences. */
  readonly content: Range;
  /** Where the body begins: UTF-16 offset. */
  readonly bodyStart: number;
  /** Top-level fields in the order written. Of duplicate keys all are kept, with a problem. */
  readonly fields: readonly Field[];
  readonly problems: readonly Problem[];
  /** `false` when the text ends before the block does: more of the file is needed. */
  readonly complete: boolean;
}
