import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord, asText, lookUp } from '../../frontMatter/unknownData.ts';
import type { Site, SiteFolder } from '../generator.ts';

/** Hexo takes whichever there is; these it can read by itself. Source: lib/hexo/load_config.ts. */
export const CONFIGURATION_FILES = ['_config.yml', '_config.yaml', '_config.json'] as const;

export interface HexoConfiguration {
  readonly file: string;
  readonly data: UnknownRecord;
  /** Names of the packages that the site has, Hexo's plugins among them. */
  readonly packages: ReadonlySet<string>;
  /** The first number of Hexo's version; `undefined` when `package.json` does not tell. */
  readonly version: number | undefined;
  readonly problems: Site['problems'];
}

/** Keys that Hexo's configuration has and Jekyll's, of the same name, has not. */
const TELLING_KEYS = [
  'source_dir',
  'public_dir',
  'new_post_name',
  'skip_render',
  'post_asset_folder',
];

/** The configuration of a Hexo site; `undefined` when the folder is none. */
export async function readHexo(folder: SiteFolder): Promise<HexoConfiguration | undefined> {
  const path = CONFIGURATION_FILES.find((name) => folder.has(name));
  const manifest = await packageJson(folder);
  const packages = new Set(
    ['dependencies', 'devDependencies'].flatMap((key) =>
      Object.keys(asRecord(manifest[key]) ?? {}),
    ),
  );
  if (path === undefined) return undefined;
  const text = (await folder.read(path)) ?? '';
  const { data, problems } = parseConfiguration(text, path.endsWith('.json') ? 'json' : 'yaml');
  const record = asRecord(data) ?? {};
  const isSaid = asRecord(manifest['hexo']) !== undefined || packages.has('hexo');
  if (!isSaid && !looksLikeHexo(folder, record)) return undefined;
  return {
    file: path,
    data: record,
    packages,
    version: versionIn(manifest),
    problems: problems.map((problem) => ({ path, problem })),
  };
}

/** Hexo notes which version has run, source: lib/hexo/update_package.ts. Else the one asked for. */
function versionIn(manifest: UnknownRecord): number | undefined {
  const told = [
    lookUp(manifest, 'hexo.version'),
    lookUp(manifest, 'dependencies.hexo'),
    lookUp(manifest, 'devDependencies.hexo'),
  ];
  const first = told.flatMap(
    (version) => /^[\^~=v]*(\d+)/.exec(asText(version) ?? '')?.[1] ?? [],
  )[0];
  return first === undefined ? undefined : Number(first);
}

async function packageJson(folder: SiteFolder): Promise<UnknownRecord> {
  const text = folder.has('package.json') ? await folder.read('package.json') : undefined;
  return asRecord(text && parseConfiguration(text, 'json').data) ?? {};
}

/** A site whose `package.json` is not there, or says nothing. Octopress sets `source`. */
function looksLikeHexo({ paths }: SiteFolder, data: UnknownRecord): boolean {
  const hasPosts = paths.some((path) => path.startsWith('source/_posts/'));
  if (TELLING_KEYS.some((key) => key in data)) return true;
  const hasScaffolds = paths.some((path) => path.startsWith('scaffolds/'));
  return hasPosts && hasScaffolds && lookUp(data, 'source') === undefined;
}
