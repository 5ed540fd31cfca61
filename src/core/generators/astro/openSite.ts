import { below, isWithin, join } from '../../blogs/paths.ts';
import type { SiteFolder } from '../generator.ts';
import { hostWith } from '../scriptConfig/packages.ts';
import { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import { readScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import { recordOf } from '../scriptConfig/scriptValues.ts';
import { readSources } from '../scriptConfig/sources.ts';
import { known } from '../shared/scriptSettings.ts';
import type { Collection } from './contentConfig.ts';
import { collectionsOf, CONTENT_PACKAGES, contentConfigPaths } from './contentConfig.ts';
import type { PageRoute } from './pageRoutes.ts';
import { isDynamic, pageRoute } from './pageRoutes.ts';
import { PostWorld } from './postWorld.ts';
import type { Caller } from './schema/applyShape.ts';
import type { AstroSettings } from './settings.ts';
import { redirectsIn, settingsOf } from './settings.ts';
import { templateCode } from './templateCode.ts';

/** All that is known of an Astro site once its code is read. */
export interface AstroSite {
  readonly folder: SiteFolder;
  readonly configuration: ScriptConfiguration;
  readonly settings: AstroSettings;
  readonly collections: readonly Collection[];
  /** Pages that are made for each of several things, the likeliest for posts first. */
  readonly routes: readonly PageRoute[];
  /** Pages that show one entry by its name: `collection/id` to the page's route. */
  readonly singles: ReadonlyMap<string, PageRoute>;
  readonly production: PostWorld;
  readonly development: PostWorld;
  /** How far from its date a post appears or goes, as far as that was found out; grows. */
  readonly leads: Set<number>;
  /** From, to. */
  readonly redirects: readonly (readonly [string, string])[];
  /** Files of code that any of this rests on. */
  readonly files: ReadonlySet<string>;
  /** Calls a function of the content configuration. */
  readonly call: Caller;
}

const EXTENSIONS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];

/** Names of the configuration, in the order Astro looks. Source: core/config/config.ts. */
export const CONFIGURATION_NAMES: readonly string[] = EXTENSIONS.map(
  (extension) => `astro.config.${extension}`,
);

export async function openSite(folder: SiteFolder, path: string): Promise<AstroSite> {
  const host = hostWith(CONTENT_PACKAGES);
  const configuration = await readScriptConfiguration(folder, path, host);
  const settings = settingsOf(configuration.value);
  const content = await readContentConfig(folder, settings);
  const pages = await readPages(folder, settings);
  const sources = await readSources(
    folder,
    pages.routes.map(({ path: file }) => file),
    (file, text) => (file.endsWith('.astro') ? templateCode(text) : text),
  );
  const environment = {
    BASE_URL: known(settings.base, undefined),
    SITE: known(settings.site, undefined),
  };
  return {
    folder,
    configuration,
    settings,
    ...content,
    ...pages,
    production: new PostWorld(sources, 'production', environment),
    development: new PostWorld(sources, 'development', environment),
    leads: new Set([0, 1]),
    redirects: redirectsIn(configuration.value),
    files: new Set([...configuration.files, ...content.files, ...sources.keys()]),
  };
}

async function readContentConfig(
  folder: SiteFolder,
  { sourceFolder }: AstroSettings,
): Promise<Pick<AstroSite, 'collections' | 'call' | 'files'>> {
  const path = contentConfigPaths(sourceFolder).find((candidate) => folder.has(candidate));
  const sources = await readSources(folder, path === undefined ? [] : [path]);
  const program = new ScriptProgram(sources, hostWith(CONTENT_PACKAGES));
  const call: Caller = (called, values) => {
    program.machine.restart();
    return program.machine.call(called, values, { path: path ?? '', line: 1 });
  };
  const exported = path === undefined ? recordOf({}) : program.exported(path, 'collections');
  const collections = collectionsOf({ folder, sourceFolder, exported, call });
  return { collections, call, files: new Set(sources.keys()) };
}

async function readPages(
  folder: SiteFolder,
  { sourceFolder }: AstroSettings,
): Promise<Pick<AstroSite, 'routes' | 'singles'>> {
  const start = join(sourceFolder, 'pages');
  const files = folder.paths.filter((path) => isWithin(path, start) && path.endsWith('.astro'));
  const pages = await Promise.all(
    files.map(async (path) => {
      const route = pageRoute(path, below(path, start) ?? path);
      return { route, text: (await folder.read(path)) ?? '' };
    }),
  );
  const shown = pages.flatMap(({ route, text }) => (route ? [{ route, text }] : []));
  const dynamic = shown.filter(({ route }) => isDynamic(route));
  return {
    routes: dynamic.sort((a, b) => rankOf(a) - rankOf(b)).map(({ route }) => route),
    singles: new Map(
      shown
        .filter(({ route }) => !isDynamic(route))
        .flatMap(({ route, text }) => namesIn(text).map((name) => [name, route] as const)),
    ),
  };
}

interface Page {
  readonly route: PageRoute;
  readonly text: string;
}

/** A page that renders a body is rather that of a post than one that only mentions it. */
function rankOf({ route, text }: Page): number {
  const renders = /\brender\s*\(|<\s*Content\b/.test(text);
  const parameters = route.segments.flat().filter(({ kind }) => kind !== 'text').length;
  return (renders ? 0 : 100) + parameters * 10 + route.segments.length;
}

/** Entries that a page asks for by names that stand in its code. */
function namesIn(text: string): readonly string[] {
  const calls = templateCode(text).matchAll(
    /\bgetEntry(?:BySlug)?\(\s*(["'`])([^"'`]+)\1\s*,\s*(["'`])([^"'`$]+)\3\s*\)/g,
  );
  return Array.from(calls, ([, , collection = '', , id = '']) => `${collection}/${id}`);
}
