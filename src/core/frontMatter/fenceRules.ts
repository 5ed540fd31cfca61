import type { Problem } from '../problem.ts';
import type { FrontMatterFormat } from './frontMatter.ts';

/**
 * Which fences a generator takes for front matter: exactly those, for what it does not take is body
 * and shows on the page. The rules were checked against the generators' sources and builds.
 */
export interface FenceRules {
  /** Tried in order where the text begins. */
  readonly fences: readonly Fence[];
  /** White space that may stand before the opening fence; `blank-lines` must end in a line end. */
  readonly before: 'nothing' | 'blank-lines' | 'white-space';
  /** What an opening fence without a closing one means: the build fails, or no front matter at all. */
  readonly unclosed: 'fails' | 'body';
  /** The opening line may be missing: what stands before the first closing fence is front matter. */
  readonly openingOptional: boolean;
  /** A file without front matter fails the build. */
  readonly required: boolean;
  /** Sticky: what the generator takes for a broken fence, failing the build. */
  readonly malformed: RegExp | undefined;
  /** What is fenced in but is no map: the build fails, or it was no front matter after all. */
  readonly notAMap: 'fails' | 'body';
  readonly duplicateKeys: Problem['severity'];
  /**
   * What tabs at the beginning of a line of YAML are: an error where they indent something; that, and
   * also where the line is blank; two spaces each.
   */
  readonly tabs: 'no-indent' | 'fail' | 'two-spaces';
  /** JSON is written without its outermost braces. */
  readonly bracelessJson: boolean;
}

export interface Fence {
  readonly format: FrontMatterFormat;
  /** Sticky: the opening fence without its line end. Its first group, if any, names the language. */
  readonly opening: RegExp;
  /** Languages that may be named in the opening fence; the fence's own format when absent. */
  readonly languages?: Readonly<Record<string, FrontMatterFormat>>;
  readonly closing: Closing;
}

/**
 * Global expression: the closing fence, with the line end before it where it has to begin a line. `same`: a
 * line that begins with the opening fence's own characters. `brace`: the brace that balances the first.
 * `header`: the first line that is no `Key: value`.
 */
export type Closing = RegExp | 'same' | 'brace' | 'header';

const USUAL: Omit<FenceRules, 'fences'> = {
  before: 'nothing',
  unclosed: 'body',
  openingOptional: false,
  required: false,
  malformed: undefined,
  notAMap: 'fails',
  duplicateKeys: 'error',
  tabs: 'no-indent',
  bracelessJson: false,
};

/** A plain folder of Markdown: whatever is front matter beyond doubt. */
export const PLAIN_FENCES: FenceRules = {
  ...USUAL,
  before: 'blank-lines',
  duplicateKeys: 'warning',
  fences: [
    {
      format: 'yaml',
      opening: /---[ \t]*(?=[\r\n])/y,
      closing: /[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g,
    },
    {
      format: 'toml',
      opening: /\+\+\+[ \t]*(?=[\r\n])/y,
      closing: /[\r\n]\+\+\+[ \t]*(?=[\r\n]|$)/g,
    },
    { format: 'json', opening: /\{(?=\s*["}])/y, closing: 'brace' },
  ],
};

/**
 * Three characters open, a line that begins with the same three closes; what follows them on that
 * line is body. A text that begins with `-` or `+` otherwise fails the build.
 * Source: hugo parser/pageparser/pagelexer_intro.go.
 */
export const HUGO_FENCES: FenceRules = {
  ...USUAL,
  before: 'white-space',
  tabs: 'fail',
  unclosed: 'fails',
  malformed: /-(?!--)|\+(?!\+\+)/y,
  fences: [
    { format: 'yaml', opening: /---/y, closing: /[\r\n]---/g },
    { format: 'toml', opening: /\+\+\+/y, closing: /[\r\n]\+\+\+/g },
    { format: 'json', opening: /\{/y, closing: 'brace' },
  ],
};

/** `\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)`. Source: jekyll lib/jekyll/document.rb. */
export const JEKYLL_FENCES: FenceRules = {
  ...USUAL,
  tabs: 'fail',
  duplicateKeys: 'warning',
  fences: [
    {
      format: 'yaml',
      opening: /---[ \t\r\f\v]*?(?=\r?\n)/y,
      closing: /\n(?:---|\.\.\.)[ \t\r\f\v]*?(?=\r?\n|$)/g,
    },
  ],
};

/**
 * gray-matter: `---` at the very beginning, then the name of a language; the first `\n---` closes,
 * without one all of the file is front matter. Source: gray-matter 4.0.3 and @11ty/gray-matter 2.0.
 */
const GRAY_MATTER: FenceRules = {
  ...USUAL,
  unclosed: 'fails',
  fences: [
    {
      format: 'yaml',
      opening: /---(?!-)([^\r\n]*)/y,
      languages: { '': 'yaml', yaml: 'yaml', yml: 'yaml', json: 'json' },
      closing: /\n---/g,
    },
  ],
};

export const ELEVENTY_FENCES: FenceRules = GRAY_MATTER;
export const DOCUSAURUS_FENCES: FenceRules = GRAY_MATTER;
export const VITEPRESS_FENCES: FenceRules = GRAY_MATTER;

/**
 * Three or more `-` (YAML) or `;` (JSON without its braces) alone on the opening line, which may be
 * missing; as many at the beginning of a line close. Source: hexo-front-matter 4.2.
 */
export const HEXO_FENCES: FenceRules = {
  ...USUAL,
  openingOptional: true,
  notAMap: 'body',
  tabs: 'two-spaces',
  bracelessJson: true,
  fences: [
    { format: 'yaml', opening: /-{3,}(?=\r?\n)/y, closing: 'same' },
    { format: 'json', opening: /;{3,}(?=\r?\n)/y, closing: 'same' },
  ],
};

/** The opening fence may go on in its line, any fence closes. Source: astro packages/markdown/remark/src/frontmatter.ts. */
export const ASTRO_FENCES: FenceRules = {
  ...USUAL,
  before: 'blank-lines',
  fences: [
    { format: 'yaml', opening: /---/y, closing: /\n(?:---|\+\+\+)/g },
    { format: 'toml', opening: /\+\+\+/y, closing: /\n(?:---|\+\+\+)/g },
  ],
};

/** Nothing may follow either fence in its line; the closing one may stand behind text. Source: zola components/content/src/front_matter/split.rs. */
export const ZOLA_FENCES: FenceRules = {
  ...USUAL,
  before: 'white-space',
  tabs: 'fail',
  unclosed: 'fails',
  required: true,
  fences: [
    {
      format: 'toml',
      opening: /\+\+\+(?=\r?\n)/y,
      closing: /\+\+\+[ \t\r\f\v]*(?=\n|$)/g,
    },
    { format: 'yaml', opening: /---(?=\r?\n)/y, closing: /---[ \t\r\f\v]*(?=\n|$)/g },
  ],
};

/**
 * `Key: value` lines up to the first blank or other line, with or without `---` around them.
 * Source: Python-Markdown markdown/extensions/meta.py.
 */
export const PELICAN_FENCES: FenceRules = {
  ...USUAL,
  duplicateKeys: 'warning',
  fences: [
    { format: 'header', opening: /---[^\r\n]*/y, closing: 'header' },
    { format: 'header', opening: /(?= {0,3}[A-Za-z0-9_-]+:)/y, closing: 'header' },
  ],
};
