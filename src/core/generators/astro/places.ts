import { below, join } from '../../blogs/paths.ts';
import type { Collection } from './contentConfig.ts';
import type { EntryPlace } from './deriveEntry.ts';
import type { AstroSite } from './openSite.ts';

/** What a file of content is: an entry of a collection, or a page by its own place. */
export type Place =
  | { readonly kind: 'entry'; readonly entry: EntryPlace }
  | { readonly kind: 'page'; readonly inside: string };

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn|mkd|mdwn)$/;

/** The place of a path; `undefined` for what is no content. */
export function placeOf(site: AstroSite, path: string): Place | undefined {
  const isMdx = path.endsWith('.mdx');
  if (!MARKDOWN.test(path) && !(isMdx && site.settings.readsMdx)) return undefined;
  const inside = below(path, join(site.settings.sourceFolder, 'pages'));
  if (inside !== undefined) return { kind: 'page', inside };
  const entry = entryPlace(site.collections, path);
  return entry && { kind: 'entry', entry };
}

/** The collection whose patterns find the file, else the one that it lies in and that leaves it out. */
function entryPlace(collections: readonly Collection[], path: string): EntryPlace | undefined {
  const around = collections.flatMap((collection) => {
    const inside = below(path, collection.base);
    return inside === undefined ? [] : [{ collection, path: inside }];
  });
  const own = around.find(({ collection, path: inside }) => collection.fits(inside));
  if (own) return { ...own, isExcluded: false };
  const [left] = around.filter(({ collection }) => collection.base !== '');
  return left && isMeant(left.path) ? { ...left, isExcluded: true } : undefined;
}

/** Whether somebody seems to have left a file out on purpose: by an underscore or a dot. */
function isMeant(path: string): boolean {
  return /(?:^|\/)_/.test(path);
}
