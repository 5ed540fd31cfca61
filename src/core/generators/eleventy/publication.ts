import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Hold, Publication } from '../../posts/publication.ts';
import type { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { isUnknown, recordOf } from '../scriptConfig/scriptValues.ts';
import type { EleventySite } from './openSite.ts';
import type { Link } from './permalink.ts';
import { extensionOf } from './templateLanguage.ts';

const IS_DRAFT: Hold = {
  kind: 'draft',
  reason: say('It says draft, and the configuration leaves drafts out.'),
  origin: { in: 'post', keys: ['draft'], end: false },
};
const DROPPED: Hold = {
  kind: 'excluded',
  reason: say('The configuration leaves it out (addPreprocessor).'),
  origin: { in: 'configuration', keys: ['addPreprocessor'] },
};
const NOWHERE: Hold = {
  kind: 'excluded',
  reason: say('Its permalink is false: no page is written for it.'),
  origin: { in: 'post', keys: ['permalink'] },
};
const UNKNOWN_DRAFTS = say(
  'Code of the site (addPreprocessor) may leave it out, which Galley can’t know.',
);
const NO_DRAFTS = say(
  'Eleventy itself knows no drafts: it is published although it says draft: true.',
);

/**
 * Why a page is left out. Eleventy has no drafts of its own; sites make them with a preprocessor
 * that drops pages, or a computed permalink that is `false`.
 */
export function pagePublication(
  site: EleventySite,
  path: string,
  data: ScriptRecord,
  link: Link,
): Publication {
  const saysDraft = isSet(data, 'draft');
  const dropped = isDropped(site, path, data);
  const holds: Hold[] = [];
  if (dropped === true) {
    holds.push(saysDraft ? IS_DRAFT : DROPPED);
  } else if (link.kind === 'nowhere') {
    const isComputed = data.get('eleventyComputed') !== undefined && saysDraft;
    holds.push(isComputed ? IS_DRAFT : NOWHERE);
  }
  const note = noteOn(dropped, saysDraft && holds.length === 0);
  const unlisted = data.get('eleventyExcludeFromCollections') === true;
  return { holds, unlisted, ...(note ? { note } : {}) };
}

function noteOn(dropped: boolean | 'unknown', isIgnored: boolean): Message | undefined {
  if (dropped === 'unknown') return UNKNOWN_DRAFTS;
  return isIgnored ? NO_DRAFTS : undefined;
}

function isSet(data: ScriptRecord, key: string): boolean {
  const value = data.get(key);
  return !isUnknown(value) && Boolean(value);
}

/** Whether a preprocessor drops a page. Source: src/Template.js `runPreprocessors`. */
export function isDropped(
  site: EleventySite,
  path: string,
  data: ScriptRecord,
): boolean | 'unknown' {
  const extension = extensionOf(path);
  let isSure = true;
  for (const { extensions, code } of site.recording.preprocessors) {
    const names = extensions.split(',').map((name) => name.trim());
    if (!names.includes('*') && !names.includes(extension)) continue;
    // Preprocessors may change the data that they get.
    const result = site.call(code, [recordOf(Object.fromEntries(data.members)), '']);
    if (result === false) return true;
    if (isUnknown(result)) isSure = false;
  }
  return isSure ? false : 'unknown';
}
