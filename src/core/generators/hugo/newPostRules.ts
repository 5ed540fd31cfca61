import type { ComposeRules } from '../../compose/composeRules.ts';
import { below, isWithin, join } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';
import { hugoComposeRules } from './compose.ts';
import type { HugoSite } from './hugoSite.ts';

/** What making a new post needs of a site, its archetypes read. */
export async function newPostRules(site: HugoSite, folder: SiteFolder): Promise<ComposeRules> {
  const { languages, mounts, themes, configuration, main } = site;
  const archetypeFolders = [
    ...mounts.archetypes.map(({ source }) => source),
    ...themes.map((theme) => join(theme, 'archetypes')),
  ];
  const contentFolder =
    folderOf(site, languages.main.key) ?? mounts.content[0]?.source ?? 'content';
  return hugoComposeRules({
    contentFolder,
    languages: languages.isMultilingual
      ? languages.all.map(({ key }) => ({ key, folder: folderOf(site, key) }))
      : [],
    archetypeFolders,
    archetypes: await readBelow(folder, archetypeFolders),
    sections: sectionsIn(folder, contentFolder),
    config: configuration.data,
    zone: main.zone,
  });
}

/** The content folder of one language only. */
function folderOf({ mounts }: HugoSite, language: string): string | undefined {
  return mounts.content.find((mount) => mount.language === language)?.source;
}

async function readBelow(
  folder: SiteFolder,
  roots: readonly string[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const paths = folder.paths.filter((path) => roots.some((root) => isWithin(path, root)));
  const texts = await Promise.all(
    paths.map(async (path) => [path, await folder.read(path)] as const),
  );
  return new Map(texts);
}

function sectionsIn(folder: SiteFolder, contentFolder: string): readonly string[] {
  const names = folder.paths.flatMap((path) => {
    const [name, ...rest] = below(path, contentFolder)?.split('/') ?? [];
    return name !== undefined && rest.length > 0 ? [name] : [];
  });
  return [...new Set(names)];
}
