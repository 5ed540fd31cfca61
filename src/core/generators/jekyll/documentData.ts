import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asText } from '../../frontMatter/unknownData.ts';
import { plainOf } from '../../frontMatter/values.ts';
import { merged } from '../shared/plainRecord.ts';
import { wordsOrList } from './rubyValues.ts';

const UNREADABLE = new Set([
  'front-matter-syntax',
  'front-matter-not-a-map',
  'front-matter-cyclic-alias',
]);

/** Whether Jekyll cannot read a front matter: it then takes the file for one without any. */
export function isUnreadable(frontMatter: FrontMatter): boolean {
  return frontMatter.problems.some(({ code }) => UNREADABLE.has(code));
}

/** The fields as Psych reads them; of duplicates the last. */
export function fieldsOf(frontMatter: FrontMatter): UnknownRecord {
  if (isUnreadable(frontMatter)) return {};
  return Object.fromEntries(
    frontMatter.fields.map(({ key, value }) => [key, plainOf(value, 'yaml-1.1')]),
  );
}

/**
 * Front matter laid upon the configuration's defaults: maps are merged, a value of nothing leaves
 * the default, and categories of all sources add up.
 * Source: lib/jekyll/document.rb `merge_data!`.
 * @param folders Names of the folders above `_posts`, which are categories too.
 */
export function documentData(
  defaults: UnknownRecord,
  fields: UnknownRecord,
  folders: readonly string[],
): UnknownRecord {
  const given = Object.entries(fields).filter(
    ([key, value]) => value !== null || !(key in defaults),
  );
  const categories = [folders, defaults['categories'], fields['categories']].flatMap(wordsOrList);
  return { ...merged(defaults, Object.fromEntries(given)), categories: [...new Set(categories)] };
}

/** Text of a field: numbers and booleans as written; `undefined` for nothing, lists and maps. */
export function dataText(data: UnknownRecord, key: string): string | undefined {
  return asText(data[key]);
}
