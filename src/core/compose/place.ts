import { below, isWithin, join, upwards } from '../blogs/paths.ts';
import { fromWallMilliseconds } from '../dates/calendar.ts';
import { offsetAt } from '../dates/zones.ts';
import { say, type Message } from '../message.ts';
import type { ComposeContext } from './composeContext.ts';
import type { ComposeRules } from './composeRules.ts';
import { fillDate, type DatePattern } from './datePattern.ts';
import { folderFor, type PathManner } from './pathManner.ts';
import type { NewPath } from './postPath.ts';

/** Where a new post goes, all of its path but the slug. */
export interface Place extends Omit<NewPath, 'slug'> {
  /** Whether a slug that begins with a date would be read as the post's date. */
  readonly readsDates: boolean;
  /** Whether it lies in a folder that holds back what is in it. */
  readonly isAmongDrafts: boolean;
}

export type PlaceOutcome =
  { readonly ok: true; readonly place: Place } | { readonly ok: false; readonly reason: Message };

/** The place of a new post by the site's manner, the folder asked for and the language. */
export function placeFor(manner: PathManner, context: ComposeContext): PlaceOutcome {
  const { site, folder: asked, now } = context;
  const rules = site.compose;
  const offset = offsetAt(site.zone, now);
  const wall = fromWallMilliseconds(now + (Number.isNaN(offset) ? 0 : offset) * 60_000);
  const accepted = asked === undefined ? undefined : rules.folderFor(asked);
  if (asked !== undefined && accepted === undefined && !isWithin(manner.folder, asked)) {
    return { ok: false, reason: say('A file in {0} would not become a post of this blog.', asked) };
  }
  const bundle = accepted === undefined ? undefined : bundleAround(accepted, context);
  if (bundle !== undefined) {
    return {
      ok: false,
      reason: say('{0} is a post; no other post can lie in its folder.', bundle),
    };
  }
  const spoken = inLanguage(manner, context);
  const folder = folderFor(spoken, accepted, wall);
  const drafts = draftsFolder(folder, context);
  const prefix = drafts === undefined ? fillDate(prefixIn(folder, spoken, rules), wall) : '';
  return {
    ok: true,
    place: {
      folder: drafts ?? folder,
      isAmongDrafts: drafts !== undefined,
      readsDates: prefix === '' && rules.readsDatesInNames,
      prefix,
      isBundle: (accepted === undefined ? undefined : rules.bundleIn(folder)) ?? spoken.isBundle,
      language: spoken.language,
      extension: spoken.extension,
    },
  };
}

function draftsFolder(folder: string, { site, start }: ComposeContext): string | undefined {
  const { draft } = site.compose;
  return draft.by === 'folder' && start === 'draft' ? draft.folderFor(folder) : undefined;
}

function prefixIn(folder: string, { prefix }: PathManner, rules: ComposeRules): DatePattern {
  const isDated = rules.datedNamesIn(folder) ?? prefix !== '';
  return isDated ? prefix || 'YYYY-MM-DD-' : '';
}

/** The index file of the post whose folder this is, or lies in. */
function bundleAround(folder: string, { site, taken }: ComposeContext): string | undefined {
  if (!site.compose.hasLeafBundles) return undefined;
  const folders = [...upwards(folder)].filter((each) => site.compose.folderFor(each) !== undefined);
  return folders.map((each) => join(each, 'index.md')).find(taken);
}

/** The manner in another language than the examples': its own folder, or its suffix. */
function inLanguage(manner: PathManner, { site, language }: ComposeContext): PathManner {
  const { languages } = site.compose;
  const wanted = languages.find(({ key }) => key === language);
  if (!wanted) return manner;
  const isIn = (folder: string | undefined) =>
    folder !== undefined && isWithin(manner.folder, folder);
  const current = languages.find(({ folder }) => isIn(folder))?.folder;
  if (wanted.folder !== undefined && current !== undefined) {
    const rest = below(manner.folder, current) ?? '';
    return { ...manner, folder: join(wanted.folder, rest), language: undefined };
  }
  const isDefault = wanted === languages[0];
  const suffix = isDefault && manner.language === undefined ? undefined : wanted.key;
  return { ...manner, language: suffix };
}
