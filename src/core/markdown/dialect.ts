import type { Manner } from './manners/manner.ts';

/** How a generator's Markdown engine renders, as far as the preview needs to know. */
export interface Dialect {
  /** Raw HTML in the source: kept, or dropped as Goldmark does without `unsafe`. */
  readonly rawHtml: 'kept' | 'dropped';
  /** A single line end inside a paragraph becomes `<br>`. */
  readonly hardBreaks: boolean;
  /** Bare URLs become links. */
  readonly linkify: boolean;
  /** Smart quotes, dashes and ellipses: how `--` is set, or all as markdown-it's typographer does it. */
  readonly typography: 'none' | 'en-dash' | 'em-dash' | 'markdown-it';
  readonly footnotes: boolean;
  readonly definitionLists: boolean;
  readonly taskLists: boolean;
  /** `{#id .class}`: after headings, as kramdown's `{: …}` lines, or not at all. */
  readonly attributes: 'none' | 'heading' | 'kramdown';
  readonly headingIds:
    | 'none'
    | 'github'
    | 'hugo'
    | 'hugo-ascii'
    | 'blackfriday'
    | 'kramdown'
    | 'kramdown-own'
    | 'python'
    | 'hexo'
    | 'hexo-lower'
    | 'hexo-upper'
    | 'astro'
    | 'eleventy'
    | 'vitepress';
  /** The template language that runs over the text before or after Markdown. */
  readonly templates: 'none' | 'hugo-shortcodes' | 'liquid' | 'nunjucks' | 'zola' | 'mdx' | 'vue';
  /** What this generator's engine and own code do in their own way; `undefined`: nothing. */
  readonly manner?: Manner;
}

/** Markdown as most people mean it: GitHub's, without surprises. */
export const PLAIN_DIALECT: Dialect = {
  rawHtml: 'kept',
  hardBreaks: false,
  linkify: true,
  typography: 'none',
  footnotes: true,
  definitionLists: false,
  taskLists: true,
  attributes: 'none',
  headingIds: 'github',
  templates: 'none',
};
