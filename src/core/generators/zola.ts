import { isWithin, nameOf, parentOf } from '../blogs/paths.ts';
import type { ExcerptRules } from '../excerpts/excerptRules.ts';
import { ZOLA_FENCES } from '../frontMatter/fenceRules.ts';
import type { Configuration } from '../frontMatter/parseConfiguration.ts';
import { parseConfiguration } from '../frontMatter/parseConfiguration.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { asRecord } from '../frontMatter/unknownData.ts';
import { say } from '../message.ts';
import type { Generator, LeftOut, Site, SiteFolder } from './generator.ts';
import { zolaComposeRules } from './zola/compose.ts';
import { deriveContent } from './zola/deriveContent.ts';
import { zolaDialect } from './zola/dialect.ts';
import { zolaFilesFor } from './zola/references.ts';
import { settingsOf } from './zola/settings.ts';
import type { ZolaSite } from './zola/zolaSite.ts';
import { CONTENT, isSectionFile, readSections } from './zola/zolaSite.ts';

/** In the order in which Zola looks. */
const CONFIGURATIONS = ['zola.toml', 'config.toml'];

/** Source: components/content/src/page.rs, and docs/content/documentation/content/page.md. */
const ZOLA_EXCERPTS: ExcerptRules = [{ kind: 'marker', marker: /<!--\s*more\s*-->/i }];

/** Zola, by the documentation and source of version 0.22. */
export const zola: Generator = {
  id: 'zola',
  name: 'Zola',
  markers: CONFIGURATIONS,
  async detect(folder) {
    const path = CONFIGURATIONS.find((name) => folder.has(name));
    const text = path === undefined ? undefined : await folder.read(path);
    if (path === undefined || text === undefined || !hasFolders(folder)) return undefined;
    // `base_url` is the one setting that Zola needs; Hugo's is called `baseURL`. Tables come later.
    if (!/^base_url\s*=/m.test(text.split(/^\[/m)[0] ?? '')) return undefined;
    return openSite(folder, path, parseConfiguration(text, 'toml'));
  },
};

function hasFolders(folder: SiteFolder): boolean {
  return ['content', 'templates', 'themes'].some((name) => folder.has(name));
}

async function openSite(
  folder: SiteFolder,
  path: string,
  configuration: Configuration,
): Promise<Site> {
  const data = asRecord(configuration.data) ?? {};
  const settings = settingsOf(data);
  const site: ZolaSite = { folder, settings, sections: await readSections(folder) };
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, ZOLA_FENCES, isWhole);
  return {
    generator: 'zola',
    title: settings.title,
    baseUrl: settings.baseUrl,
    basePath: settings.basePath,
    zone: 'UTC',
    language: settings.language,
    configurationPath: path,
    problems: configuration.problems.map((problem) => ({ path, problem })),
    contentFolders: [CONTENT],
    outputs: [settings.output],
    dialect: zolaDialect(data),
    compose: zolaComposeRules(site),
    excerpts: ZOLA_EXCERPTS,
    roleOf: (file) => (CONFIGURATIONS.includes(file) ? 'configuration' : roleOf(site, file)),
    leftOut: (file) => (settings.isIgnored(file) ? IGNORED : undefined),
    // A section reaches what lies in its folder, by what it says and by being there.
    reachOf: (file) => (isSectionFile(file) ? parentOf(file) : undefined),
    frontMatterOf,
    derive: (file) =>
      deriveContent(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    filesFor: (reference, post) => zolaFilesFor(site, reference, post),
    styles: stylesOf(site),
  };
}

const IGNORED: LeftOut = {
  reason: say('The configuration leaves this file out (ignored_content).'),
  origin: { in: 'configuration', keys: ['ignored_content'] },
};

/** Source: components/site/src/lib.rs `load`. */
function roleOf({ settings }: ZolaSite, path: string): ReturnType<Site['roleOf']> {
  const name = nameOf(path);
  if (!isWithin(path, CONTENT) || !name.endsWith('.md') || name.startsWith('.')) return 'other';
  if (settings.isIgnored(path)) return 'other';
  if (!name.startsWith('_index.')) return 'content';
  const isKnown = ['_index.md', ...settings.otherLanguages.map((code) => `_index.${code}.md`)];
  return isKnown.includes(name) ? 'content' : 'other';
}

/** Those that are there before a build: what is made from Sass is not. The theme's come first. */
function stylesOf({ folder, settings }: ZolaSite): readonly string[] {
  const roots = [...(settings.theme ? [`themes/${settings.theme}/static`] : []), 'static'];
  return roots.flatMap((root) =>
    folder.paths.filter((path) => isWithin(path, root) && path.endsWith('.css')).sort(),
  );
}
