import { padded } from '../../dates/isoWithOffset.ts';
import { wallTimeOf } from '../../dates/zones.ts';
import { asText } from '../../frontMatter/unknownData.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Address } from '../../posts/post.ts';
import { hexoSlug } from '../../slugs/hexoSlug.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import { fillIn, tokensIn } from './permalinkRule.ts';
import type { PostData } from './postData.ts';
import { castText } from './postData.ts';
import type { HexoSettings } from './settings.ts';
import { sha1 } from './sha1.ts';
import { siteUrl } from './siteUrl.ts';

/** The address of a post. Source: lib/plugins/filter/post_permalink.ts. */
export function postAddress(data: PostData, settings: HexoSettings): Address {
  const own = data.fields['permalink'];
  if (own && settings.ownPermalinkIsAll)
    return { known: true, path: addressOf(castText(own), settings) };
  const values = new Map<string, string>();
  for (const token of tokensIn(settings.permalink)) {
    const value = tokenValue(token, data, settings);
    if (typeof value !== 'string') return { known: false, reason: value };
    values.set(token, value);
  }
  const path = fillIn(settings.permalink, (token) => values.get(token) ?? '');
  return { known: true, path: addressOf(path, settings) };
}

function addressOf(path: string, settings: HexoSettings): string {
  const needsSlash = settings.hasAssetFolders && !/(?:\/|\.html)$/.test(path);
  return siteUrl(needsSlash ? `${path}/` : path, settings);
}

/** A token that nothing fills becomes the word `undefined`, as in Hexo. */
function tokenValue(token: string, data: PostData, settings: HexoSettings): string | Message {
  switch (token) {
    case 'title':
      return data.slug;
    case 'name':
      return data.slug.slice(data.slug.lastIndexOf('/') + 1);
    case 'post_title':
      return hexoSlug(data.title, 'lower');
    case 'category':
      return categoryIn(data, settings);
    case 'id':
      return data.fields['id'] ? castText(data.fields['id']) : ID_IS_RANDOM;
    case 'hash':
      if (!data.date) return NO_DATE;
      return sha1(`${data.slug}${unixTime(data.date.instant)}`).slice(0, 12);
    case 'timestamp':
      return data.date ? unixTime(data.date.instant) : NO_DATE;
    default:
      return timeToken(token, data) ?? fieldToken(token, data, settings);
  }
}

const ID_IS_RANDOM = say('Its address holds an :id, which Hexo makes up anew.');
const NO_DATE = say(
  'Its address holds the date. It has none, so Hexo takes the time at which the file was created, which differs from machine to machine.',
);

function unixTime(instant: number): string {
  return String(Math.floor(instant / 1000));
}

const TIME_TOKENS = new Set([
  'year',
  'month',
  'day',
  'hour',
  'minute',
  'second',
  'i_month',
  'i_day',
]);

/** Days and hours are those of a machine that is set to UTC, whatever `timezone` says. */
function timeToken(token: string, { date }: PostData): string | Message | undefined {
  if (!TIME_TOKENS.has(token)) return undefined;
  if (!date) return NO_DATE;
  const { year, month, day, hour, minute, second } = wallTimeOf({ ...date, offset: 0 });
  const values: Readonly<Record<string, string>> = {
    year: padded(year, 4),
    month: padded(month),
    day: padded(day),
    hour: padded(hour),
    minute: padded(minute),
    second: padded(second),
    i_month: String(month),
    i_day: String(day),
  };
  return values[token];
}

/** Deepest of the one chain there is; with several, which is last depends on all other posts. */
function categoryIn({ categories }: PostData, settings: HexoSettings): string | Message {
  const [chain, another] = categories;
  if (chain === undefined) return settings.defaultCategory;
  if (another !== undefined) {
    return say(
      'Its address holds the category. It has several, and which one counts depends on other posts.',
    );
  }
  return chain.map((name) => hexoSlug(mapped(name, settings), settings.letterCase)).join('/');
}

function mapped(name: string, { categoryMap }: HexoSettings): string {
  const other = Object.hasOwn(categoryMap, name) ? asText(categoryMap[name]) : undefined;
  return nonEmpty(other) ?? name;
}

function fieldToken(token: string, data: PostData, settings: HexoSettings): string | Message {
  const { fields, slug } = data;
  if (token === 'slug') return slug;
  if (token === 'layout') return castText(fields['layout']) || 'post';
  const own = Object.hasOwn(fields, token) ? fields[token] : undefined;
  const value = own ?? settings.permalinkDefaults[token];
  if (value === undefined || value === null) return String(value);
  return (
    asText(value) ?? say('Its address holds “{0}”, which is no plain text in this post.', token)
  );
}
