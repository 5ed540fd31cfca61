import { below, isWithin, nameOf } from '../blogs/paths.ts';
import { PELICAN_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import type { Generator, Site, SiteFolder } from './generator.ts';
import { pelicanComposeRules } from './pelican/compose.ts';
import { deriveContent } from './pelican/deriveContent.ts';
import { pelicanDialect } from './pelican/dialect.ts';
import { markupOf } from './pelican/markup.ts';
import { pelicanExcerpts } from './pelican/excerpts.ts';
import type { PelicanSite } from './pelican/pelicanSite.ts';
import { readPython } from './pelican/readPython.ts';
import { pelicanFilesFor } from './pelican/references.ts';
import { kindAt, placesOf, settingsOf, text, texts, zoneOf } from './pelican/settings.ts';
import { isUnknown } from './scriptConfig/scriptValues.ts';
import { globTest } from './shared/globs.ts';
import { known } from './shared/scriptSettings.ts';
import { unknownSettings } from './shared/unknownSettings.ts';

const SETTINGS = 'pelicanconf.py';
/** What the published site is built with; it takes the other's variables and lays its own upon them. */
const PUBLISHED = 'publishconf.py';

/** Pelican, by the rules of version 4.8. Its settings are Python: read, never run. */
export const pelican: Generator = {
  id: 'pelican',
  name: 'Pelican',
  markers: [SETTINGS, PUBLISHED],
  async detect(folder) {
    if (!folder.has(SETTINGS) && !folder.has(PUBLISHED)) return undefined;
    return toSite(await openSite(folder));
  },
};

async function openSite(folder: SiteFolder): Promise<PelicanSite> {
  const module = await readPython(folder, folder.has(PUBLISHED) ? PUBLISHED : SETTINGS);
  const settings = settingsOf(module.variables);
  const zone = zoneOf(settings);
  const url = known(text(settings, 'SITEURL'), '');
  const path = /^(?:https?:)?\/\/[^/]*(\/[^?#]*)?/i.exec(url)?.[1] ?? '';
  return {
    folder,
    module,
    settings,
    places: placesOf(settings, folder),
    zone: isUnknown(zone) ? undefined : zone,
    basePath: `${path.replace(/\/+$/, '')}/`,
  };
}

function toSite(site: PelicanSite): Site {
  const { settings, places, module } = site;
  const url = known(text(settings, 'SITEURL'), '').replace(/\/*$/, '/');
  const frontMatterOf = (source: string, isWhole = true) =>
    readFrontMatter(source, PELICAN_FENCES, isWhole);
  return {
    generator: 'pelican',
    title: known(text(settings, 'SITENAME'), '') || undefined,
    baseUrl: /^https?:\/\/[^/]/i.test(url) ? url : undefined,
    basePath: site.basePath,
    zone: site.zone ?? 'UTC',
    language: known(text(settings, 'DEFAULT_LANG'), 'en'),
    configurationPath: module.files[0],
    problems: siteProblems(site),
    contentFolders: [places.content],
    outputs: [places.output],
    dialect: pelicanDialect(settings),
    compose: pelicanComposeRules(site),
    excerpts: pelicanExcerpts(settings),
    roleOf: (path) => (module.files.includes(path) ? 'configuration' : roleOf(site, path)),
    frontMatterOf,
    derive: (file) =>
      deriveContent(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    filesFor: (reference, post) => pelicanFilesFor(site, reference, post),
    styles: site.folder.paths.filter((path) => isStyle(site, path)).sort(),
  };
}

function roleOf(site: PelicanSite, path: string): ReturnType<Site['roleOf']> {
  const { settings, places } = site;
  const inside = below(path, places.content);
  if (path === SETTINGS || path === PUBLISHED) return 'configuration';
  if (inside === undefined || isWithin(path, places.output)) return 'other';
  if (markupOf(path) === undefined) return 'other';
  const ignored = known(texts(settings, 'IGNORE_FILES'), []).map((glob) =>
    globTest(glob, 'fnmatch'),
  );
  const isIgnored = inside.split('/').some((name) => ignored.some((test) => test(name)));
  return isIgnored || kindAt(path, settings, places) === undefined ? 'other' : 'content';
}

/** Style sheets of a theme that lies in the site. */
function isStyle({ settings, folder }: PelicanSite, path: string): boolean {
  const theme = known(text(settings, 'THEME'), '').replace(/^\.?\/+|\/+$/g, '');
  if (theme === '' || !folder.has(theme) || !path.endsWith('.css')) return false;
  return isWithin(path, `${theme}/static`) && !nameOf(path).endsWith('.min.css');
}

/** Settings that decide where posts lie, what they are called and whether they are shown. */
const TELLING = [
  'PATH',
  'SITEURL',
  'TIMEZONE',
  'ARTICLE_PATHS',
  'PAGE_PATHS',
  'ARTICLE_URL',
  'PAGE_URL',
  'WITH_FUTURE_DATES',
  'DEFAULT_METADATA',
  'FILENAME_METADATA',
  'SLUG_REGEX_SUBSTITUTIONS',
];

function siteProblems({ settings }: PelicanSite): Site['problems'] {
  return unknownSettings(
    TELLING.map((name) => [name, settings(name)] as const),
    [],
  );
}
