import type { Post } from '../../posts/post.ts';
import { below, join, parentOf } from '../../blogs/paths.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { isRelative, sitePath, spellings } from '../shared/references.ts';
import type { HugoSite } from './hugoSite.ts';
import type { Mount } from './mounts.ts';

/**
 * The files that a reference in a page's body may mean: a resource of its bundle, a static file of
 * the site or a theme, a resource of a section, and what render hooks fetch from `assets`.
 */
export function hugoFilesFor(site: HugoSite, reference: string, post: Post): readonly string[] {
  const candidates = spellings(reference).flatMap((spelling) => [
    ...besidePost(site, spelling, post),
    ...onSite(site, spelling, post),
  ]);
  return [...new Set(candidates)];
}

/** In the folder of a bundle; also in that of its translation, where languages have folders. */
function besidePost(site: HugoSite, reference: string, post: Post): readonly string[] {
  const isBundle = site.tree.placeOf(post.path)?.path.type !== 'single';
  if (!isBundle || !isRelative(reference)) return [];
  const own = cleanPath(join(parentOf(post.path) ?? '', reference));
  const home = site.mounts.content.find(({ source }) => below(own, source) !== undefined);
  const inside = home && below(own, home.source);
  if (inside === undefined) return [];
  const elsewhere = site.mounts.content.map(({ source }) => join(source, inside));
  return [own, ...elsewhere];
}

function onSite(site: HugoSite, reference: string, post: Post): readonly string[] {
  const served = site.settings.get(post.language ?? '') ?? site.main;
  const from = post.address.known ? post.address.path : undefined;
  const path = sitePath(reference, served, from);
  if (path === undefined) return [];
  const { mounts, themes } = site;
  const prefix = site.languages.byKey.get(post.language ?? '')?.prefix ?? '';
  const unprefixed =
    prefix !== '' && path.startsWith(`/${prefix}/`) ? path.slice(prefix.length + 1) : path;
  return [
    ...mounts.static.flatMap((mount) => fileIn(mount, path)),
    ...themes.map((theme) => join(theme, `static${path}`)),
    ...mounts.content.flatMap((mount) => fileIn(mount, unprefixed)),
    ...mounts.assets.flatMap((mount) => fileIn(mount, path)),
    ...themes.map((theme) => join(theme, `assets${path}`)),
  ];
}

function fileIn(mount: Mount, path: string): readonly string[] {
  const inside = below(path, mount.target);
  return inside === undefined ? [] : [join(mount.source, inside.replace(/^\/+/, ''))];
}
