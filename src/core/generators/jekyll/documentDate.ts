import { parseRubyTime } from '../../dates/rubyTime.ts';
import { atOffset, seenIn } from '../../dates/zones.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { timestampOf } from '../../frontMatter/timestamp.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import type { PostDate } from '../../posts/post.ts';
import { dataText } from './documentData.ts';

/**
 * The date in a document's data, in the site's zone. `undefined`: it has none. An unquoted
 * timestamp with seconds and no offset is one in UTC, for the YAML reader makes a time of it; all
 * else is text that Ruby reads in the site's zone.
 * Source: lib/jekyll/document.rb `merge_date!`, Psych's scalar scanner.
 */
export function dateInData(
  data: UnknownRecord,
  frontMatter: FrontMatter,
  zone: string,
): PostDate | 'unreadable' | undefined {
  if (!('date' in data)) return undefined;
  const value = fieldOf(frontMatter, 'date')?.value;
  const isText = value?.kind === 'scalar' && value.form === 'string';
  const date = readDate(dataText(data, 'date') ?? '', zone, isText);
  return date === undefined ? 'unreadable' : seenIn(date, zone);
}

function readDate(text: string, zone: string, isText: boolean): PostDate | undefined {
  const timestamp = timestampOf(text);
  const isYamlTime = !isText && timestamp?.hasSeconds === true && timestamp.offset === undefined;
  return isYamlTime ? atOffset(timestamp, 0) : parseRubyTime(text, zone);
}

/** The date in a file's name (`2024-1-8-slug.md`); `undefined` when the name has none. */
export interface NamedDate {
  /** `undefined` for a date that does not exist. */
  readonly date: PostDate | undefined;
  readonly slug: string;
}

/** @param name The file's name with its extension. */
export function dateInName(name: string, zone: string): NamedDate | undefined {
  const match = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)\.[^.]+$/su.exec(name);
  if (match === null) return undefined;
  const [, date = '', slug = ''] = match;
  return { date: parseRubyTime(date, zone), slug: slug.replace(/\.+$/, '') };
}
