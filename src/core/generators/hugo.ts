import { HUGO_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { asText } from '../frontMatter/unknownData.ts';
import { isWithin, parentOf } from '../blogs/paths.ts';
import { say } from '../message.ts';
import type { Generator, LeftOut, Site, SiteFolder } from './generator.ts';
import { newPostRules } from './hugo/newPostRules.ts';
import {
  CONFIGURATION_MARKERS,
  isConfigurationFile,
  readConfiguration,
} from './hugo/configuration.ts';
import { derivePage } from './hugo/derivePage.ts';
import { hugoDialect } from './hugo/dialect.ts';
import { hugoExcerpts } from './hugo/excerpts.ts';
import type { HugoSite } from './hugo/hugoSite.ts';
import { isHugo } from './hugo/isHugo.ts';
import { openSite } from './hugo/openSite.ts';
import { FEW } from './hugo/pageTree.ts';
import { isPublishingFile, readPublishing } from './hugo/publishing.ts';
import { hugoFilesFor } from './hugo/references.ts';
import { hugoStyles } from './hugo/styles.ts';

/** Hugo, by the rules of version 0.169. */
export const hugo: Generator = {
  id: 'hugo',
  name: 'Hugo',
  markers: [...CONFIGURATION_MARKERS, '.hugo_build.lock'],
  async detect(folder) {
    const { rules, environment } = await readPublishing(folder);
    const configuration = await readConfiguration(folder, environment);
    if (!isHugo(folder, configuration)) return undefined;
    return toSite(await openSite(folder, configuration, rules), folder);
  },
};

async function toSite(site: HugoSite, folder: SiteFolder): Promise<Site> {
  const { main, languages, configuration, mounts, output } = site;
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, HUGO_FENCES, isWhole);
  const own = languages.main.data;
  return {
    generator: 'hugo',
    title: asText(own['title']),
    baseUrl: main.baseUrl,
    basePath: main.basePath,
    zone: main.zone,
    language: asText(own['locale']) ?? asText(own['languagecode']) ?? languages.main.key,
    configurationPath: configuration.files[0],
    problems: configuration.problems,
    contentFolders: [...new Set(mounts.content.map(({ source }) => source))],
    outputs: [output],
    dialect: hugoDialect(own),
    compose: await newPostRules(site, folder),
    excerpts: hugoExcerpts(own),
    roleOf: (path) => roleOf(site, path),
    leftOut: (path) => (site.isIgnored(path) ? IGNORED : undefined),
    reachOf: (path, change) => reachOf(site, path, change),
    frontMatterOf,
    derive: (file) =>
      derivePage(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    filesFor: (reference, post) => hugoFilesFor(site, reference, post),
    styles: await hugoStyles(site),
  };
}

const IGNORED: LeftOut = {
  reason: say(
    'Hugo passes over this file by its name, or as the configuration says (ignoreFiles).',
  ),
  origin: { in: 'configuration', keys: ['ignoreFiles'] },
};

function roleOf(site: HugoSite, path: string): ReturnType<Site['roleOf']> {
  if (isWithin(path, site.output)) return 'other';
  if (site.tree.placeOf(path) !== undefined) return /\.org$/i.test(path) ? 'other' : 'content';
  const { archetypes, layouts } = site.mounts;
  const isTemplate = [...archetypes, ...layouts].some(({ source }) => isWithin(path, source));
  if (isTemplate) return 'template';
  const isConfiguration = isPublishingFile(path) || isConfigurationFile(path);
  return isConfiguration ? 'configuration' : 'other';
}

/**
 * An `_index` reaches what lies in its folder by what it says, a bundle's `index` by being there.
 * Whether there are pages below sections at all reaches those beside them, see `derivePage`.
 */
function reachOf(
  site: HugoSite,
  path: string,
  change: 'presence' | 'frontMatter',
): string | undefined {
  const place = site.tree.placeOf(path);
  if (place === undefined) return undefined;
  const { type, section } = place.path;
  if (type === 'branch') return parentOf(path);
  if (change === 'frontMatter') return undefined;
  if (section !== '' && site.tree.sectionPages <= FEW) return '';
  return type === 'leaf' ? parentOf(path) : undefined;
}
