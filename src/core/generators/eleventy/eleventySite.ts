import { isWithin } from '../../blogs/paths.ts';
import { ELEVENTY_FENCES } from '../../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import { eleventyComposeRules } from './compose.ts';
import { derivePage } from './derivePage.ts';
import { eleventyDialect, inEngine } from './dialect.ts';
import type { EleventySite } from './openSite.ts';
import { inputPathOf } from './openSite.ts';
import { eleventyFilesFor } from './references.ts';
import { eleventyTemplateData } from './templateData.ts';
import { extensionOf } from './templateLanguage.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../../markdown/dialect.ts';
import { engineOf } from './templateLanguage.ts';
import type { Site } from '../generator.ts';
import { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { known } from '../shared/scriptSettings.ts';

/** The site behind the interface of all generators. */
export function eleventySite(site: EleventySite): Site {
  const { settings, folder } = site;
  // Asks the code of the site what it does with drafts.
  const compose = eleventyComposeRules(site);
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, ELEVENTY_FENCES, isWhole);
  const dialect = eleventyDialect(settings, site.recording);
  const ofEngine = dialectsByEngine(dialect);
  return {
    generator: 'eleventy',
    title: undefined,
    baseUrl: undefined,
    basePath: known(settings.basePath, '/'),
    zone: 'UTC',
    language: 'en',
    configurationPath: site.configurationPath,
    problems: site.problems(),
    contentFolders: [known(settings.input, '')],
    outputs: settings.output === '' ? [] : [settings.output],
    dialect,
    dialectFor: (path, frontMatter) => {
      const data = new ScriptRecord([['templateEngineOverride', overrideIn(frontMatter)]]);
      return ofEngine(engineOf(path, data, settings));
    },
    compose,
    roleOf: (path) => roleOf(site, path),
    frontMatterOf,
    derive: (file) =>
      derivePage(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    templateData: (post, frontMatter, head) =>
      eleventyTemplateData(site, { post, frontMatter, head }),
    filesFor: (reference, post) => eleventyFilesFor(site, reference, post),
    styles: stylesOf(folder.paths, settings.output),
  };
}

/** The value of `templateEngineOverride`. */
function overrideIn(frontMatter: UnknownRecord): string | false | undefined {
  const override = frontMatter['templateEngineOverride'];
  return override === false || typeof override === 'string' ? override : undefined;
}

/** Gives the same dialect for the same language. */
function dialectsByEngine(dialect: Dialect): (engine: string) => Dialect {
  const made = new Map<string, Dialect>();
  return (engine) => {
    const known = made.get(engine) ?? inEngine(dialect, engine);
    made.set(engine, known);
    return known;
  };
}

function roleOf(site: EleventySite, path: string): ReturnType<Site['roleOf']> {
  const { output, includes, layouts, data, formats } = site.settings;
  if (output !== '' && isWithin(path, output)) return 'other';
  if (site.files.has(path) || isWithin(path, data)) return 'configuration';
  // Layouts have front matter that their pages share.
  if ([includes, layouts].some((folder) => isWithin(path, folder))) return 'configuration';
  const isData = /\.(?:json|[cm]?js)$/.test(path) && inputPathOf(site, path) !== undefined;
  if (isData) return site.isDataFile(path) ? 'configuration' : 'other';
  const isPage =
    known(formats, ['md', 'html', 'liquid', 'njk']).includes(extensionOf(path)) &&
    ['md', 'html', 'liquid', 'njk'].includes(extensionOf(path));
  const isInside = inputPathOf(site, path) !== undefined && !/(?:^|\/)node_modules\//.test(path);
  return isPage && isInside ? 'content' : 'other';
}

/** Style sheets as they lie in the folders where they usually do. */
function stylesOf(paths: readonly string[], output: string): readonly string[] {
  const isStyle = (path: string) =>
    /(?:^|\/)(?:css|styles?|assets|static|public)\/(?:[^/]+\/)*[^/]+\.css$/.test(path);
  return paths
    .filter((path) => isStyle(path) && !/(?:^|\/)node_modules\//.test(path))
    .filter((path) => output === '' || !isWithin(path, output))
    .sort();
}
