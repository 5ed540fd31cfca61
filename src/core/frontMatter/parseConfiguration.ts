import type { Problem } from '../problem.ts';
import type { YamlSchema } from './yamlScalars.ts';

export type ConfigurationFormat = 'yaml' | 'toml' | 'json' | 'jsonc';

/** A configuration or data file, read as far as possible. */
export interface Configuration {
  /** Plain data, to be looked into with `unknownData.ts`; dates are strings as written. `undefined`: empty. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/** Reads `_config.yml`, `hugo.toml` and the like. Never throws; problems have the code `configuration-syntax`. */
export function parseConfiguration(
  text: string,
  format: ConfigurationFormat,
  schema: YamlSchema = 'yaml-1.2',
): Configuration {
  void [text, format, schema];
  return { data: undefined, problems: [] };
}
