import type { FrontMatterFormat } from '../frontMatter.ts';
import { headerNotation } from './headerNotation.ts';
import { jsonNotation } from './jsonNotation.ts';
import type { NewScalar } from './outcome.ts';
import { tomlNotation } from './tomlNotation.ts';
import { yamlNotation } from './yamlNotation.ts';

/** What a value written here has to fit to. */
export interface Manner {
  /** The quote around the value that is replaced, or around its neighbours where quotes are needed. */
  readonly quote: '"' | "'";
  /** Whether the value that is replaced stands in quotes; `undefined` when there is none. */
  readonly quoted: boolean | undefined;
  /** Between brackets, where commas and brackets have a meaning. */
  readonly inFlow: boolean;
}

/** How a format writes things. Each function gives text for one place; none knows of the file. */
export interface Notation {
  /** `undefined` when the format has no way to write it. */
  scalar(value: NewScalar, manner: Manner): string | undefined;
  key(name: string, manner: Manner): string | undefined;
  /** What stands between a key and its value, spaces included. */
  readonly assign: string;
}

export function notationOf(format: FrontMatterFormat): Notation {
  switch (format) {
    case 'yaml':
      return yamlNotation;
    case 'toml':
      return tomlNotation;
    case 'json':
      return jsonNotation;
    case 'header':
      return headerNotation;
  }
}
