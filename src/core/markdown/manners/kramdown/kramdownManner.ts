/** How kramdown is set up in Jekyll. Source: kramdown's lib/kramdown/options.rb. */
export interface KramdownManner {
  readonly generator: 'jekyll';
  /** Its own syntax, or GitHub's as the parser kramdown-parser-gfm reads it. */
  readonly input: 'kramdown' | 'gfm';
  /** Left and right single quote, left and right double quote; `undefined`: those of print. */
  readonly quotes: readonly [string, string, string, string] | undefined;
  readonly hardWrap: boolean;
  readonly autoIdPrefix: string;
  /** Language of code that names none, and whether code is highlighted at all. */
  readonly defaultLanguage: string;
  readonly highlights: boolean;
}
