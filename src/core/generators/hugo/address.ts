import type { PathRules } from '../../slugs/hugoPath.ts';
import { hugoPath } from '../../slugs/hugoPath.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import { percentDecode, percentEncode } from '../shared/percentEncoding.ts';

/** What a page's address is made from. */
export interface TargetPath {
  readonly kind: 'home' | 'page' | 'section' | 'taxonomy' | 'term';
  /** The page's folder and name, in case and spelling as Hugo keeps them: `/posts`, `x`. */
  readonly folder: string;
  readonly name: string;
  /** A section's own path: `/posts`; `''` for the home page. */
  readonly sectionPath: string;
  readonly isBundle: boolean;
  readonly slug: string;
  /** `url` of the front matter, tokens replaced; `''`: none. */
  readonly url: string;
  /** The `permalinks` pattern that applies, tokens replaced. */
  readonly permalink: string | undefined;
  readonly isUgly: boolean;
  /** Language prefix without slashes; `''`: none. */
  readonly prefix: string;
  readonly paths: PathRules;
}

/** Where a page is published. */
export interface Target {
  /** Percent-encoded, starting with `/`, without the path of the base URL. */
  readonly link: string;
  /** The folder to which relative aliases of the page refer: its own folder's parent. */
  readonly aliasFolder: string;
}

/**
 * The address of a page's HTML. Source: resources/page/page_paths.go `CreateTargetPaths`.
 */
export function targetOf(page: TargetPath): Target {
  const { url } = page;
  const isPlaced = url !== '' && page.kind !== 'home';
  const names = isPlaced ? namesOfUrl(url) : namesOfPath(page);
  const isSanitized = url === '';
  const elements = isSanitized ? names.map((name) => hugoPath(name, page.paths)) : names;
  const isIndexKept = page.isUgly && ['home', 'section', 'taxonomy'].includes(page.kind);
  const isIndex = elements.at(-1) === 'index.html' && !(isIndexKept && !isPlaced);
  const path = joined(isIndex ? elements.slice(0, -1) : elements);
  const prefix = isPlaced ? prefixForUrl(page) : page.prefix;
  const link = (prefix === '' ? '' : `/${prefix}`) + path;
  const address = isIndex && !link.endsWith('/') ? `${link}/` : link;
  return { link: escaped(address) || '/', aliasFolder: aliasFolderOf(elements, prefix) };
}

function namesOfUrl(url: string): readonly string[] {
  const path = url.includes('..') ? cleanPath(`/${url}`) : url;
  const names = path.split('/').filter((name) => name !== '');
  const isFolder = path.endsWith('/') || !path.includes('.');
  return isFolder ? [...names, 'index.html'] : names;
}

function namesOfPath(page: TargetPath): readonly string[] {
  if (page.kind !== 'page') return namesOfSection(page);
  const name = page.slug || page.name;
  const names = present(page.permalink === undefined ? [page.folder, name] : [page.permalink]);
  const isIndexName = page.permalink === undefined && !page.isBundle && name === 'index';
  return page.isUgly || isIndexName ? withHtml(names) : [...names, 'index.html'];
}

function namesOfSection(page: TargetPath): readonly string[] {
  const names = present([page.permalink ?? page.sectionPath]);
  return page.isUgly && page.kind === 'term' ? withHtml(names) : [...names, 'index.html'];
}

function present(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== '' && name !== '/');
}

function withHtml(names: readonly string[]): readonly string[] {
  const last = names.at(-1);
  if (last === undefined) return ['.html'];
  return [...names.slice(0, -1), `${last.replace(/\/$/, '')}.html`];
}

function joined(elements: readonly string[]): string {
  let path = '';
  for (const element of elements) {
    path += path.endsWith('/') || element.startsWith('/') ? element : `/${element}`;
  }
  return path;
}

/** Only a `url` without a leading slash gets the language, unless it begins with it already. */
function prefixForUrl({ url, prefix }: TargetPath): string {
  return url.startsWith('/') ? '' : prefix;
}

function aliasFolderOf(elements: readonly string[], prefix: string): string {
  const isIndex = elements.at(-1)?.startsWith('index.') === true;
  const own = joined(isIndex ? elements.slice(0, -1) : elements);
  return cleanPath(`/${prefix}${own}/..`);
}

const ALLOWED = /^(?:[\w\-.~$&+,/:;=@!'()*[\]]|%[\da-f]{2})*$/i;
const UNESCAPED = /[\w\-.~$&+,/:;=@]/;

/** Percent-encoding as Go's `URL.EscapedPath` does it: what is a valid path already stays as it is. */
export function escaped(path: string): string {
  if (ALLOWED.test(path)) return path;
  return percentEncode(percentDecode(path) ?? path, UNESCAPED);
}
