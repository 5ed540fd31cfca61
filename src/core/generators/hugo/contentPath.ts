import { simpleLowerCase } from '../../slugs/lowerCase.ts';
import type { HugoLanguages } from './languages.ts';

/** What Hugo reads from where a content file lies. Source: common/paths/pathparser.go. */
export interface ContentPath {
  /** `single`: `x.md`; `leaf`: `x/index.md`; `branch`: `x/_index.md`. */
  readonly type: 'single' | 'leaf' | 'branch';
  /** The page's path: `/posts/x`, `''` for the home page. Lower case, spaces as hyphens. */
  readonly base: string;
  /** The folder it lies in: `/posts`, `''` for the content folder. Lower case, spaces as hyphens. */
  readonly folder: string;
  /** The file's name without extension and language, or the bundle's folder. Lower case. */
  readonly name: string;
  /** The same three with case and spaces as in the file's name. */
  readonly written: {
    readonly base: string;
    readonly folder: string;
    readonly name: string;
    readonly fileName: string;
  };
  /** The language that the name says (`x.fr.md`); `undefined`: none. */
  readonly language: string | undefined;
  /** Whether the name says a language that is switched off. */
  readonly isDisabled: boolean;
  /** First folder: `posts`; `''` in the content folder, and for bundles directly in it. */
  readonly section: string;
}

/** Extensions of content (media types of Hugo's default configuration). */
const CONTENT = /\.(?:md|markdown|mdown|html?|org|ad|adoc|asciidoc|rst|pdc|pandoc)$/i;

/** Whether a file's extension makes it content rather than a resource. */
export function hasContentExtension(path: string): boolean {
  return CONTENT.test(path);
}

/**
 * @param path Relative to the content folder, with a leading slash.
 */
export function parseContentPath(path: string, languages: HugoLanguages): ContentPath | undefined {
  if (!hasContentExtension(path)) return undefined;
  const cut = path.lastIndexOf('/');
  const writtenFolder = path.slice(0, cut);
  const { name: writtenName, language } = parseName(path.slice(cut + 1), languages);
  const name = normalized(writtenName);
  const folder = normalized(writtenFolder);
  const type = name === 'index' ? 'leaf' : name === '_index' ? 'branch' : 'single';
  const isBundle = type !== 'single';
  const isShallowLeaf = type === 'leaf' && folder.lastIndexOf('/') <= 0;
  return {
    type,
    base: isBundle ? folder : `${folder}/${name}`,
    folder,
    name: isBundle ? lastName(folder) : name,
    written: {
      base: isBundle ? writtenFolder : `${writtenFolder}/${writtenName}`,
      folder: writtenFolder,
      name: isBundle ? lastName(writtenFolder) : writtenName,
      fileName: writtenName,
    },
    language,
    isDisabled: language !== undefined && languages.disabled.has(language),
    section: isShallowLeaf ? '' : (folder.split('/')[1] ?? ''),
  };
}

/** Hugo's basic normalisation of paths: lower case, a hyphen for each space. */
function normalized(path: string): string {
  return simpleLowerCase(path).replaceAll(' ', '-');
}

function lastName(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

interface ParsedName {
  readonly name: string;
  readonly language: string | undefined;
}

/**
 * Takes extension and language off a file's name. Parts right of the language go with it, so
 * `x.fr.draft.md` is `x` in French. A wrapped part (`x._language_fr_.md`) counts too.
 */
function parseName(fileName: string, languages: HugoLanguages): ParsedName {
  const parts = fileName.split('.');
  if (parts.length <= 2) return { name: parts.slice(0, -1).join('.'), language: undefined };
  const isLanguage = (part: string) => languages.byKey.has(part) || languages.disabled.has(part);
  for (let index = parts.length - 2; index >= 0; index--) {
    const part = (parts[index] ?? '').toLowerCase();
    const language = /^_language_(.+)_$/.exec(part)?.[1] ?? part;
    if (!isLanguage(language)) continue;
    const name = parts.slice(0, index === 0 ? parts.length - 1 : index).join('.');
    return { name, language };
  }
  return { name: parts.slice(0, -1).join('.'), language: undefined };
}
