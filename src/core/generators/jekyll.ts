import { JEKYLL_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { asText } from '../frontMatter/unknownData.ts';
import { below, isWithin, join } from '../blogs/paths.ts';
import type { Generator, Site } from './generator.ts';
import { jekyllComposeRules } from './jekyll/compose.ts';
import { CONFIGURATION_FILES, readConfiguration } from './jekyll/configuration.ts';
import { deriveFile } from './jekyll/derivePage.ts';
import { jekyllDialect } from './jekyll/dialect.ts';
import { fileAt } from './jekyll/documents.ts';
import { isJekyll } from './jekyll/isJekyll.ts';
import { jekyllExcerpts } from './jekyll/excerpts.ts';
import type { JekyllSite } from './jekyll/jekyllSite.ts';
import { jekyllSite } from './jekyll/jekyllSite.ts';
import { leftOut } from './jekyll/leftOut.ts';
import { jekyllFilesFor } from './jekyll/references.ts';
import { jekyllTemplateData, readIncludes } from './jekyll/templateData.ts';
import { jekyllStyles } from './jekyll/styles.ts';

/** Jekyll, by the rules of version 4.3. */
export const jekyll: Generator = {
  id: 'jekyll',
  name: 'Jekyll',
  markers: [...CONFIGURATION_FILES, '_posts', '_drafts'],
  async detect(folder) {
    const configuration = await readConfiguration(folder);
    const gemfile = folder.has('Gemfile') ? await folder.read('Gemfile') : undefined;
    if (!isJekyll(folder, configuration, gemfile)) return undefined;
    return toSite(jekyllSite(folder, configuration, gemfile));
  },
};

async function toSite(site: JekyllSite): Promise<Site> {
  const { settings, configuration, folder } = site;
  const { source, zone, destination } = settings;
  const { data } = configuration;
  const includes = await readIncludes(site);
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, JEKYLL_FENCES, isWhole);
  return {
    generator: 'jekyll',
    title: asText(data['title']) ?? asText(data['name']),
    baseUrl: settings.baseUrl,
    basePath: settings.basePath,
    urlsLackBasePath: true,
    zone,
    language: asText(data['lang']) ?? asText(data['locale'])?.replace('_', '-') ?? 'en',
    configurationPath: configuration.file,
    problems: configuration.problems,
    contentFolders: [source],
    outputs: [destination],
    dialect: jekyllDialect(data),
    compose: jekyllComposeRules({ source, paths: folder.paths, config: data, zone }),
    excerpts: jekyllExcerpts(data),
    roleOf: (path) => roleOf(site, path),
    leftOut: (path) => leftOut(site, path),
    frontMatterOf,
    derive: (file) =>
      deriveFile(site, file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole)),
    templateData: (post, frontMatter) => jekyllTemplateData(site, includes, { post, frontMatter }),
    filesFor: (reference, post) => jekyllFilesFor(site, reference, post),
    styles: await jekyllStyles(site),
  };
}

function roleOf(site: JekyllSite, path: string): ReturnType<Site['roleOf']> {
  const { source, destination, markdownExtensions } = site.settings;
  if (isWithin(path, destination)) return 'other';
  if (CONFIGURATION_FILES.some((name) => name === path) || path === 'Gemfile') {
    return 'configuration';
  }
  const isTemplate = ['_layouts', '_includes'].some((name) => isWithin(path, join(source, name)));
  if (isTemplate) return 'template';
  const inside = below(path, source);
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  const isText = [...markdownExtensions, 'html', 'htm'].includes(extension);
  const isTaken = isText && inside !== undefined && fileAt(inside, site.settings, site.takes);
  return isTaken ? 'content' : 'other';
}
