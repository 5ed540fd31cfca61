import { HUGO_FENCES } from '../../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import { asList, asRecord, asText, asTexts } from '../../frontMatter/unknownData.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { isWithin, join } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';
import { folderPath } from '../shared/cleanPath.ts';
import { cascadesIn } from './cascade.ts';
import type { HugoConfiguration } from './configuration.ts';
import type { HugoSite, SectionInfo } from './hugoSite.ts';
import { sectionKey } from './hugoSite.ts';
import { ignoreTestOf } from './ignoredFiles.ts';
import { languagesOf } from './languages.ts';
import { mountsOf } from './mounts.ts';
import { fieldsOf } from './pageFields.ts';
import type { PageTree } from './pageTree.ts';
import { pageTreeOf } from './pageTree.ts';
import { settingsOf } from './settings.ts';
import type { VersionRules } from './version.ts';

/** Puts together what the configuration, the list of files and the `_index` files say. */
export async function openSite(
  folder: SiteFolder,
  configuration: HugoConfiguration,
  rules: VersionRules,
): Promise<HugoSite> {
  const { data } = configuration;
  const languages = languagesOf(data);
  const settings = new Map(languages.all.map(({ key, data: own }) => [key, settingsOf(own)]));
  const mounts = {
    content: mountsOf('content', data, languages),
    static: mountsOf('static', data, languages),
    assets: mountsOf('assets', data, languages),
    layouts: mountsOf('layouts', data, languages),
    archetypes: mountsOf('archetypes', data, languages),
  };
  const output = folderPath(asText(data['publishdir']) ?? 'public') || 'public';
  const ignored = ignoreTestOf(data);
  const isIgnored = (path: string) => isWithin(path, output) || ignored(path);
  const tree = pageTreeOf({ paths: folder.paths, mounts: mounts.content, languages, isIgnored });
  const main = settings.get(languages.main.key) ?? settingsOf(data);
  const themes = themesOf(folder, data);
  const sections = await readSections(folder, tree, rules);
  const parts = { configuration, languages, settings, main, mounts, tree, sections };
  const place = { themes, rules, output, isIgnored: ignored };
  return { folder, ...parts, ...place };
}

async function readSections(
  folder: SiteFolder,
  tree: PageTree,
  rules: VersionRules,
): Promise<ReadonlyMap<string, SectionInfo>> {
  const entries = await Promise.all(
    tree.branchFiles.map(async (path) => {
      const place = tree.placeOf(path);
      const text = await folder.read(path);
      if (place === undefined || text === undefined) return undefined;
      const fields = fieldsOf(readFrontMatter(text, HUGO_FENCES, true), rules);
      const cascades = cascadesIn(fields['cascade'], {
        language: place.language,
        source: path,
      });
      return [sectionKey(place.language, place.path.base), { fields, cascades }] as const;
    }),
  );
  return new Map(entries.filter((entry) => entry !== undefined));
}

/** Folders of the themes that `theme` and `module.imports` name, as far as they are there. */
function themesOf(folder: SiteFolder, data: UnknownRecord): readonly string[] {
  const home = folderPath(asText(data['themesdir']) ?? 'themes');
  const imports = asList(asRecord(data['module'])?.['imports']).flatMap(
    (item) => asText(asRecord(item)?.['path']) ?? [],
  );
  return [...asTexts(data['theme']), ...imports]
    .flatMap((name) => [join(home, name), join('_vendor', name)])
    .filter((theme) => folder.paths.some((path) => path.startsWith(`${theme}/`)));
}
