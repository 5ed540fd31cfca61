import { join } from '../../blogs/paths.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown } from '../scriptConfig/scriptValues.ts';
import { cleanPath, folderPath } from '../shared/cleanPath.ts';
import type { Setting } from '../shared/scriptSettings.ts';
import { textSetting, textsSetting } from '../shared/scriptSettings.ts';
import type { CommandFlags } from './commandLine.ts';
import type { Recording } from './configObject.ts';

/** What an Eleventy configuration says about pages. Defaults: src/defaultConfig.js. */
export interface EleventySettings {
  /** Folder of the pages, relative to the site's root. */
  readonly input: Setting<string>;
  readonly output: string;
  readonly includes: string;
  /** The folder of the includes, where the configuration names none. Source: src/Util/ProjectDirectories.js. */
  readonly layouts: string;
  readonly data: string;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly basePath: Setting<string>;
  /** Languages that templates are written in: `md`, `njk`… */
  readonly formats: Setting<readonly string[]>;
  readonly markdownEngine: Setting<string>;
  readonly htmlEngine: Setting<string>;
  /** What stands between a data file's name and its extension. */
  readonly dataSuffixes: readonly string[];
  /** Name of data files of folders; `undefined` when it is the folder's. */
  readonly dataBaseName: string | undefined;
  readonly mergesDeeply: boolean;
  readonly usesGitIgnore: boolean;
}

/**
 * @param returned What the configuration function gives back.
 * @param exported What the module exports under the name `config`, which counts where it does not.
 * @param flags What the command line says, which counts more than all else.
 */
export function settingsOf(
  recording: Recording,
  returned: ScriptValue,
  exported: ScriptValue,
  flags: CommandFlags = {},
): EleventySettings {
  const from = (...path: readonly string[]) => at(returned, ...path) ?? at(exported, ...path);
  const setter = (name: string) => recording.settings.get(name)?.[0];
  const input = folderSetting(
    flags.input ?? setter('setInputDirectory') ?? from('dir', 'input'),
    '',
  );
  const root = isUnknown(input) ? '' : input;
  const inside = (name: string, key: string, fallback: string) =>
    cleanPath(join(root, known(setter(name) ?? from('dir', key), fallback)));
  const includes = inside('setIncludesDirectory', 'includes', '_includes');
  const hasLayouts = (setter('setLayoutsDirectory') ?? from('dir', 'layouts')) !== undefined;
  const baseName = setter('setDataFileBaseName');
  return {
    input,
    output: folderPath(
      flags.output ?? known(setter('setOutputDirectory') ?? from('dir', 'output'), '_site'),
    ),
    includes,
    layouts: hasLayouts ? inside('setLayoutsDirectory', 'layouts', '_layouts') : includes,
    data: inside('setDataDirectory', 'data', '_data'),
    basePath: basePathOf(flags.pathprefix ?? from('pathPrefix')),
    formats: formatsOf(flags.formats ?? setter('setTemplateFormats') ?? from('templateFormats')),
    markdownEngine: engineOf(from('markdownTemplateEngine')),
    htmlEngine: engineOf(from('htmlTemplateEngine')),
    dataSuffixes: knownTexts(setter('setDataFileSuffixes'), ['.11tydata', '']),
    dataBaseName: typeof baseName === 'string' ? baseName : undefined,
    mergesDeeply: setter('setDataDeepMerge') !== false,
    usesGitIgnore: setter('setUseGitIgnore') !== false,
  };
}

function known(value: ScriptValue, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function knownTexts(value: ScriptValue, fallback: readonly string[]): readonly string[] {
  const texts = textsSetting(value, fallback);
  return isUnknown(texts) ? fallback : texts;
}

function folderSetting(value: ScriptValue, fallback: string): Setting<string> {
  const folder = textSetting(value, fallback);
  return isUnknown(folder) ? folder : folderPath(folder);
}

function basePathOf(value: ScriptValue): Setting<string> {
  const prefix = textSetting(value, '/');
  if (isUnknown(prefix)) return prefix;
  const names = prefix.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

function formatsOf(value: ScriptValue): Setting<readonly string[]> {
  const formats = textsSetting(value, ['liquid', 'md', 'njk', 'html']);
  if (isUnknown(formats)) return formats;
  return formats.flatMap((format) => format.split(',')).map((format) => format.trim());
}

/** `false` for Markdown that is no template. */
function engineOf(value: ScriptValue): Setting<string> {
  return value === false ? '' : textSetting(value, 'liquid');
}
