import { below, isWithin, join } from '../blogs/paths.ts';
import type { WallTime } from '../dates/calendar.ts';
import type { ComposeRules } from './composeRules.ts';
import { fillDate, type DatePattern } from './datePattern.ts';
import { mostCommon } from './majority.ts';
import { parsePostPath, type PostPath } from './postPath.ts';

/** Where the posts of a site lie and how their files are named, as its newest posts show it. */
export interface PathManner {
  /** The folder of posts, without what lies below it by date. */
  readonly folder: string;
  readonly dateFolders: readonly DatePattern[];
  readonly isBundle: boolean;
  /** The date in front of the name; `''` when there is none. */
  readonly prefix: DatePattern;
  /** The language suffix. */
  readonly language: string | undefined;
  readonly extension: string;
}

/** @param paths of posts (no drafts that lie in a folder of their own), newest first */
export function learnPathManner(paths: readonly string[], rules: ComposeRules): PathManner {
  const all = paths.map((path) => parsePostPath(path, rules.languages));
  const folder = commonFolder(all, rules) ?? rules.defaultFolder;
  const inside = all.filter((post) => isWithin(post.folder, folder));
  const known = inside.length > 0 ? inside : all;
  return {
    folder,
    dateFolders:
      mostCommon(
        known.map((post) => post.dateFolders),
        (parts) => parts.join('/'),
      ) ?? [],
    isBundle: rules.bundleIn(folder) ?? mostCommon(known.map((post) => post.isBundle)) ?? false,
    prefix: mostCommon(known.map((post) => post.prefix)) ?? '',
    language: mostCommon(known.map((post) => post.language)),
    extension: mostCommon(known.map((post) => post.extension)) ?? rules.extension,
  };
}

/**
 * The folder that most posts share: down from the top as long as one folder holds at least half of
 * them, and further while the generator would not take a post there.
 */
function commonFolder(posts: readonly PostPath[], rules: ComposeRules): string | undefined {
  if (posts.length === 0) return undefined;
  let folder = '';
  let inside = posts;
  let total = posts.length;
  for (;;) {
    const depth = folder === '' ? 0 : folder.split('/').length;
    const next = mostCommon(inside.flatMap((post) => nameAt(post.folder, depth) ?? []));
    const within =
      next === undefined ? [] : inside.filter((post) => isWithin(post.folder, join(folder, next)));
    const accepted = rules.folderFor(folder);
    const isShared = within.length * 2 >= total;
    if (next === undefined || (accepted !== undefined && !isShared)) {
      return sameAgain(folder, inside) ?? accepted;
    }
    if (!isShared) total = within.length;
    folder = join(folder, next);
    inside = within;
  }
}

/**
 * Of folders with the same folder in each, as languages have them (`fr/posts`, `de/posts`): the one
 * that lies in none of them, or else the newest. `undefined` when most posts lie otherwise.
 */
function sameAgain(folder: string, posts: readonly PostPath[]): string | undefined {
  const parts = posts.flatMap((post) => {
    const rest = below(post.folder, folder) ?? post.folder;
    return rest.includes('/') ? [rest.slice(rest.indexOf('/') + 1)] : [];
  });
  const same = mostCommon(parts);
  const all = posts.filter((post) => same !== undefined && post.folder.endsWith(`/${same}`));
  if (same === undefined || all.length * 2 < posts.length) return undefined;
  const isOwn = posts.some((post) => post.folder === join(folder, same));
  return isOwn ? join(folder, same) : all[0]?.folder;
}

function nameAt(folder: string, depth: number): string | undefined {
  return folder === '' ? undefined : folder.split('/')[depth];
}

/**
 * The folder for a new post: the site's own with its folders by date, or the one asked for. Where
 * that is one of the folders by date, what is left of them follows.
 */
export function folderFor(manner: PathManner, asked: string | undefined, wall: WallTime): string {
  const dated = manner.dateFolders.map((pattern) => fillDate(pattern, wall));
  if (asked === undefined || asked === manner.folder) return join(manner.folder, dated.join('/'));
  const { folder, dateFolders } = parsePostPath(join(asked, 'x.md'), []);
  if (folder !== manner.folder) return asked;
  return join(asked, dated.slice(dateFolders.length).join('/'));
}
