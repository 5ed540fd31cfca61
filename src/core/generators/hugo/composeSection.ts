import { below, isWithin } from '../../blogs/paths.ts';
import type { ComposeLanguage } from '../../compose/composeRules.ts';
import { asTexts, lookUp } from '../../frontMatter/unknownData.ts';

export interface ContentFolders {
  /** Content folder of the default language: `content`. */
  readonly contentFolder: string;
  /** The configured languages, the default first; empty for a site in one language. */
  readonly languages: readonly ComposeLanguage[];
}

/** The content folder that a path lies in; `undefined` when it is in none. */
export function contentFolderOf(
  path: string,
  { contentFolder, languages }: ContentFolders,
): string | undefined {
  const folders = [...languages.flatMap(({ folder }) => folder ?? []), contentFolder];
  const around = folders.filter((folder) => isWithin(path, folder));
  return around.reduce<string | undefined>(
    (longest, folder) =>
      longest !== undefined && longest.length >= folder.length ? longest : folder,
    undefined,
  );
}

/** The section of a folder or file: the first name below the content folder; `undefined` for none. */
export function sectionOf(path: string, folders: ContentFolders): string | undefined {
  const root = contentFolderOf(path, folders);
  const inside = root === undefined ? undefined : below(path, root);
  return inside === undefined || inside === '' ? undefined : inside.split('/')[0];
}

/** Names that sections of posts have on most sites, most common first. */
const USUAL = ['posts', 'post', 'blog', 'articles', 'article', 'news', 'journal', 'notes'];

/** The section for the first post: what the configuration names, or a folder that is there. */
export function defaultSection(config: unknown, sections: readonly string[]): string {
  const main =
    asTexts(lookUp(config, 'mainSections', { ignoreCase: true }))[0] ??
    asTexts(lookUp(config, 'params.mainSections', { ignoreCase: true }))[0];
  const usual = USUAL.find((name) => sections.includes(name));
  return main ?? usual ?? (sections.length === 1 ? sections[0] : undefined) ?? 'posts';
}
