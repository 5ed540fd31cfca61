import { join } from '../blogs/paths.ts';
import type { ComposeLanguage } from './composeRules.ts';
import { dateFolderPattern, splitDatePrefix, type DatePattern } from './datePattern.ts';

/** A post's path taken apart. Put together again in this order it is the path. */
export interface PostPath {
  /** The folder without sub-folders that are dates. */
  readonly folder: string;
  /** The sub-folders that are dates: `YYYY`, `MM`. */
  readonly dateFolders: readonly DatePattern[];
  /** Whether the post is the `index` file of a folder of its own. */
  readonly isBundle: boolean;
  /** The date in front of the name, with its separator: `YYYY-MM-DD-`; `''` when there is none. */
  readonly prefix: DatePattern;
  readonly slug: string;
  /** The language that a suffix says; `undefined` when there is no such suffix. */
  readonly language: string | undefined;
  /** Without the dot. */
  readonly extension: string;
}

/** Takes the path of a post apart. */
export function parsePostPath(path: string, languages: readonly ComposeLanguage[]): PostPath {
  const segments = path.split('/');
  const fileName = segments.pop() ?? '';
  const dot = fileName.lastIndexOf('.');
  const extension = dot > 0 ? fileName.slice(dot + 1) : '';
  const { base, language } = splitLanguage(dot > 0 ? fileName.slice(0, dot) : fileName, languages);
  const isBundle = base === 'index' && segments.length > 0;
  const name = isBundle ? (segments.pop() ?? base) : base;
  const { folder, dateFolders } = splitDateFolders(segments);
  const { prefix, rest } = splitDatePrefix(name);
  return { folder, dateFolders, isBundle, prefix, slug: rest, language, extension };
}

function splitLanguage(
  base: string,
  languages: readonly ComposeLanguage[],
): { readonly base: string; readonly language: string | undefined } {
  const suffix = /\.([^.]+)$/.exec(base)?.[1];
  const language = languages.find(({ key }) => key.toLowerCase() === suffix?.toLowerCase())?.key;
  if (language === undefined) return { base, language };
  return { base: base.slice(0, base.length - language.length - 1), language };
}

function splitDateFolders(segments: readonly string[]): Pick<PostPath, 'folder' | 'dateFolders'> {
  for (let start = 0; start < segments.length; start++) {
    const dateFolders: DatePattern[] = [];
    for (const segment of segments.slice(start)) {
      const pattern = dateFolderPattern(segment, dateFolders.at(-1));
      if (pattern === undefined) break;
      dateFolders.push(pattern);
    }
    if (dateFolders.length === segments.length - start) {
      return { folder: segments.slice(0, start).join('/'), dateFolders };
    }
  }
  return { folder: segments.join('/'), dateFolders: [] };
}

/** The parts of a path that is to be made, dates filled in. */
export interface NewPath {
  readonly folder: string;
  readonly prefix: string;
  readonly slug: string;
  readonly isBundle: boolean;
  readonly language: string | undefined;
  readonly extension: string;
}

/** The path of a post. */
export function toPath({ folder, prefix, slug, ...rest }: NewPath): string {
  const ending = endingOf(rest);
  const name = prefix + slug;
  return join(folder, rest.isBundle ? `${name}/index${ending}` : name + ending);
}

/** Language and extension with their dots. */
export function endingOf({ language, extension }: Pick<NewPath, 'language' | 'extension'>): string {
  return (language === undefined ? '' : `.${language}`) + (extension === '' ? '' : `.${extension}`);
}
