import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { at, isUnknown, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import { cleanPath } from '../shared/cleanPath.ts';
import type { FileNames } from './fileSlug.ts';
import { isFunction } from './isFunction.ts';
import type { EleventySite } from './openSite.ts';

import { filledIn } from './permalinkTemplate.ts';

/** What the permalink of a page comes to. */
export type Link =
  /** The address, without the path under which the site is served. */
  | { readonly kind: 'url'; readonly url: string }
  /** Nothing is written. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'unknown'; readonly reason: Message }
  /** The build fails at it. */
  | { readonly kind: 'invalid' };

/** Source: src/Template.js `_getLink`, src/TemplatePermalink.js. */
export function linkOf(
  site: EleventySite,
  data: ScriptRecord,
  names: FileNames,
  engine: string,
): Link {
  const { lost, recording } = site;
  if (lost) return { kind: 'unknown', reason: sayUnknown('eleventyConfig', lost) };
  const [transform] = recording.settings.get('addUrlTransform') ?? [];
  if (transform !== undefined) return { kind: 'unknown', reason: TRANSFORMED };
  const isLiteral = recording.settings.get('setDynamicPermalinks')?.[0] === false;
  const value = evaluated(site, computed(site, data), data);
  const build = value instanceof ScriptRecord ? value.get('build') : value;
  if (value instanceof ScriptRecord && build === undefined) {
    return value.members.size === 0 && !value.open ? defaultLink(names) : { kind: 'nowhere' };
  }
  if (isUnknown(build)) return { kind: 'unknown', reason: sayUnknown('permalink', build) };
  if (build === false) return { kind: 'nowhere' };
  if (build === undefined || build === null || build === '') return defaultLink(names);
  if (typeof build !== 'string') return { kind: 'invalid' };
  const { filters } = recording;
  const call: EleventySite['call'] = (called, values) => site.call(called, values);
  const surroundings = { engine, data, filters, call };
  const text = isLiteral ? build : filledIn(build, surroundings);
  if (text !== undefined) return { kind: 'url', url: hrefOf(text) };
  const reason = say('Its address is made from the template {0} when the site is built.', build);
  return { kind: 'unknown', reason };
}

const TRANSFORMED = say('Code of the site changes addresses (addUrlTransform).');

/** `eleventyComputed.permalink`, where there is one, stands in for `permalink`. */
function computed(site: EleventySite, data: ScriptRecord): ScriptValue {
  const own = data.get('permalink');
  const late = at(data, 'eleventyComputed', 'permalink');
  if (late === undefined) return own;
  return isFunction(late) ? site.call(late, [data]) : late;
}

function evaluated(site: EleventySite, value: ScriptValue, data: ScriptRecord): ScriptValue {
  return isFunction(value) ? site.call(value, [data]) : value;
}

/** A page that is named like its folder stands for the folder, as `index` does. */
function defaultLink({ folder, base }: FileNames): Link {
  const isFolders = base === 'index' || `/${folder}`.endsWith(`/${base}`);
  const path = `${folder === '' ? '' : `${folder}/`}${isFolders ? '' : `${base}/`}index.html`;
  return { kind: 'url', url: hrefOf(path) };
}

function hrefOf(link: string): string {
  const whole = link.endsWith('/') ? `${link}index.html` : link;
  return cleanPath(`/${whole}`).replace(/\/index(?:\.html)?$/, '/');
}
