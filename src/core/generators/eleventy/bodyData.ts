import { below } from '../../blogs/paths.ts';
import {
  parseConfiguration,
  type ConfigurationFormat,
} from '../../frontMatter/parseConfiguration.ts';
import type { SiteFolder } from '../generator.ts';
import type { ScriptRecord, ScriptValue } from '../scriptConfig/scriptValues.ts';
import { fromPlain, recordOf } from '../scriptConfig/scriptValues.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';
import { laidUpon } from './cascade.ts';
import type { Recording } from './configObject.ts';
import { isDataFile } from './dataFiles.ts';
import type { EleventySettings } from './settings.ts';

/** As many files are read, and none that is longer, in UTF-16 units. */
const MOST = 100;
const LONGEST = 200_000;

const FORMATS: Readonly<Record<string, ConfigurationFormat>> = {
  json: 'jsonc',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
};

/** Global data that decides on nothing but what templates write. */
export interface BodyData {
  /** Files of code among it. */
  readonly scripts: readonly string[];
  /** All of it, read when it is first asked for; `valueOf` gives what a file of code exports. */
  values(valueOf: (path: string) => ScriptValue): ScriptRecord;
}

/** Source: src/Data/TemplateData.js `getAllGlobalData`, `getObjectPathForDataFile`. */
export async function readBodyData(
  folder: SiteFolder,
  settings: EleventySettings,
  { dataExtensions }: Recording,
): Promise<BodyData> {
  const isRead = (path: string): boolean => {
    const extension = extensionOf(path);
    const isKnown = /^(?:json|[cm]?js)$/.test(extension) || dataExtensions.has(extension);
    return isKnown && below(path, settings.data) !== undefined;
  };
  const paths = folder.paths
    .filter((path) => isRead(path) && !isDataFile(path, [], settings))
    .sort();
  const taken = paths.slice(0, MOST);
  const plain = taken.filter((path) => Object.hasOwn(FORMATS, extensionOf(path)));
  const read = async (path: string) => [path, await folder.read(path)] as const;
  const texts = new Map(await Promise.all(plain.map(read)));
  const manifest = folder.has('package.json') ? await folder.read('package.json') : undefined;
  let values: ScriptRecord | undefined;
  return {
    scripts: taken.filter((path) => isScript(path)),
    values: (valueOf) => (values ??= all(valueOf)),
  };

  function all(valueOf: (path: string) => ScriptValue): ScriptRecord {
    let data = recordOf({ pkg: parsed('package.json', manifest) });
    for (const path of paths) {
      const value =
        isScript(path) && taken.includes(path) ? valueOf(path) : parsed(path, texts.get(path));
      const names = (below(path, settings.data) ?? '').replace(/\.[^./]*$/, '').split('/');
      data = laidUpon(data, nested(names, value), settings.mergesDeeply);
    }
    return data;
  }
}

function isScript(path: string): boolean {
  return /\.[cm]?js$/.test(path);
}

function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1] ?? '';
}

function parsed(path: string, text: string | undefined): ScriptValue {
  const extension = extensionOf(path);
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (text === undefined || text.length > LONGEST || format === undefined) {
    return unknownCode({ path, line: 1 });
  }
  const { data, problems } = parseConfiguration(text, format);
  return problems.length > 0 ? unknownCode({ path, line: 1 }) : fromPlain(data);
}

function nested(names: readonly string[], value: ScriptValue): ScriptValue {
  return names.reduceRight((inner, name) => recordOf({ [name]: inner }), value);
}
