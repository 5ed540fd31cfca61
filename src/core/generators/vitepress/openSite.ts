import { below, join } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';
import { hostWith, IDENTITY } from '../scriptConfig/packages.ts';
import type { ScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import { readScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import { recordOf } from '../scriptConfig/scriptValues.ts';
import { fileGlobs } from '../shared/fileGlobs.ts';
import { known } from '../shared/scriptSettings.ts';
import type { Rewrite } from './rewrites.ts';
import { rewriteOf } from './rewrites.ts';
import type { VitePressSettings } from './settings.ts';
import { settingsOf, withExtended } from './settings.ts';

/** All that is known of a VitePress site once its configuration is read. */
export interface VitePressSite {
  readonly folder: SiteFolder;
  readonly configuration: ScriptConfiguration;
  readonly settings: VitePressSettings;
  readonly rewrite: Rewrite;
  /** A Markdown file's path from the folder of the pages; `undefined` for other files. */
  sourcePathOf(path: string): string | undefined;
  /** Whether a Markdown file, by its path from there, is left out. */
  isExcluded(sourcePath: string): boolean;
  /** The path that a page has once it is rewritten; its own where that can't be known. */
  shownPath(sourcePath: string): string;
  /** Whether there is a page of this name, without extension, or a file that may stand for one. */
  hasPage(name: string): boolean;
}

const EXTENSIONS = ['js', 'ts', 'mjs', 'mts'];

/** Paths of the configuration, in the order VitePress looks. Source: src/node/config.ts. */
export const CONFIGURATION_PATHS: readonly string[] = EXTENSIONS.flatMap((extension) => [
  `.vitepress/config/index.${extension}`,
  `.vitepress/config.${extension}`,
]);

/** Functions that give back the configuration they are given, as far as pages are concerned. */
const HOST = hostWith({
  vitepress: {
    defineConfig: IDENTITY,
    defineConfigWithTheme: IDENTITY,
    defineAdditionalConfig: IDENTITY,
  },
  'vitepress-plugin-mermaid': { withMermaid: IDENTITY },
  'vitepress-sidebar': { withSidebar: IDENTITY },
  '@vite-pwa/vitepress': { withPwa: IDENTITY },
});

/** @param path The configuration's; `undefined` for a site without one. */
export async function openSite(
  folder: SiteFolder,
  path: string | undefined,
): Promise<VitePressSite> {
  const configuration: ScriptConfiguration =
    path === undefined ? NO_CONFIGURATION : await readScriptConfiguration(folder, path, HOST);
  const settings = settingsOf(withExtended(configuration.value));
  const source = known(settings.sourceFolder, '');
  const isPage = fileGlobs({
    include: ['**/*.md'],
    exclude: ['**/node_modules/**', '**/dist/**', ...known(settings.sourceExclude, [])],
  });
  const rewrite = rewriteOf(settings.rewrites, configuration);
  const site = {
    folder,
    configuration,
    settings,
    rewrite,
    sourcePathOf: (file: string) => (file.endsWith('.md') ? below(file, source) : undefined),
    isExcluded: (sourcePath: string) => !isPage(sourcePath),
    shownPath: (sourcePath: string) => known(rewrite(sourcePath), sourcePath),
  };
  return { ...site, hasPage: pageTest(site, source) };
}

/** Names are those of the files and those that rewrites give; where patterns make pages, any. */
function pageTest(site: Omit<VitePressSite, 'hasPage'>, source: string): (name: string) => boolean {
  let names: ReadonlySet<string> | undefined;
  let hasPatterns = false;
  const collect = (): ReadonlySet<string> => {
    const pages = site.folder.paths.flatMap((file) => site.sourcePathOf(file) ?? []);
    const shown = pages.filter((page) => !site.isExcluded(page));
    hasPatterns = shown.some((page) => page.includes('['));
    return new Set(shown.flatMap((page) => [page, site.shownPath(page)]).map(withoutExtension));
  };
  return (name) => {
    names ??= collect();
    return hasPatterns || names.has(name) || site.folder.has(join(source, `public/${name}.html`));
  };
}

function withoutExtension(path: string): string {
  return path.replace(/\.md$/, '');
}

const NO_CONFIGURATION: ScriptConfiguration = {
  path: '.vitepress',
  value: recordOf({}),
  call: () => undefined,
  files: [],
  problems: [],
};
