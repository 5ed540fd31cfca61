import { nameOf } from '../blogs/paths.ts';
import { eleventySite } from './eleventy/eleventySite.ts';
import { CONFIGURATION_FILES, openSite } from './eleventy/openSite.ts';
import { readPackage, type EleventyPackage } from './eleventy/packageFile.ts';
import type { Generator, Site, SiteFolder } from './generator.ts';

/**
 * An Eleventy site without a configuration file, or with one that only its command line names. Many a
 * folder has a `package.json`: most are none after one look at its text.
 */
export const eleventyByPackage: Generator = {
  id: 'eleventy',
  name: 'Eleventy',
  markers: ['package.json'],
  async detect(folder) {
    const described = await readPackage(folder);
    const flags = described?.runs.flags;
    if (!described || !flags || !mayBeSite(described, folder) || isOfAnother(folder))
      return undefined;
    const { config } = flags;
    if (config === undefined ? holdsSites(folder) : !folder.has(config)) return undefined;
    const site = eleventySite(await openSite(folder, config, flags));
    return hasPages(site, folder, described) ? site : undefined;
  },
};

/**
 * What needs Eleventy without running it may be its plugin, a folder around several sites, or what
 * another program makes a site of.
 */
function mayBeSite(
  { name = '', needsIt, holdsOthers, runs }: EleventyPackage,
  folder: SiteFolder,
): boolean {
  if (runs.isHere) return true;
  const isPart = /^(?:@11ty\/|(?:@[^/]+\/)?eleventy-plugin)/.test(name);
  const isAround = holdsOthers || AROUND.some((file) => folder.has(file));
  if (!needsIt || isPart || isAround || runs.isElsewhere) return false;
  return !folder.paths.some((path) => MADE_BY_ANOTHER.test(path));
}

/** Configuration of programs that make sites, and that Galley does not know. */
const MADE_BY_ANOTHER =
  /^(?:(?:vite|next|nuxt|svelte)\.config\.[cm]?[jt]s|gatsby-config\.[cm]?[jt]s|mkdocs\.ya?ml)$/;

/** Files in a folder that holds several packages. */
const AROUND = ['pnpm-workspace.yaml', 'lerna.json'];

/** Configuration files of sites, those of generators that are asked later among them. */
const OTHERS = [...CONFIGURATION_FILES, '_config.yml', '_config.yaml', '_config.toml'];

function isOfAnother(folder: SiteFolder): boolean {
  return OTHERS.some((name) => folder.has(name));
}

/** Whether there are sites below that have their own configuration. */
function holdsSites({ paths }: SiteFolder): boolean {
  const names: readonly string[] = CONFIGURATION_FILES;
  return paths.some((path) => names.includes(nameOf(path)));
}

/** Whether there is something to read besides what every project says of itself. */
function hasPages(site: Site, { paths }: SiteFolder, { runs }: EleventyPackage): boolean {
  return paths.some((path) => {
    if (ABOUT_PROJECT.test(nameOf(path)) || IN_HIDDEN.test(path)) return false;
    if (site.roleOf(path) !== 'content') return false;
    return runs.isHere || path.endsWith('.md');
  });
}

/** As GitHub's templates for issues are. */
const IN_HIDDEN = /(?:^|\/)\.[^/]+\//;

const ABOUT_PROJECT =
  /^(?:readme|changelog|change_log|history|contributing|license|licence|code[_-]of[_-]conduct|security|support|todo)\b.*\.md$/i;
