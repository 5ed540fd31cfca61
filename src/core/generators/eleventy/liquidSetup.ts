import type {
  EleventyLiquid,
  EleventyNunjucks,
  FollowedOptions,
} from '../../markdown/liquid/eleventyLiquid.ts';
import type { SiteFolder } from '../generator.ts';
import type { ScriptProgram } from '../scriptConfig/program.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { known } from '../shared/scriptSettings.ts';
import { textsBelow } from '../shared/textsBelow.ts';
import type { Recording } from './configObject.ts';
import type { EleventySettings } from './settings.ts';
import { siteFunctions } from './siteFunctions.ts';

/**
 * Liquid as the site sets it up; `undefined` when that is not known. It is read with what the
 * configuration had recorded by then. Source: src/Engines/Liquid.js.
 */
export async function liquidSetup(
  folder: SiteFolder,
  settings: EleventySettings,
  recording: Recording,
  program: ScriptProgram,
): Promise<EleventyLiquid | undefined> {
  const options = optionsIn(recording.settings.get('setLiquidOptions')?.[0]);
  if (options === undefined || recording.libraries.has('liquid')) return undefined;
  const { shortcodes } = recording;
  const ending = options.extname ?? '.liquid';
  const files = await textsBelow(folder, settings.includes, INCLUDED);
  const functions = (isPaired: boolean) =>
    siteFunctions(
      shortcodes.filter((one) => one.isPaired === isPaired),
      'liquid',
      program,
    );
  return {
    options: { ...options, extname: '' },
    includes: new Map([...files].flatMap(([path, text]) => named(path, ending, text))),
    basePath: known(settings.basePath, '/'),
    filters: siteFunctions(recording.filters, 'liquid', program),
    shortcodes: functions(false),
    pairedShortcodes: functions(true),
    takesLiquidValues: recording.settings.get('setLiquidParameterParsing')?.[0] === 'builtin',
  };
}

/** The same of Nunjucks. Source: src/Engines/Nunjucks.js. */
export function nunjucksSetup(
  settings: EleventySettings,
  recording: Recording,
  program: ScriptProgram,
): EleventyNunjucks | undefined {
  const isOwn = recording.libraries.has('njk');
  if (isOwn || recording.settings.has('setNunjucksEnvironmentOptions')) return undefined;
  const shortcodes = recording.shortcodes.filter(({ isPaired }) => !isPaired);
  return {
    basePath: known(settings.basePath, '/'),
    filters: siteFunctions(recording.filters, 'njk', program),
    shortcodes: siteFunctions(shortcodes, 'njk', program),
  };
}

const INCLUDED = /\.(?:liquid|html?|md|txt|svg|css|js)$/i;

/** Files are included by their names, and where they have the usual ending, without it. */
function named(
  path: string,
  ending: string,
  text: string,
): readonly (readonly [name: string, text: string])[] {
  const names = path.endsWith(ending) ? [path, path.slice(0, -ending.length)] : [path];
  return names.flatMap((name) => [name, `./${name}`]).map((name) => [name, text] as const);
}

/** Options without which nothing comes out otherwise here. */
const OF_NO_MATTER =
  /^(?:cache|layouts|ownPropertyOnly|partials|relativeReference|root|strictFilters|strictVariables)$/;

const SWITCHES =
  /^(?:dynamicPartials|greedy|jekyllInclude|jekyllWhere|jsTruthy|lenientIf|preserveTimezones|trimOutputLeft|trimOutputRight|trimTagLeft|trimTagRight)$/;

/** `undefined` when there are some that are not followed, as other braces are. */
function optionsIn(given: ScriptValue): FollowedOptions | undefined {
  if (given === undefined) return {};
  if (!(given instanceof ScriptRecord) || given.open) return undefined;
  const entries = [...given.members].filter(([key]) => !OF_NO_MATTER.test(key));
  const isFollowed = entries.every(([key, value]) => {
    if (SWITCHES.test(key)) return typeof value === 'boolean';
    if (key === 'timezoneOffset') return typeof value === 'number' || typeof value === 'string';
    return (key === 'extname' || key === 'dateFormat') && typeof value === 'string';
  });
  return isFollowed ? Object.fromEntries(entries) : undefined;
}
