import { below, nameOf } from '../../blogs/paths.ts';
import type { ZolaSettings } from './settings.ts';
import { CONTENT } from './zolaSite.ts';

/** What the path of a content file says. Source: components/content/src/file_info.rs. */
export interface ContentPath {
  /** Folders below `content`; the one around an `index.md` is the page's own and not among them. */
  readonly folders: readonly string[];
  /** The name that a slug is made of, and a date read from: of the file or, for `index.md`, its folder. */
  readonly name: string;
  readonly language: string;
  /** A language in the name that the configuration does not know: the build fails. */
  readonly unknownLanguage: string | undefined;
  /** `index.md` in the topmost folder, which can't be. */
  readonly isTopIndex: boolean;
}

export function contentPath(path: string, settings: ZolaSettings): ContentPath {
  const parts = (below(path, CONTENT) ?? path).split('/').slice(0, -1);
  const stem = nameOf(path).replace(/\.md$/, '');
  const dot = stem.indexOf('.');
  const code = dot < 0 || settings.otherLanguages.length === 0 ? undefined : stem.slice(dot + 1);
  const isOther = code !== undefined && settings.otherLanguages.includes(code);
  const own = isOther ? stem.slice(0, dot) : stem;
  const isIndex = stem.split('.')[0] === 'index';
  const around = parts.at(-1);
  return {
    folders: isIndex ? parts.slice(0, -1) : parts,
    name: own === 'index' && around !== undefined ? around : own,
    language: isOther ? code : settings.language,
    unknownLanguage: isOther || code === settings.language ? undefined : code,
    isTopIndex: isIndex && parts.length === 0,
  };
}

const DATED =
  /^(?<date>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?)(?:\s?[_-](?<slug>.+))?/;

/** The date that a name begins with, and what follows it. Source: components/content/src/page.rs. */
export function datedName(name: string): { readonly date?: string; readonly slug?: string } {
  const { date, slug } = DATED.exec(name)?.groups ?? {};
  return { ...(date === undefined ? {} : { date }), ...(slug === undefined ? {} : { slug }) };
}
