/** How Astro writes Markdown and MDX. Source: packages/markdown/remark, version 6. */
export interface AstroManner {
  readonly generator: 'astro';
  readonly gfm: boolean;
  readonly smartypants: boolean;
  /** How code is coloured; `none`: it stays as it is. */
  readonly highlighter: 'shiki' | 'prism' | 'none';
  /** Classes of the themes of Shiki. */
  readonly themes: readonly string[];
}
