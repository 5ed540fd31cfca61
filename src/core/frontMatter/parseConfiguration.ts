import type { Problem } from '../problem.ts';
import { parseJson } from './json/parseJson.ts';
import { locate, type Parsed } from './parsed.ts';
import { parseToml } from './toml/parseToml.ts';
import { plainOf } from './values.ts';
import { parseYaml } from './yaml/parseYaml.ts';
import type { YamlSchema } from './yamlScalars.ts';

export type ConfigurationFormat = 'yaml' | 'toml' | 'json' | 'jsonc';

/** A configuration or data file, read as far as possible. */
export interface Configuration {
  /**
   * Plain data, to be looked into with `unknownData.ts`; dates are strings as written, of duplicate keys
   * the last counts. `undefined` for a file with nothing in it.
   */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Reads `_config.yml`, `hugo.toml` and the like. Never throws; every problem has the code
 * `configuration-syntax`.
 * @param schema What unquoted scalars mean; of no matter in the other formats.
 */
export function parseConfiguration(
  text: string,
  format: ConfigurationFormat,
  schema: YamlSchema = 'yaml-1.2',
): Configuration {
  const { root, faults } = parse(text, format);
  return {
    data: root && plainOf(root, schema),
    problems: locate(
      text,
      faults.map((fault) => ({ ...fault, code: 'configuration-syntax' })),
    ),
  };
}

function parse(text: string, format: ConfigurationFormat): Parsed {
  const range = { start: 0, end: text.length };
  switch (format) {
    case 'yaml':
      return parseYaml(text, range);
    case 'toml':
      return parseToml(text, range);
    case 'json':
      return parseJson(text, range);
    case 'jsonc':
      return parseJson(text, range, { lenient: true });
  }
}
