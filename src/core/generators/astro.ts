import { isWithin } from '../blogs/paths.ts';
import { ASTRO_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { say } from '../message.ts';
import { astroComposeRules } from './astro/compose.ts';
import { contentConfigPaths } from './astro/contentConfig.ts';
import { deriveEntry } from './astro/deriveEntry.ts';
import { derivePageFile } from './astro/derivePageFile.ts';
import { astroDialect, inMdx } from './astro/dialect.ts';
import type { AstroSite } from './astro/openSite.ts';
import { CONFIGURATION_NAMES, openSite } from './astro/openSite.ts';
import { placeOf } from './astro/places.ts';
import { astroFilesFor } from './astro/references.ts';
import { astroStyles } from './astro/styles.ts';
import type { Generator, Site } from './generator.ts';
import { emptyPost } from './shared/emptyPost.ts';
import { known } from './shared/scriptSettings.ts';
import { unknownSettings } from './shared/unknownSettings.ts';

/** Astro, by the rules of version 5. The site's code is read, never run. */
export const astro: Generator = {
  id: 'astro',
  name: 'Astro',
  markers: CONFIGURATION_NAMES,
  async detect(folder) {
    const path = CONFIGURATION_NAMES.find((name) => folder.has(name));
    return path === undefined ? undefined : toSite(await openSite(folder, path));
  },
};

async function toSite(site: AstroSite): Promise<Site> {
  const { settings, configuration, collections, folder } = site;
  const basePath = `${known(settings.base, '/').replace(/\/$/, '')}/`;
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, ASTRO_FENCES, isWhole);
  const dialect = astroDialect(settings);
  const mdx = inMdx(dialect);
  return {
    generator: 'astro',
    title: undefined,
    baseUrl: baseUrlOf(known(settings.site, undefined), basePath),
    basePath,
    zone: 'UTC',
    language: settings.language,
    configurationPath: CONFIGURATION_NAMES.find((name) => folder.has(name)),
    problems: [...configuration.problems, ...siteProblems(site)],
    contentFolders: [
      ...new Set([...collections.map(({ base }) => base), `${settings.sourceFolder}/pages`]),
    ],
    outputs: [settings.outputFolder],
    dialect,
    dialectFor: (path) => (path.endsWith('.mdx') ? mdx : dialect),
    compose: astroComposeRules(site),
    roleOf: (path) => roleOf(site, path),
    frontMatterOf,
    derive: (file) => {
      const place = placeOf(site, file.path);
      if (place === undefined) {
        return emptyPost(file, say('No collection of the site has this file.'));
      }
      const frontMatter = file.frontMatter ?? frontMatterOf(file.text, file.isWhole);
      return place.kind === 'page'
        ? derivePageFile(site, file, frontMatter, place.inside)
        : deriveEntry(site, place.entry, file, frontMatter);
    },
    filesFor: (reference, post) => astroFilesFor(site, reference, post),
    styles: await astroStyles(site),
  };
}

/** The site's host with the path under which it is served. */
function baseUrlOf(site: string | undefined, basePath: string): string | undefined {
  const host = /^https?:\/\/[^/?#]+/i.exec(site ?? '')?.[0];
  return host === undefined ? undefined : host + basePath;
}

function roleOf(site: AstroSite, path: string): ReturnType<Site['roleOf']> {
  const { settings, files } = site;
  if (isWithin(path, settings.outputFolder)) return 'other';
  if (placeOf(site, path)) return 'content';
  const isConfiguration =
    CONFIGURATION_NAMES.includes(path) || contentConfigPaths(settings.sourceFolder).includes(path);
  const isPage = isWithin(path, `${settings.sourceFolder}/pages`);
  if (isConfiguration || isPage || files.has(path)) return 'configuration';
  const isLook = isWithin(path, settings.sourceFolder) && /\.(?:astro|css)$/.test(path);
  return isLook ? 'template' : 'other';
}

function siteProblems({ settings, configuration, collections }: AstroSite): Site['problems'] {
  const { base, site, trailingSlash, format } = settings;
  return unknownSettings(
    [
      ['base', base],
      ['site', site],
      ['trailingSlash', trailingSlash],
      ['build.format', format],
      ...collections.map(({ name, unknown }) => [name, unknown] as const),
    ],
    configuration.problems,
  );
}
