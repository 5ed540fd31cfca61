import type { Post } from '../../posts/post.ts';
import { join } from '../../blogs/paths.ts';
import { sitePath, spellings } from '../shared/references.ts';
import type { JekyllSite } from './jekyllSite.ts';

/** The files that a reference in a body may mean: Jekyll copies files to where they lie. */
export function jekyllFilesFor(site: JekyllSite, reference: string, post: Post): readonly string[] {
  const { settings } = site;
  const from = post.address.known ? post.address.path : undefined;
  const path = sitePath(withoutLiquid(reference), settings, from);
  if (path === undefined) return [];
  return spellings(path).map((spelling) => join(settings.source, spelling.replace(/^\/+/, '')));
}

/** `{{ site.baseurl }}/x` and `{{ "/x" | relative_url }}` are `/x`. */
function withoutLiquid(reference: string): string {
  return reference
    .replace(/\{\{-?\s*["']([^"']*)["']\s*\|\s*(?:relative|absolute)_url\s*-?\}\}/g, '$1')
    .replace(/\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}/g, '');
}
