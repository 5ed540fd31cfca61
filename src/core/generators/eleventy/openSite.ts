import { isWithin } from '../../blogs/paths.ts';
import type { Site, SiteFolder } from '../generator.ts';
import type { Machine } from '../scriptConfig/machine.ts';
import { hostWith } from '../scriptConfig/packages.ts';
import { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptRecord, ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Sources } from '../scriptConfig/sources.ts';
import { readSources } from '../scriptConfig/sources.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { known } from '../shared/scriptSettings.ts';
import type { EleventyLiquid, EleventyNunjucks } from '../../markdown/liquid/eleventyLiquid.ts';
import { readBodyData } from './bodyData.ts';
import type { CommandFlags } from './commandLine.ts';
import type { Recording } from './configObject.ts';
import { recordConfiguration } from './configObject.ts';
import { configurationProblems } from './configurationProblems.ts';
import type { DataFiles } from './dataFiles.ts';
import { dataFilesOf, dataOf, isDataFile } from './dataFiles.ts';
import type { Ignores } from './ignores.ts';
import { ignoresOf } from './ignores.ts';
import { isFunction } from './isFunction.ts';
import { liquidSetup, nunjucksSetup } from './liquidSetup.ts';
import type { Layouts } from './layouts.ts';
import { readLayouts } from './layouts.ts';
import { MARKDOWN_PACKAGES } from './markdownLibrary.ts';
import { ELEVENTY_PACKAGES } from './ownPlugins.ts';
import type { EleventySettings } from './settings.ts';
import { settingsOf } from './settings.ts';

/** All that is known of an Eleventy site once its configuration and data files are read. */
export interface EleventySite {
  readonly folder: SiteFolder;
  readonly configurationPath: string | undefined;
  readonly settings: EleventySettings;
  readonly recording: Recording;
  /** Why it can't be told what the configuration does; `undefined` when all of it is seen. */
  readonly lost: Unknown | undefined;
  readonly data: DataFiles;
  readonly layouts: Layouts;
  readonly isIgnored: Ignores;
  /** Whether a file, were it there, would hold data of pages. */
  isDataFile(path: string): boolean;
  /** Files of which a change makes a new site. */
  readonly files: ReadonlySet<string>;
  /** What is wrong with the configuration, by all that was asked of its code so far. */
  problems(): Site['problems'];
  /** How its Liquid is set up; `undefined` when that is not known. */
  readonly liquid: EleventyLiquid | undefined;
  readonly nunjucks: EleventyNunjucks | undefined;
  /** Global data that no file's address or date hangs on, read when it is first asked for. */
  bodyData(): ScriptRecord;
  /** Calls a function of the site's code; steps are counted anew. */
  call(called: ScriptValue, values: readonly ScriptValue[]): ScriptValue;
}

/** In the order Eleventy looks. Source: src/TemplateConfig.js. */
export const CONFIGURATION_FILES = [
  '.eleventy.js',
  'eleventy.config.js',
  'eleventy.config.mjs',
  'eleventy.config.cjs',
  'eleventy.config.ts',
] as const;

/** Files of other kinds that decide on pages. */
const OTHER_FILES = ['package.json', '.eleventyignore', '.gitignore'];

/** What Eleventy itself puts into the environment of a build. Source: src/Eleventy.js. */
const HOST = hostWith(
  { ...ELEVENTY_PACKAGES, ...MARKDOWN_PACKAGES },
  { environment: { ELEVENTY_RUN_MODE: 'build', ELEVENTY_SOURCE: 'cli' } },
);

/** @param path of the configuration file; `undefined` where there is none. */
export async function openSite(
  folder: SiteFolder,
  path: string | undefined,
  flags: CommandFlags,
): Promise<EleventySite> {
  const configSources = await readSources(folder, path === undefined ? [] : [path]);
  const first = new ScriptProgram(configSources, HOST);
  const { recording, settings } = configure(first, path, flags);
  const isData = (file: string) => isDataFile(file, folder.paths, settings);
  const dataPaths = folder.paths.filter(isData);
  const bodyData = await readBodyData(folder, settings, recording);
  const dataSources = await readSources(folder, [...dataPaths, ...bodyData.scripts]);
  const sources: Sources = new Map([...configSources, ...dataSources]);
  const program = new ScriptProgram(sources, HOST);
  const call = (called: ScriptValue, values: readonly ScriptValue[]) => {
    first.machine.restart();
    return first.machine.call(called, values, { path: path ?? '', line: 1 });
  };
  return {
    folder,
    configurationPath: path,
    settings,
    recording,
    lost: recording.lost(),
    data: dataFilesOf(program, dataPaths, settings, recording),
    layouts: await readLayouts(folder, settings),
    isIgnored: await ignoresOf(folder, settings, recording.ignores),
    isDataFile: isData,
    files: new Set([...sources.keys(), ...CONFIGURATION_FILES, ...OTHER_FILES]),
    liquid: await liquidSetup(folder, settings, recording, first),
    nunjucks: nunjucksSetup(settings, recording, first),
    bodyData: () => bodyData.values((file) => dataOf(program, file)),
    problems: () => configurationProblems(sources, first.machine.assumptions, settings, recording),
    call,
  };
}

interface Configured {
  readonly recording: Recording;
  readonly settings: EleventySettings;
}

function configure(
  program: ScriptProgram,
  path: string | undefined,
  flags: CommandFlags,
): Configured {
  const recording = recordConfiguration();
  if (path === undefined) {
    return { recording, settings: settingsOf(recording, undefined, undefined, flags) };
  }
  const exported = program.exported(path, 'default');
  const returned = isFunction(exported)
    ? callOnce(program.machine, exported, recording, path)
    : exported;
  const named = program.exported(path, 'config');
  const plain = isUnknown(named) ? undefined : named;
  return { recording, settings: settingsOf(recording, returned, plain, flags) };
}

function callOnce(
  machine: Machine,
  called: ScriptValue,
  { object }: Recording,
  path: string,
): ScriptValue {
  return machine.call(called, [object], { path, line: 1 });
}

/** A file's path from the input folder; `undefined` when it lies elsewhere. */
export function inputPathOf({ settings }: EleventySite, path: string): string | undefined {
  const input = known(settings.input, '');
  if (!isWithin(path, input)) return undefined;
  return input === '' ? path : path.slice(input.length + 1);
}
