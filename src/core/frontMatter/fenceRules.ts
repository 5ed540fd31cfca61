/** The fences a generator knows; see the constants. */
export interface FenceRules {
  readonly unclosed: 'error' | 'body';
}

export const PLAIN_FENCES: FenceRules = { unclosed: 'body' };
export const HUGO_FENCES: FenceRules = { unclosed: 'error' };
export const JEKYLL_FENCES: FenceRules = { unclosed: 'body' };
export const ELEVENTY_FENCES: FenceRules = { unclosed: 'error' };
export const HEXO_FENCES: FenceRules = { unclosed: 'body' };
export const ASTRO_FENCES: FenceRules = { unclosed: 'body' };
export const DOCUSAURUS_FENCES: FenceRules = { unclosed: 'error' };
export const VITEPRESS_FENCES: FenceRules = { unclosed: 'error' };
export const ZOLA_FENCES: FenceRules = { unclosed: 'error' };
export const PELICAN_FENCES: FenceRules = { unclosed: 'body' };
