import { join } from '../../blogs/paths.ts';
import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';
import type { SiteFolder } from '../generator.ts';
import { hostWith } from '../scriptConfig/packages.ts';
import type { ScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import { readScriptConfiguration } from '../scriptConfig/readConfiguration.ts';
import { at } from '../scriptConfig/scriptValues.ts';
import { known, textSetting } from '../shared/scriptSettings.ts';
import type { ContentKind, ContentPlugin } from './contentPlugins.ts';
import { kindNamed } from './contentPlugins.ts';
import { pluginEntries } from './pluginEntries.ts';
import type { DocusaurusSettings } from './settings.ts';
import { settingsOf } from './settings.ts';

/** All that is known of a Docusaurus site once its configuration and data files are read. */
export interface DocusaurusSite {
  readonly folder: SiteFolder;
  readonly configuration: ScriptConfiguration;
  readonly settings: DocusaurusSettings;
  readonly blogs: ReadonlyMap<ContentPlugin, BlogData>;
}

/** Data files of a blog. */
export interface BlogData {
  /** Path of the file with the authors; `undefined`: there is none. */
  readonly authorsFile: string | undefined;
  readonly authors: UnknownRecord;
  /** The tags with names of their own. */
  readonly tags: UnknownRecord;
}

const EXTENSIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** Names of the configuration, in the order Docusaurus looks. Source: core/src/server/config.ts. */
export const CONFIGURATION_NAMES: readonly string[] = EXTENSIONS.map(
  (extension) => `docusaurus.config.${extension}`,
);

export async function openSite(folder: SiteFolder, path: string): Promise<DocusaurusSite> {
  const configuration = await readScriptConfiguration(folder, path, hostWith({}));
  const wrapped = await wrappedPlugins(folder, configuration);
  const settings = settingsOf(configuration.value, wrapped);
  const blogs = await Promise.all(
    settings.plugins
      .filter(({ kind }) => kind === 'blog')
      .map(async (plugin) => [plugin, await readBlogData(folder, plugin)] as const),
  );
  return { folder, configuration, settings, blogs: new Map(blogs) };
}

/** The site's own plugins that are made around one of Docusaurus's: they take its options. */
async function wrappedPlugins(
  folder: SiteFolder,
  { value }: ScriptConfiguration,
): Promise<ReadonlyMap<string, ContentKind>> {
  const local = pluginEntries(at(value, 'plugins')).entries.filter(({ name }) =>
    /^\.?\.?\//.test(name),
  );
  const kinds = await Promise.all(
    local.map(async ({ name }) => {
      const base = name.replace(/^\.\//, '');
      const file = [base, `${base}.js`, `${base}.ts`, `${base}/index.js`, `${base}/index.ts`].find(
        (path) => /\.[cm]?[jt]s$/.test(path) && folder.has(path),
      );
      const text = file === undefined ? undefined : await folder.read(file);
      const inner = /@docusaurus\/plugin-content-(?:blog|docs|pages)/.exec(text ?? '')?.[0];
      const kind = inner === undefined ? undefined : kindNamed(inner);
      return kind === undefined ? [] : [[name, kind] as const];
    }),
  );
  return new Map(kinds.flat());
}

async function readBlogData(
  folder: SiteFolder,
  { folder: where, options }: ContentPlugin,
): Promise<BlogData> {
  const base = known(where, 'blog');
  const authorsFile = join(
    base,
    known(textSetting(at(options, 'authorsMapPath'), 'authors.yml'), 'authors.yml'),
  );
  const tagsFile = join(base, known(textSetting(at(options, 'tags'), 'tags.yml'), 'tags.yml'));
  return {
    authorsFile: folder.has(authorsFile) ? authorsFile : undefined,
    authors: await readData(folder, authorsFile),
    tags: at(options, 'tags') === false ? {} : await readData(folder, tagsFile),
  };
}

async function readData(folder: SiteFolder, path: string): Promise<UnknownRecord> {
  const text = folder.has(path) ? await folder.read(path) : undefined;
  const format = path.endsWith('.json') ? 'json' : 'yaml';
  return asRecord(parseConfiguration(text ?? '', format).data) ?? {};
}
