import type { Place } from './pageTree.ts';

export type PageKind = 'home' | 'page' | 'section' | 'taxonomy' | 'term';

/**
 * Hugo's kind of a page, from where it lies.
 * Source: hugolib/page__meta.go `doInitEarly`.
 * @param taxonomies Plural names: `tags`.
 */
export function kindOf({ path }: Place, taxonomies: readonly string[]): PageKind {
  if (path.base === '') return 'home';
  if (path.type !== 'branch') return 'page';
  const taxonomy = taxonomies.find((name) => path.base.startsWith(`/${name}`));
  if (taxonomy === undefined) return 'section';
  return path.base === `/${taxonomy}` ? 'taxonomy' : 'term';
}
