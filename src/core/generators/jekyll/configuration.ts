import { parseConfiguration } from '../../frontMatter/parseConfiguration.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';
import type { Site, SiteFolder } from '../generator.ts';

/** The names Jekyll looks for, in its order (lib/jekyll/configuration.rb `config_files`). */
export const CONFIGURATION_FILES = ['_config.yml', '_config.yaml', '_config.toml'] as const;

export interface JekyllConfiguration {
  /** The file that was read; `undefined`: there is none, all is as by default. */
  readonly file: string | undefined;
  readonly data: UnknownRecord;
  readonly problems: Site['problems'];
}

/** Reads the first configuration file there is. */
export async function readConfiguration(folder: SiteFolder): Promise<JekyllConfiguration> {
  const file = CONFIGURATION_FILES.find((name) => folder.has(name));
  const text = file === undefined ? undefined : await folder.read(file);
  if (file === undefined || text === undefined) return { file, data: {}, problems: [] };
  const format = file.endsWith('.toml') ? 'toml' : 'yaml';
  const { data, problems } = parseConfiguration(text, format, 'yaml-1.1');
  return {
    file,
    data: asRecord(data) ?? {},
    problems: problems.map((problem) => ({ path: file, problem })),
  };
}
