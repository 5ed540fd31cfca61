import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { plainOf } from '../../frontMatter/values.ts';

/** The fields of a page or section as plain data; dates are texts as written. */
export function fieldsOf({ fields }: Pick<FrontMatter, 'fields'>): UnknownRecord {
  return Object.fromEntries(fields.map(({ key, value }) => [key, plainOf(value, 'yaml-1.2')]));
}
