import { parseJsDate } from '../../dates/jsDate.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Address, Post, PostDate } from '../../posts/post.ts';
import type { ContentFile } from '../generator.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { fromPlain, isUnknown, recordOf, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import { ROOT } from '../scriptConfig/builtIns/root.ts';
import { emptyPost } from '../shared/emptyPost.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import { typedFields } from '../shared/typedFields.ts';
import type { Collection } from './contentConfig.ts';
import { idOfPath } from './entryId.ts';
import { entryProblems } from './entryProblems.ts';
import { dateKeyOf, switchesIn, textAt, textsAt, timeOf } from './fieldKeys.ts';
import type { AstroSite } from './openSite.ts';
import { entryOf } from './postWorld.ts';
import { routePath } from './pageRoutes.ts';
import { applyShape } from './schema/applyShape.ts';
import { recordIn } from './schema/shape.ts';
import type { Showing } from './showing.ts';
import { showingAt } from './showing.ts';
import { builtAddress } from './siteUrl.ts';

/** Where a file of content belongs. */
export interface EntryPlace {
  readonly collection: Collection;
  /** From the collection's folder. */
  readonly path: string;
  readonly isExcluded: boolean;
}

/** The post that an entry of a collection is. */
export function deriveEntry(
  site: AstroSite,
  place: EntryPlace,
  file: ContentFile,
  frontMatter: FrontMatter,
): Post {
  if (place.isExcluded) {
    return emptyPost(file, say('The settings of the site leave this file out by its name.'), {
      in: 'name',
    });
  }
  const { collection } = place;
  const raw = fromPlain(typedFields(frontMatter));
  const applied = applyShape(collection.shape, withoutSlug(raw, collection), site.call);
  // Where the schema could not be followed what was written is as good as can be had.
  const data = applied.value instanceof ScriptRecord ? applied.value : raw;
  const id = idOf(site, place, raw);
  const showing = isUnknown(id)
    ? { path: sayUnknown('id', id), holds: [], note: undefined }
    : showingOf(site, { place, file, frontMatter, data, id });
  const date = dateOf(collection, data);
  return {
    path: file.path,
    kind: isStream(collection, date !== undefined) ? 'post' : 'page',
    publication: {
      holds: showing.holds,
      unlisted: false,
      ...(showing.note ? { note: showing.note } : {}),
    },
    ...addressOf(site, showing.path),
    title: textAt(data, 'title') ?? textAt(raw, 'title'),
    date,
    tags: textsAt(data, 'tags', 'tag'),
    categories: textsAt(data, 'categories', 'category'),
    authors: textsAt(data, 'authors', 'author'),
    description: textAt(data, 'description') ?? textAt(data, 'summary') ?? textAt(data, 'excerpt'),
    language: undefined,
    problems: entryProblems(file, frontMatter, applied.misfits),
  };
}

/** In collections of old the slug is for Astro alone. */
function withoutSlug(raw: ScriptValue, { isLegacy }: Collection): ScriptValue {
  if (!isLegacy || !(raw instanceof ScriptRecord)) return raw;
  return new ScriptRecord([...raw.members].filter(([key]) => key !== 'slug'));
}

/** Source: content/loaders/glob.ts `generateIdDefault`. */
function idOf(
  site: AstroSite,
  { collection, path }: EntryPlace,
  raw: ScriptValue,
): string | Unknown {
  const { generateId } = collection;
  if (isUnknown(generateId)) return generateId;
  if (generateId !== undefined) {
    const base = `file://${ROOT}/${collection.base}/`;
    const id = site.call(generateId, [recordOf({ entry: path, base, data: raw })]);
    if (isUnknown(id) || typeof id === 'string') return id;
  }
  return nonEmpty(textAt(raw, 'slug')) ?? idOfPath(path);
}

interface Found {
  readonly place: EntryPlace;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly data: ScriptValue;
  readonly id: string;
}

/** The first page that shows posts like this one, and what it does with this one. */
function showingOf(site: AstroSite, { place, file, frontMatter, data, id }: Found): Showing {
  const { collection } = place;
  const single = site.singles.get(`${collection.name}/${id}`);
  const body = file.isWhole ? file.text.slice(frontMatter.bodyStart) : undefined;
  const question = {
    production: site.production,
    development: site.development,
    leads: site.leads,
    data,
    switches: switchesIn(recordIn(collection.shape)),
    entry: (other?: ScriptRecord) =>
      entryOf({
        collection: collection.name,
        id,
        legacyPath: collection.isLegacy ? place.path : undefined,
        filePath: file.path,
        data: other ?? copyOf(data),
        body,
      }),
  };
  let unclear: Showing | undefined;
  for (const route of site.routes) {
    const showing = showingAt(question, route);
    if (typeof showing?.path === 'string') return showing;
    unclear ??= showing;
  }
  const path = single && routePath(single, new Map());
  if (path !== undefined) return { path, holds: [], note: undefined };
  return unclear ?? nowhere(collection);
}

function copyOf(data: ScriptValue): ScriptValue {
  return data instanceof ScriptRecord ? new ScriptRecord(data.members, data.open) : data;
}

function nowhere({ name, unknown }: Collection): Showing {
  const path: Message = unknown
    ? sayUnknown(name, unknown)
    : say('Galley finds no page of the site that shows the collection “{0}”.', name);
  return { path, holds: [], note: path };
}

function addressOf(
  site: AstroSite,
  path: string | Message,
): { readonly address: Address; readonly aliases: readonly string[] } {
  if (typeof path !== 'string') return { address: { known: false, reason: path }, aliases: [] };
  const address = builtAddress(site.settings, path);
  const isHere = (to: string) => bare(to) === bare(path);
  return {
    address,
    aliases: site.redirects.flatMap(([from, to]) =>
      isHere(to) && !from.includes('[') ? [from] : [],
    ),
  };
}

function bare(path: string): string {
  return path.replace(/\/+$/, '');
}

const STREAM =
  /blog|post|article|news|note|journal|writing|essay|diary|entr(?:y|ies)|til\b|stor(?:y|ies)/i;

/** Astro does not tell posts from other entries: dates and the collection's name do. */
function isStream({ name, shape }: Collection, isDated: boolean): boolean {
  const record = recordIn(shape);
  return isDated || STREAM.test(name) || dateKeyOf(record, new ScriptRecord()) !== undefined;
}

/** Dates without a zone are in UTC, as where sites are built. */
function dateOf({ shape }: Collection, data: ScriptValue): PostDate | undefined {
  if (!(data instanceof ScriptRecord)) return undefined;
  const key = dateKeyOf(recordIn(shape), data);
  const instant = key === undefined ? NaN : timeOf(data.get(key), parseJsDate);
  if (Number.isNaN(instant)) return undefined;
  return { instant, offset: 0, hasTime: instant % 86_400_000 !== 0 };
}
