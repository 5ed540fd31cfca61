import { nameOf, parentOf } from '../../blogs/paths.ts';
import { cleanPath } from '../shared/cleanPath.ts';

/** What a document's file and front matter say that makes its address. */
export interface DocNames {
  /** From the folder of the documentation: `01-guides/02-start.md`. */
  readonly path: string;
  readonly id: string | undefined;
  readonly slug: string | undefined;
  /** Whether numbers in front of names only put them in order. */
  readonly hasNumberPrefixes: boolean;
}

/** The path of a document below that of its documentation. Source: plugin-content-docs/src/slug.ts. */
export function docSlug({ path, id, slug, hasNumberPrefixes }: DocNames): string {
  if (slug?.startsWith('/')) return slug;
  const folder = parentOf(path) ?? '';
  const names = folder === '' ? [] : folder.split('/');
  const shown = names.map((name) => (hasNumberPrefixes ? withoutNumber(name) : name));
  const base = shown.length === 0 ? '/' : `/${shown.join('/')}/`;
  if (slug === undefined && isIndex(path)) return base;
  const own = slug ?? id ?? docName(path, hasNumberPrefixes);
  const resolved = cleanPath(base + own);
  return own.endsWith('/') && resolved !== '/' ? `${resolved}/` : resolved;
}

/** A document's name by its file. */
export function docName(path: string, hasNumberPrefixes = true): string {
  const name = nameOf(path).replace(/\.[^.]*$/, '');
  return hasNumberPrefixes ? withoutNumber(name) : name;
}

/** `index`, `readme`, and a file named as its folder stand for the folder. */
function isIndex(path: string): boolean {
  const name = nameOf(path)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();
  const folder = nameOf(parentOf(path) ?? '').toLowerCase();
  return name === 'index' || name === 'readme' || name === folder;
}

/** Takes off `01-`, but not what looks like a date or a version. */
function withoutNumber(name: string): string {
  if (/^\d+[-_.]\d+/.test(name)) return name;
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name)?.[1] ?? name;
}
