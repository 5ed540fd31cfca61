import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { ScriptDate, ScriptList, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { RecordShape } from './schema/shape.ts';
import { typeOf } from './schema/shape.ts';

/** Names that sites give the date of a post, the likeliest first. In small letters. */
const DATE_KEYS = [
  'pubdate',
  'date',
  'publishdate',
  'publisheddate',
  'published',
  'publishedat',
  'publishedon',
  'pubdatetime',
  'publicationdate',
  'datepublished',
  'posted',
  'postdate',
  'createdat',
  'created',
  'createddate',
  'datetime',
];
const OF_CHANGES = /updat|modif|edit|chang|expir|end|until/i;

/** The key of the schema's date; `undefined` when it has none. */
export function dateKeyIn(record: RecordShape | undefined): string | undefined {
  const dates = Array.from(record?.members ?? []).flatMap(([key, shape]) =>
    typeOf(shape) === 'date' && !OF_CHANGES.test(key) ? [key] : [],
  );
  return byRank(dates) ?? dates[0];
}

/** The key under which an entry has its date: the schema's, else one that is usual. */
export function dateKeyOf(record: RecordShape | undefined, data: ScriptRecord): string | undefined {
  const own = dateKeyIn(record);
  if (own !== undefined && data.get(own) !== undefined) return own;
  return byRank([...data.members.keys()]) ?? own;
}

function byRank(keys: readonly string[]): string | undefined {
  const ranked = keys.filter((key) => DATE_KEYS.includes(key.toLowerCase()));
  const rank = (key: string) => DATE_KEYS.indexOf(key.toLowerCase());
  return ranked.sort((a, b) => rank(a) - rank(b))[0];
}

/** The keys of a schema that are true or false. */
export function switchesIn(record: RecordShape | undefined): readonly string[] {
  return Array.from(record?.members ?? []).flatMap(([key, shape]) =>
    typeOf(shape) === 'yesOrNo' ? [key] : [],
  );
}

/** A text, of a number its digits; `undefined` for all else. */
export function textAt(data: ScriptValue, key: string): string | undefined {
  const value = data instanceof ScriptRecord ? data.get(key) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Texts, names of people and ids of references, in a list or alone. */
export function textsAt(data: ScriptValue, ...keys: readonly string[]): readonly string[] {
  if (!(data instanceof ScriptRecord)) return [];
  return keys.flatMap((key) => {
    const value = data.get(key);
    const items = value instanceof ScriptList ? value.items : [value];
    return items.flatMap((item) => {
      if (typeof item === 'string' || typeof item === 'number') return [String(item)];
      return textAt(item, 'name') ?? textAt(item, 'id') ?? [];
    });
  });
}

/** The moment a value stands for, in milliseconds since 1970-01-01T00:00Z. */
export function timeOf(value: ScriptValue, parse: (text: string) => number): number {
  if (value instanceof ScriptDate) return value.time;
  return typeof value === 'string' ? parse(value) : NaN;
}
