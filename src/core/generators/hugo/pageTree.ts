import { hasContentExtension, parseContentPath } from './contentPath.ts';
import type { ContentPath } from './contentPath.ts';
import type { HugoLanguages } from './languages.ts';
import type { Mount } from './mounts.ts';
import { below, nameOf, upwards } from '../../blogs/paths.ts';
import type { IgnoreTest } from './ignoredFiles.ts';

/** A content file's place in the site's tree of pages. */
export interface Place {
  readonly path: ContentPath;
  /** Key of the language whose site it belongs to. */
  readonly language: string;
}

/** Which content files a site has, and what the presence of some means for others. */
export interface PageTree {
  /** The place of a file; `undefined` when it is not content of the site. */
  placeOf(path: string): Place | undefined;
  /** The leaf bundle (a page path, `''` for the home page) that a file is a resource of. */
  bundleAround(place: Place): string | undefined;
  /** The path of the section that a page belongs to: `/posts`; `''` for the home page. */
  sectionOf(place: Place): string;
  /** How many pages the site has below its sections; more than `FEW` are not counted. */
  readonly sectionPages: number;
  /** Paths of the `_index` files. */
  readonly branchFiles: readonly string[];
}

/** In a site of so few pages below sections any may be the first or the last of them. */
export const FEW = 64;

export interface PageTreeInput {
  readonly paths: readonly string[];
  readonly mounts: readonly Mount[];
  readonly languages: HugoLanguages;
  readonly isIgnored: IgnoreTest;
}

const INDEX = /^_?index\./i;

export function pageTreeOf(input: PageTreeInput): PageTree {
  const bundles = new Set<string>();
  const sections = new Set<string>();
  const branchFiles: string[] = [];
  let sectionPages = 0;
  // Of one file it is asked some times in a row; of all files the answers would take much room.
  let last: { readonly path: string; readonly place: Place | undefined } | undefined;
  const placeOf = (path: string): Place | undefined => {
    if (last?.path !== path) last = { path, place: placeIn(path, input) };
    return last.place;
  };
  for (const path of input.paths) {
    // Of thousands of pages the names say enough.
    if (sectionPages > FEW && !INDEX.test(nameOf(path))) continue;
    const place = hasContentExtension(path) ? placeOf(path) : undefined;
    if (place === undefined) continue;
    const { type, folder, section } = place.path;
    if (section !== '' && type !== 'branch') sectionPages += 1;
    if (type === 'leaf') bundles.add(folder);
    if (type !== 'branch') continue;
    sections.add(sectionKey(place.language, folder));
    branchFiles.push(path);
  }
  return {
    placeOf,
    sectionPages,
    branchFiles,
    bundleAround: ({ path }) => outermostBundle(path, bundles),
    sectionOf: (place) => nearestSection(place, sections),
  };
}

function placeIn(path: string, input: PageTreeInput): Place | undefined {
  for (const mount of input.mounts) {
    const inside = below(path, mount.source);
    if (inside === undefined || inside === '' || !mount.includes(inside)) continue;
    if (input.isIgnored(path)) return undefined;
    const target = mount.target === '' ? '' : `/${mount.target.replace(/^\/+/, '')}`;
    const parsed = parseContentPath(`${target}/${inside}`, input.languages);
    if (parsed === undefined || parsed.isDisabled) return undefined;
    const language = parsed.language ?? mount.language ?? input.languages.main.key;
    return input.languages.byKey.has(language) ? { path: parsed, language } : undefined;
  }
  return undefined;
}

/** Everything in a leaf bundle's folder but its `index` is a resource of the outermost one. */
function outermostBundle(path: ContentPath, bundles: ReadonlySet<string>): string | undefined {
  const around = [...foldersUpwards(path.folder)].filter((folder) => bundles.has(folder));
  const outermost = around.at(-1);
  return path.type === 'leaf' && outermost === path.folder ? undefined : outermost;
}

/** First-level folders are sections by themselves, deeper ones by their `_index`. */
function nearestSection(place: Place, sections: ReadonlySet<string>): string {
  const { path, language } = place;
  if (path.type === 'branch') return path.folder;
  const folder = path.folder;
  for (const at of foldersUpwards(folder)) {
    const isTop = at !== '' && at.lastIndexOf('/') === 0;
    const isOwnBundle = path.type === 'leaf' && at === folder;
    if (sections.has(sectionKey(language, at)) || (isTop && !isOwnBundle)) return at;
  }
  return '';
}

function sectionKey(language: string, folder: string): string {
  return `${language}:${folder}`;
}

/** `/a/b`, `/a`, `''`. */
function* foldersUpwards(folder: string): Iterable<string> {
  for (const at of upwards(folder.slice(1))) yield at === '' ? '' : `/${at}`;
}
