import { below, isWithin, join } from '../blogs/paths.ts';
import type { ExcerptRules } from '../excerpts/excerptRules.ts';
import { HEXO_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { asText } from '../frontMatter/unknownData.ts';
import type { Generator, Site } from './generator.ts';
import { hexoComposeRules } from './hexo/compose.ts';
import { CONFIGURATION_FILES, readHexo } from './hexo/configuration.ts';
import { deriveFile } from './hexo/deriveFile.ts';
import { hexoDialect } from './hexo/dialect.ts';
import type { HexoSite } from './hexo/hexoSite.ts';
import { openSite } from './hexo/hexoSite.ts';
import { hexoFilesFor } from './hexo/references.ts';

/**
 * Hexo, by the rules of version 8. Days in addresses and dates without a zone are those of a machine
 * set to UTC, as publishing services are.
 */
export const hexo: Generator = {
  id: 'hexo',
  name: 'Hexo',
  markers: [...CONFIGURATION_FILES],
  async detect(folder) {
    const configuration = await readHexo(folder);
    return configuration && toSite(await openSite(folder, configuration));
  },
};

/** Source: lib/plugins/filter/after_post_render/excerpt.ts. */
const HEXO_EXCERPTS: ExcerptRules = [
  { kind: 'field', key: 'excerpt', isMarkdown: false },
  { kind: 'marker', marker: /<!-- ?more ?-->/i },
];

function toSite(site: HexoSite): Site {
  const { settings, configuration, folder } = site;
  const { data, problems } = configuration;
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, HEXO_FENCES, isWhole);
  return {
    generator: 'hexo',
    title: asText(data['title']),
    baseUrl: settings.baseUrl,
    basePath: settings.basePath,
    zone: settings.zone ?? 'UTC',
    language: settings.languages[0] ?? 'en',
    configurationPath: configuration.file,
    problems,
    contentFolders: [settings.source],
    outputs: [settings.output],
    dialect: hexoDialect(data, settings),
    compose: hexoComposeRules(site),
    excerpts: HEXO_EXCERPTS,
    roleOf: (path) => roleOf(site, path),
    frontMatterOf,
    derive: (file) =>
      deriveFile(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    filesFor: (reference, post) => hexoFilesFor(site, reference, post),
    styles: stylesOf(folder.paths, asText(data['theme']), settings.source),
  };
}

function roleOf(site: HexoSite, path: string): ReturnType<Site['roleOf']> {
  const { source, output } = site.settings;
  if (isWithin(path, output)) return 'other';
  const isConfiguration = CONFIGURATION_FILES.some((name) => name === path);
  if (isConfiguration || path === 'package.json') return 'configuration';
  if (path.startsWith('scaffolds/')) return 'template';
  return below(path, source) !== undefined && site.fileAt(path) ? 'content' : 'other';
}

/** Style sheets that need no making, of the theme first. */
function stylesOf(
  paths: readonly string[],
  theme: string | undefined,
  source: string,
): readonly string[] {
  const folders = [...(theme ? [`themes/${theme}/source`] : []), join(source, 'css')];
  return folders.flatMap((folder) =>
    paths.filter((path) => path.endsWith('.css') && isWithin(path, folder)).sort(),
  );
}
