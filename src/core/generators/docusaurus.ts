import { isWithin, join } from '../blogs/paths.ts';
import type { ExcerptRules } from '../excerpts/excerptRules.ts';
import { DOCUSAURUS_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { say } from '../message.ts';
import { docusaurusComposeRules } from './docusaurus/compose.ts';
import { deriveContent } from './docusaurus/deriveContent.ts';
import { docusaurusDialects } from './docusaurus/dialect.ts';
import type { DocusaurusSite } from './docusaurus/openSite.ts';
import { CONFIGURATION_NAMES, openSite } from './docusaurus/openSite.ts';
import { placesOf } from './docusaurus/places.ts';
import { basePathOf, docusaurusFilesFor } from './docusaurus/references.ts';
import { siteProblems } from './docusaurus/siteProblems.ts';
import type { Generator, Site } from './generator.ts';
import { emptyPost } from './shared/emptyPost.ts';
import { known } from './shared/scriptSettings.ts';

/** Docusaurus, by the rules of version 3.10. Its configuration is read, never run. */
export const docusaurus: Generator = {
  id: 'docusaurus',
  name: 'Docusaurus',
  markers: CONFIGURATION_NAMES,
  async detect(folder) {
    const path = CONFIGURATION_NAMES.find((name) => folder.has(name));
    return path === undefined ? undefined : toSite(await openSite(folder, path));
  },
};

/** Source: plugin-content-blog/src/options.ts `truncateMarker`. */
const DOCUSAURUS_EXCERPTS: ExcerptRules = [
  { kind: 'marker', marker: /<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\}/ },
];

function toSite(site: DocusaurusSite): Site {
  const { settings, configuration, folder } = site;
  const url = known(settings.url, undefined);
  const basePath = basePathOf(settings);
  const placeOf = placesOf(site);
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, DOCUSAURUS_FENCES, isWhole);
  const dialects = docusaurusDialects(settings);
  return {
    generator: 'docusaurus',
    title: known(settings.title, undefined),
    baseUrl: url === undefined ? undefined : url.replace(/\/+$/, '') + basePath,
    basePath,
    zone: 'UTC',
    language: settings.locales.main,
    configurationPath: CONFIGURATION_NAMES.find((name) => folder.has(name)),
    problems: [...configuration.problems, ...siteProblems(site)],
    contentFolders: contentFolders(site),
    outputs: ['build'],
    dialect: dialects.usual,
    dialectFor: (path, frontMatter) => dialects.of(path, frontMatter),
    compose: docusaurusComposeRules(site),
    excerpts: DOCUSAURUS_EXCERPTS,
    roleOf: (path) => {
      if (isWithin(path, 'build')) return 'other';
      if (placeOf(path)) return 'content';
      return isConfiguration(site, path) ? 'configuration' : 'other';
    },
    frontMatterOf,
    derive: (file) => {
      const place = placeOf(file.path);
      if (place === undefined) {
        return emptyPost(file, say('Docusaurus does not read this file as content.'));
      }
      const frontMatter = file.frontMatter ?? frontMatterOf(file.text, file.isWhole);
      return deriveContent(site, place, file, frontMatter);
    },
    filesFor: (reference, post) => docusaurusFilesFor(site, reference, post),
    styles: settings.customCss.filter((path) => folder.has(path)),
  };
}

function contentFolders({ settings, folder }: DocusaurusSite): readonly string[] {
  const own = settings.plugins.map((plugin) => known(plugin.folder, plugin.kind));
  const { locales } = settings;
  const translations = locales.all.length > 1 ? [locales.folder] : [];
  return [...new Set([...own, ...translations])].filter((path) => folder.has(path));
}

/** The configuration, what it imports, and the data files of blogs. */
function isConfiguration({ configuration, settings }: DocusaurusSite, path: string): boolean {
  if (configuration.files.includes(path) || CONFIGURATION_NAMES.includes(path)) return true;
  return settings.plugins.some(
    ({ kind, folder }) =>
      kind === 'blog' &&
      isWithin(path, join(known(folder, 'blog'), '')) &&
      /\.(?:ya?ml|json)$/.test(path),
  );
}
