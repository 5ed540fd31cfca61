import { below } from '../../blogs/paths.ts';
import type { ConfigurationFormat } from '../../frontMatter/parseConfiguration.ts';
import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';
import type { SiteFolder, Site } from '../generator.ts';
import { merged, withLowerKeys } from '../shared/plainRecord.ts';

/** A Hugo site's configuration from all its files, merged. */
export interface HugoConfiguration {
  /** Keys in lower case at every depth. */
  readonly data: UnknownRecord;
  /** Files it was read from. */
  readonly files: readonly string[];
  readonly problems: Site['problems'];
}

const ROOT_NAMES = ['hugo', 'config'] as const;
const EXTENSIONS = ['toml', 'yaml', 'yml', 'json'] as const;

/** Names in a site's root that hint at Hugo. */
export const CONFIGURATION_MARKERS: readonly string[] = [
  ...ROOT_NAMES.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`)),
  'config',
];

/** Whether a file is one that {@link readConfiguration} may read, for one environment or another. */
export function isConfigurationFile(path: string): boolean {
  return /^(?:(?:hugo|config)|config\/[^/]+\/.+)\.(?:toml|ya?ml|json)$/i.test(path);
}

/** The more special one comes later. */
function foldersFor(environment: string): readonly string[] {
  return ['config/_default', `config/${environment}`];
}

/**
 * Reads the configuration: the first of `hugo.*` and `config.*` in the root, then all files of
 * `config/_default` and of the folder of the environment laid upon it.
 * Source: config/allconfig/load.go `loadConfigMain`, config/configLoader.go `LoadConfigFromDir`.
 */
export async function readConfiguration(
  folder: SiteFolder,
  environment: string,
): Promise<HugoConfiguration> {
  const files = configurationFiles(folder, environment);
  const parts = await Promise.all(files.map((file) => readPart(folder, file)));
  return {
    data: parts.reduce<UnknownRecord>((all, part) => merged(all, part.data), {}),
    files: files.map(({ path }) => path),
    problems: parts.flatMap((part) => part.problems),
  };
}

interface ConfigurationFile {
  readonly path: string;
  /** Where its content belongs. */
  readonly keys: readonly string[];
}

function configurationFiles(folder: SiteFolder, environment: string): readonly ConfigurationFile[] {
  const root = ROOT_NAMES.flatMap((name) => {
    const extension = EXTENSIONS.find((candidate) => folder.has(`${name}.${candidate}`));
    return extension === undefined ? [] : [{ path: `${name}.${extension}`, keys: [] }];
  }).slice(0, 1);
  const inFolders = foldersFor(environment).flatMap((place) =>
    folder.has(place) ? filesIn(folder, place) : [],
  );
  return [...root, ...inFolders];
}

function filesIn({ paths }: SiteFolder, place: string): readonly ConfigurationFile[] {
  const found = paths.flatMap((path) => {
    const keys = keyPathOf(place, path);
    return keys === undefined ? [] : [{ path, keys }];
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Part {
  readonly data: UnknownRecord;
  readonly problems: Site['problems'];
}

async function readPart(folder: SiteFolder, { path, keys }: ConfigurationFile): Promise<Part> {
  const text = await folder.read(path);
  if (text === undefined) return { data: {}, problems: [] };
  const { data, problems } = parseConfiguration(text, formatOf(path), 'go-yaml');
  const record = asRecord(withLowerKeys(data)) ?? {};
  return {
    data: withMenus(nested(record, keys)),
    problems: problems.map((problem) => ({ path, problem })),
  };
}

function formatOf(path: string): ConfigurationFormat {
  if (path.endsWith('.toml')) return 'toml';
  return path.endsWith('.json') ? 'json' : 'yaml';
}

/**
 * Where a file's content belongs: `params.toml` under `params`, `menus.en.toml` under
 * `languages.en.menus`, `hugo.toml` and `config.toml` at the top (an empty path). `undefined` for a
 * file outside the folder or of another format.
 */
function keyPathOf(folder: string, path: string): readonly string[] | undefined {
  const inside = below(path, folder) ?? '';
  const base = /^(?:.*\/)?([^/]+)\.(?:toml|ya?ml|json)$/.exec(inside)?.[1]?.toLowerCase();
  if (base === undefined) return undefined;
  if (base === 'hugo' || base === 'config') return [];
  const dot = base.lastIndexOf('.');
  if (dot <= 0) return [base];
  const name = base.slice(0, dot);
  const language = ['languages', base.slice(dot + 1)];
  if (name === 'menu' || name === 'menus') return [...language, 'menus'];
  return name === 'params' ? [...language, 'params'] : language;
}

/** A file may repeat its own name as the only key (`cascade.yaml` with `cascade: […]`). */
function nested(record: UnknownRecord, keys: readonly string[]): UnknownRecord {
  const [own] = keys;
  const names = Object.keys(record);
  const repeats = keys.length === 1 && own !== undefined && names.length === 1 && own in record;
  if (repeats) return record;
  return keys.reduceRight<UnknownRecord>((inner, key) => ({ [key]: inner }), record);
}

/** Hugo renames `menu` to `menus`. */
function withMenus(record: UnknownRecord): UnknownRecord {
  if (!('menu' in record) || 'menus' in record) return record;
  const { menu, ...others } = record;
  return { ...others, menus: menu };
}
