import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { PostDate } from '../../posts/post.ts';
import { hexoSlug } from '../../slugs/hexoSlug.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import type { Typed } from '../shared/typedFields.ts';
import { typedFields } from '../shared/typedFields.ts';
import { dateInName, hexoDate } from './hexoDate.ts';
import { parseName } from './permalinkRule.ts';
import type { HexoSettings } from './settings.ts';
import { extensionOf } from './sourceFiles.ts';

export type Fields = Readonly<Record<string, Typed>>;

/** What Hexo knows of a post once it is read. */
export interface PostData {
  readonly fields: Fields;
  readonly slug: string;
  readonly title: string;
  readonly date: PostDate | undefined;
  readonly tags: readonly string[];
  /** Chains of categories, each below the one before it. */
  readonly categories: readonly (readonly string[])[];
}

/** Parts of a name that do not become fields. */
const PRESERVED = ['title', 'year', 'month', 'day', 'i_month', 'i_day', 'hash'];

/** @param path The post's, relative to `_posts` or `_drafts`. Source: lib/plugins/processor/post.ts. */
export function postData(path: string, frontMatter: FrontMatter, settings: HexoSettings): PostData {
  const { newPostName, zone, slugIsTitle } = settings;
  const name = withoutExtension(path);
  const parts = parseName(withoutExtension(newPostName), name) ?? {};
  const named = Object.entries(parts).filter(([key]) => !PRESERVED.includes(key));
  const fields: Fields = { ...typedFields(frontMatter), ...Object.fromEntries(named) };
  const own = settings.ownPermalinkIsAll ? '' : castText(fields['permalink']);
  const slug = nonEmpty(own) ?? parts['title'] ?? hexoSlug(name);
  const title = slugIsTitle && !('title' in fields) ? slug : castText(fields['title']);
  return {
    fields,
    slug,
    title,
    date: fields['date'] ? hexoDate(fields['date'], zone) : dateInName(parts, zone),
    tags: namesIn([fields['tags'], fields['tag']].find(Boolean)),
    categories: chainsIn([fields['categories'], fields['category']].find(Boolean)),
  };
}

export function withoutExtension(path: string): string {
  return path.slice(0, path.length - extensionOf(path).length);
}

/** Source: warehouse src/types/string.ts. */
export function castText(value: Typed | undefined): string {
  return value === undefined || value === null ? '' : textFrom(value);
}

function textFrom(value: Typed): string {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item: Typed) => castText(item)).join(',');
  return typeof value === 'object' ? '[object Object]' : String(value);
}

function namesIn(value: Typed | undefined): readonly string[] {
  if (!value) return [];
  const items: readonly Typed[] = isList(value) ? value : [value];
  const names = items.filter((item) => item !== null && item !== '').map(castText);
  return [...new Set(names)];
}

/** A list is one chain; lists in a list are a chain each. Source: lib/models/post.ts `setCategories`. */
function chainsIn(value: Typed | undefined): readonly (readonly string[])[] {
  if (!isList(value)) return [namesIn(value)].filter((chain) => chain.length > 0);
  const chains = value.some(isList) ? value.map(namesIn) : [namesIn(value)];
  return chains.filter((chain) => chain.length > 0);
}

function isList(value: Typed | undefined): value is readonly Typed[] {
  return Array.isArray(value);
}
