import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asList, asRecord, asText } from '../../frontMatter/unknownData.ts';
import { plainOf } from '../../frontMatter/values.ts';
import type { VersionRules } from './version.ts';
import { withLowerKeys } from '../shared/plainRecord.ts';

/** A front matter's fields as Hugo has them: lower-case names, of duplicates the last. */
export function fieldsOf(frontMatter: FrontMatter, rules: VersionRules): UnknownRecord {
  const schema = rules.plainYes ? 'go-yaml' : 'yaml-1.1';
  const known = frontMatter.fields.filter(
    ({ key }) => rules.knowsBuild || key.toLowerCase() !== 'build',
  );
  return Object.fromEntries(
    known.map(({ key, value }) => {
      const data = plainOf(value, schema);
      return [key.toLowerCase(), value.kind === 'scalar' ? data : withLowerKeys(data)];
    }),
  );
}

/** A field as text, as Hugo's `cast.ToString` has it: `''` when absent, a list or a map. */
export function fieldText(fields: UnknownRecord, key: string): string {
  return asText(fields[key]) ?? '';
}

/** A field as a list of texts: one text is a list of one. */
export function fieldTexts(fields: UnknownRecord, key: string): readonly string[] {
  return asList(fields[key])
    .flatMap((item) => asText(item) ?? [])
    .filter((text) => text !== '');
}

/** Names of people in a field: texts, or maps with a `name`. */
export function fieldNames(fields: UnknownRecord, key: string): readonly string[] {
  return asList(fields[key]).flatMap(
    (item) => asText(item) ?? asText(asRecord(item)?.['name']) ?? [],
  );
}
