import { isWithin, nameOf, parentOf, upwards } from '../../blogs/paths.ts';
import { ZOLA_FENCES } from '../../frontMatter/fenceRules.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import type { SiteFolder } from '../generator.ts';
import { fieldsOf } from './fields.ts';
import type { ZolaSettings } from './settings.ts';

export const CONTENT = 'content';

/** What a section says that matters for the pages in it. */
export interface Section {
  /** Its text that says that it is a draft; `undefined`: it is none. */
  readonly draftIn: string | undefined;
  readonly isSortedByDate: boolean;
  /** Whether its pages follow each other in time, or make a feed: then they are posts, dated or not. */
  readonly isStream: boolean;
}

/** All that is known of a Zola site once its configuration is read. */
export interface ZolaSite {
  readonly folder: SiteFolder;
  readonly settings: ZolaSettings;
  /** Sections by the path of their folder. */
  readonly sections: ReadonlyMap<string, Section>;
}

/** Whether a file is the text of a section, in whatever language. */
export function isSectionFile(path: string): boolean {
  return /^_index\.(?:[^.]+\.)?md$/.test(nameOf(path));
}

/** Reads what the sections say; of several languages any may make a section a draft. */
export async function readSections(folder: SiteFolder): Promise<ZolaSite['sections']> {
  const sections = new Map<string, Section>();
  const paths = folder.paths.filter((path) => isWithin(path, CONTENT) && isSectionFile(path));
  for (const path of paths) {
    const text = (await folder.read(path)) ?? '';
    const fields = fieldsOf(readFrontMatter(text, ZOLA_FENCES, true));
    const at = parentOf(path) ?? '';
    const before = sections.get(at);
    sections.set(at, {
      draftIn: before?.draftIn ?? (fields['draft'] === true ? path : undefined),
      isSortedByDate: before?.isSortedByDate === true || fields['sort_by'] === 'date',
      isStream: before?.isStream === true || isStream(fields),
    });
  }
  return sections;
}

/** Addresses that begin with dates are sorted, too. */
function isStream(fields: UnknownRecord): boolean {
  const order = fields['sort_by'];
  const isInTime = order === 'date' || order === 'update_date' || order === 'permalink';
  return isInTime || fields['generate_feeds'] === true;
}

/** The text of the innermost section around a file that is a draft; `undefined` when none is. */
export function draftSectionAround({ sections }: ZolaSite, path: string): string | undefined {
  for (const folder of upwards(parentOf(path) ?? '')) {
    const section = sections.get(folder)?.draftIn;
    if (section !== undefined) return section;
  }
  return undefined;
}
