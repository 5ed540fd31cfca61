import { isWithin, join, nameOf, upwards } from '../../blogs/paths.ts';
import type { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown, recordOf, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { unknownCode } from '../scriptConfig/unknown.ts';
import { known } from '../shared/scriptSettings.ts';
import { laidUpon, withTagList } from './cascade.ts';
import type { Recording } from './configObject.ts';
import { isFunction } from './isFunction.ts';
import type { EleventySettings } from './settings.ts';

/** Data that files stand for besides their front matter. */
export interface DataFiles {
  /** What holds for all pages. */
  readonly global: ScriptRecord;
  /**
   * Data of the folders around a file and of the file itself, in the order in which they are laid
   * upon each other. Source: src/Data/TemplateData.js `getLocalDataPaths`.
   * @param path Of the page, without its extension.
   */
  around(path: string): readonly ScriptValue[];
}

const EXTENSIONS = ['.json', '.mjs', '.cjs', '.js'];

/** Global data with these names decides on addresses and the like. */
const TELLING = /^(?:permalink|draft|tags|date|title|layout|eleventyComputed)\.(?:json|c?js|mjs)$/;

/** Whether a file holds data of pages, by its name. A plain `.json` bears that of a page or folder. */
export function isDataFile(
  path: string,
  paths: readonly string[],
  { data, input, dataSuffixes, dataBaseName }: EleventySettings,
): boolean {
  if (isWithin(path, data)) return TELLING.test(path.slice(data.length + 1));
  if (!/\.(?:json|[cm]?js)$/.test(path) || /(?:^|\/)node_modules\//.test(path)) return false;
  if (!isWithin(path, known(input, ''))) return false;
  const ending = dataSuffixes.flatMap(endingsOf).find((candidate) => path.endsWith(candidate));
  if (ending === undefined) return false;
  return ending !== '.json' || isNamedAlike(path, paths, dataBaseName);
}

function endingsOf(suffix: string): readonly string[] {
  return suffix === '' ? ['.json'] : EXTENSIONS.map((extension) => suffix + extension);
}

/** Whether a plain `.json` bears the name of its folder or of a page beside it. */
function isNamedAlike(path: string, paths: readonly string[], baseName?: string): boolean {
  const bare = path.slice(0, -'.json'.length);
  const folder = nameOf(bare.slice(0, Math.max(0, bare.lastIndexOf('/'))));
  if (nameOf(bare) === (baseName ?? folder)) return true;
  return paths.some((other) => other !== path && other.startsWith(`${bare}.`));
}

export function dataFilesOf(
  program: ScriptProgram,
  paths: readonly string[],
  settings: EleventySettings,
  recording: Recording,
): DataFiles {
  const { data, dataSuffixes, dataBaseName, mergesDeeply } = settings;
  const has = new Set(paths);
  const read = (path: string) => dataOf(program, path);
  const endings = [...dataSuffixes].reverse().flatMap(endingsOf);
  const found = new Map<string, readonly ScriptValue[]>();
  const ofBase = (base: string) => {
    const before = found.get(base);
    if (before) return before;
    const files = endings.map((ending) => base + ending).filter((path) => has.has(path));
    const values = files.map((path) => withTagList(read(path)));
    found.set(base, values);
    return values;
  };
  let global = recordOf({});
  for (const [name, value] of recording.globalData) {
    const given = isFunction(value)
      ? program.machine.call(value, [], { path: '', line: 1 })
      : value;
    global = laidUpon(global, nested(name.split('.'), given), mergesDeeply);
  }
  for (const path of paths.filter((candidate) => isWithin(candidate, data))) {
    const name = nameOf(path).replace(/\..*$/, '');
    global = laidUpon(global, recordOf({ [name]: read(path) }), mergesDeeply);
  }
  return {
    global,
    around: (path) => {
      const folders = [...upwards(path)]
        .slice(1)
        .filter((folder) => folder !== '')
        .reverse();
      const bases = folders.map((folder) => join(folder, dataBaseName ?? nameOf(folder)));
      return [...bases, path].flatMap(ofBase);
    },
  };
}

function nested(names: readonly string[], value: ScriptValue): ScriptValue {
  return names.reduceRight((inner, name) => recordOf({ [name]: inner }), value);
}

/** A data file's value; a function is called, as Eleventy does. */
export function dataOf(program: ScriptProgram, path: string): ScriptValue {
  const exported = path.endsWith('.json')
    ? program.exportsOf(path)
    : program.exported(path, 'default');
  const plain = path.endsWith('.json') ? (defaultOf(exported) ?? exported) : exported;
  if (!isFunction(plain)) return isUnknown(plain) ? unknownCode({ path, line: 1 }) : plain;
  return program.machine.call(plain, [], { path, line: 1 });
}

function defaultOf(exported: ScriptValue): ScriptValue {
  return exported instanceof ScriptRecord ? exported.members.get('default') : undefined;
}
