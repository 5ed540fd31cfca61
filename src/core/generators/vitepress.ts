import { isWithin } from '../blogs/paths.ts';
import { VITEPRESS_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import type { Generator, Site } from './generator.ts';
import { known } from './shared/scriptSettings.ts';
import { unknownSettings } from './shared/unknownSettings.ts';
import { vitepressComposeRules } from './vitepress/compose.ts';
import { derivePage } from './vitepress/derivePage.ts';
import { vitepressDialect } from './vitepress/dialect.ts';
import type { VitePressSite } from './vitepress/openSite.ts';
import { CONFIGURATION_PATHS, openSite } from './vitepress/openSite.ts';
import { vitepressFilesFor } from './vitepress/references.ts';

/** VitePress, by the rules of version 1.6. Its configuration is read, never run. */
export const vitepress: Generator = {
  id: 'vitepress',
  name: 'VitePress',
  markers: ['.vitepress'],
  async detect(folder) {
    const path = CONFIGURATION_PATHS.find((candidate) => folder.has(candidate));
    if (path === undefined && !folder.has('.vitepress/theme')) return undefined;
    return toSite(await openSite(folder, path));
  },
};

function toSite(site: VitePressSite): Site {
  const { settings, configuration, folder } = site;
  const basePath = known(settings.base, '/');
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, VITEPRESS_FENCES, isWhole);
  return {
    generator: 'vitepress',
    title: known(settings.title, undefined),
    baseUrl: baseUrlOf(settings.hostName, basePath),
    basePath,
    urlsLackBasePath: true,
    zone: 'UTC',
    language: known(settings.language, 'en-US'),
    configurationPath: CONFIGURATION_PATHS.find((name) => folder.has(name)),
    problems: [...configuration.problems, ...siteProblems(site)],
    contentFolders: [known(settings.sourceFolder, '')],
    outputs: [settings.outputFolder],
    dialect: vitepressDialect(settings),
    compose: vitepressComposeRules(site),
    roleOf: (path) => roleOf(site, path),
    // A page that comes or goes may bring links of any other to life, or cut them.
    reachOf: (_path, change) => (change === 'presence' ? '' : undefined),
    frontMatterOf,
    derive: (file) =>
      derivePage(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    templateData: ({ path }) => ({
      kind: 'vitepress',
      runs: true,
      path,
      sourceFolder: known(settings.sourceFolder, ''),
    }),
    filesFor: (reference, post) => vitepressFilesFor(site, reference, post),
    styles: folder.paths
      .filter((path) => path.startsWith('.vitepress/theme/') && path.endsWith('.css'))
      .sort(),
  };
}

/** The sitemap's address, with or without the path under which the site is served. */
function baseUrlOf(hostName: string | undefined, basePath: string): string | undefined {
  const host = /^https?:\/\/[^/?#]+/i.exec(hostName ?? '')?.[0];
  return host === undefined ? undefined : host + basePath;
}

function roleOf(site: VitePressSite, path: string): ReturnType<Site['roleOf']> {
  const { settings, configuration } = site;
  if (isWithin(path, settings.outputFolder)) return 'other';
  if (configuration.files.includes(path) || CONFIGURATION_PATHS.includes(path)) {
    return 'configuration';
  }
  if (isWithin(path, '.vitepress/theme')) return 'template';
  const sourcePath = site.sourcePathOf(path);
  const isPage = sourcePath !== undefined && !/(?:^|\/)(?:\.|node_modules\/)/.test(sourcePath);
  return isPage ? 'content' : 'other';
}

function siteProblems({ settings, configuration }: VitePressSite): Site['problems'] {
  const { base, cleanUrls, sourceFolder, sourceExclude, rewrites } = settings;
  return unknownSettings(
    [
      ['base', base],
      ['cleanUrls', cleanUrls],
      ['srcDir', sourceFolder],
      ['srcExclude', sourceExclude],
      ['rewrites', rewrites],
    ],
    configuration.problems,
  );
}
