import { isRealTime } from '../dates/calendar.ts';
import { atOffset, inZone } from '../dates/zones.ts';
import type { Value } from '../frontMatter/frontMatter.ts';
import type { PostDate } from '../posts/post.ts';
import type { PostView } from './slotContent.ts';

type Fields = readonly { readonly key: string; readonly value: Value }[];

/**
 * What a front matter says that pages show as it is written: when the post was last changed, and
 * texts by names of the site's own.
 * @param zone in which a date without one is meant.
 */
export function frontMatterView(fields: Fields, zone: string): Pick<PostView, 'updated' | 'texts'> {
  return { updated: updatedIn(fields, zone), texts: textsIn(fields) };
}

/**
 * Names of the date of the last change: of Hugo (`lastmod`, `modified`), of Hexo, Zola and Docusaurus,
 * of jekyll-last-modified-at, of the starters of Astro and of AstroPaper, of Pelican (`modified`).
 */
const UPDATED_FIELDS = [
  'lastmod',
  'updated',
  'last_modified_at',
  'modified',
  'updateddate',
  'moddatetime',
  'lastupdated',
  'last_updated',
  'last_update',
  'datemodified',
  'date_updated',
];

function updatedIn(fields: Fields, zone: string): PostDate | undefined {
  for (const name of UPDATED_FIELDS) {
    const field = fields.find(({ key }) => key.toLowerCase() === name);
    const date = field && dateIn(field.value, zone);
    if (date) return date;
  }
  return undefined;
}

const DATE =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[T ]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/** Docusaurus has the date below `date`. */
function dateIn(value: Value, zone: string): PostDate | undefined {
  if (value.kind === 'dictionary') {
    const inner = value.fields.find(({ key }) => key === 'date');
    return inner?.value.kind === 'scalar' ? dateIn(inner.value, zone) : undefined;
  }
  const match = value.kind === 'scalar' ? DATE.exec(value.text.trim()) : null;
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part || 0));
  const wall = { year, month, day, hour, minute, second, millisecond: 0 };
  if (!isRealTime(wall)) return undefined;
  const hasTime = match[4] !== undefined;
  const offset = match[7] === undefined ? undefined : minutesOf(match[7]);
  return offset === undefined ? inZone(wall, zone, hasTime) : atOffset(wall, offset, hasTime);
}

/** Minutes east of UTC. */
function minutesOf(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(offset);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** What `PostView` holds by itself, and what steers the build rather than being shown. */
const KNOWN_FIELDS = new Set(
  (
    'title date slug url permalink id layout type lang language author authors tags tag categories ' +
    'category keywords description draft published cover image'
  ).split(' '),
);

const MOST_TEXTS = 40;
/** Longer ones are no lines beside a post, in UTF-16 units. */
const LONGEST_TEXT = 2000;

function textsIn(fields: Fields): ReadonlyMap<string, string> {
  const texts = fields.flatMap(({ key, value }): readonly (readonly [string, string])[] => {
    const name = key.toLowerCase();
    if (KNOWN_FIELDS.has(name) || value.kind !== 'scalar') return [];
    const isText = value.form === 'plain' || value.form === 'string';
    return isText && value.text.length <= LONGEST_TEXT ? [[name, value.text.trim()]] : [];
  });
  return new Map(texts.slice(0, MOST_TEXTS));
}
