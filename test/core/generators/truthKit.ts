import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isoWithOffset } from '../../../src/core/dates/isoWithOffset.ts';
import type { UnknownRecord } from '../../../src/core/frontMatter/unknownData.ts';
import { asRecord, asText, asTexts } from '../../../src/core/frontMatter/unknownData.ts';
import type { Generator, Site, SiteFolder } from '../../../src/core/generators/generator.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import { decodeText } from '../../../src/core/text/decodeText.ts';

const TRUTH = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../truth');

/** Files by path from the site's root. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a generator made of one source file; see `test/truth/README.md`. */
export type TruthRow = UnknownRecord;

export interface Variant {
  readonly name: string;
  readonly config: string;
  /** Whether it was built with every flag: only then do reasons and kinds of status count. */
  readonly isFull: boolean;
  readonly rows: ReadonlyMap<string, TruthRow>;
}

/** A folder of `test/truth`, loaded. */
export interface TruthKit {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly site: Files;
  readonly rows: ReadonlyMap<string, TruthRow>;
  readonly variants: readonly Variant[];
  readonly broken: readonly { readonly path: string; readonly row: TruthRow }[];
  readonly brokenFiles: Files;
}

/** @param fullVariants Names of the variants that make-truth.mjs builds with every flag. */
export function loadKit(name: string, fullVariants: RegExp): TruthKit {
  const folder = path.resolve(TRUTH, name);
  const truth: unknown = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8'));
  const rows = rowsOf(asRecord(truth)?.['files']);
  return {
    now: Date.parse(asText(asRecord(truth)?.['now']) ?? ''),
    site: filesBelow(path.join(folder, 'site')),
    rows,
    variants: [...rowsOf(asRecord(truth)?.['variants'])]
      .filter(([, row]) => 'diff' in row)
      .map(([variant, row]) => ({
        name: variant,
        config: asText(row['config']) ?? '',
        isFull: fullVariants.test(variant),
        rows: applied(rows, row['diff']),
      })),
    broken: [...rowsOf(asRecord(truth)?.['broken'])].map(([file, row]) => ({ path: file, row })),
    brokenFiles: filesBelow(path.join(folder, 'broken')),
  };
}

function rowsOf(data: unknown): ReadonlyMap<string, TruthRow> {
  return new Map(
    Object.entries(asRecord(data) ?? {}).map(([key, row]) => [key, asRecord(row) ?? {}]),
  );
}

/** The base rows with a variant's differences: `null` takes a field, or the row, away. */
function applied(
  base: ReadonlyMap<string, TruthRow>,
  diff: unknown,
): ReadonlyMap<string, TruthRow> {
  const result = new Map(base);
  for (const [file, change] of Object.entries(asRecord(diff) ?? {})) {
    const changes = asRecord(change);
    if (changes === undefined) {
      result.delete(file);
      continue;
    }
    const built = asText(changes['url']);
    const url = built === undefined || 'urlIfBuilt' in changes ? {} : { urlIfBuilt: built };
    result.set(file, { ...base.get(file), ...changes, ...url });
  }
  return result;
}

function filesBelow(root: string): Files {
  if (!fs.existsSync(root)) return new Map();
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    paths
      .sort()
      .map((file) => [path.relative(root, file).split(path.sep).join('/'), fs.readFileSync(file)]),
  );
}

/** The files with some replaced or added, given as text. */
export function withFiles(files: Files, texts: Readonly<Record<string, string>>): Files {
  const added = Object.entries(texts).map(([file, text]) => [file, Buffer.from(text)] as const);
  return new Map([...files, ...added]);
}

/** A folder of files in memory, as a generator sees it. */
export function folderOf(files: Files): SiteFolder {
  const paths = [...files.keys()];
  const folders = new Set(paths.flatMap((file) => foldersAround(file)));
  return {
    paths,
    has: (file) => files.has(file) || folders.has(file),
    read: (file) => {
      const bytes = files.get(file);
      return Promise.resolve(bytes && decodeText(bytes, { isWhole: true }).text);
    },
  };
}

function foldersAround(file: string): readonly string[] {
  const names = file.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

export async function openSite(generator: Generator, files: Files): Promise<Site> {
  const site = await generator.detect(folderOf(files));
  assert.ok(site, `${generator.name} does not know its own site.`);
  return site;
}

/** The post that a file is to a site. Time stamps are in milliseconds since 1970-01-01T00:00Z. */
export function postOf(site: Site, files: Files, file: string, modified = 0): Post {
  const { text, problems } = decodeText(files.get(file) ?? new Uint8Array(), { isWhole: true });
  return site.derive({ path: file, text, isWhole: true, problems, modified, created: modified });
}

export interface CompareOptions {
  readonly now: number;
  /** When the kit's files were last changed. */
  readonly modified: number;
  /** Whether the truth's addresses lack the path of the base URL. */
  readonly withoutBasePath?: boolean;
  /** Whether of posts that are not published the truth says only that. */
  readonly hiddenOnly?: boolean;
}

/**
 * What we say of the files that the truth speaks of and what the truth says, as two like objects:
 * path to fields. Only fields that the truth has are in them.
 */
export function sayings(
  site: Site,
  files: Files,
  rows: ReadonlyMap<string, TruthRow>,
  options: CompareOptions,
): { readonly ours: UnknownRecord; readonly truth: UnknownRecord } {
  const ours: Record<string, unknown> = {};
  const truth: Record<string, unknown> = {};
  for (const [file, row] of rows) {
    if (row['status'] === 'collision') continue;
    const wanted = fromTruth(row, options);
    const said = fromPost(site, postOf(site, files, file, options.modified), options);
    truth[file] = wanted;
    ours[file] = Object.fromEntries(Object.keys(wanted).map((key) => [key, said[key]]));
  }
  return { ours, truth };
}

const WITHOUT_PAGE = ['excluded', 'static', 'redirect'];

function fromTruth(row: TruthRow, { hiddenOnly = false }: CompareOptions): UnknownRecord {
  const status = asText(row['status']) ?? '';
  if (WITHOUT_PAGE.includes(status)) return { status: 'excluded' };
  const needs = asTexts(row['needs']).map((need) => (need === 'unpublished' ? 'draft' : need));
  // Of a post without a layout the truth knows only which file was written.
  if (row['noLayout'] === true) return { status };
  const address = asText(row['urlIfBuilt'] ?? row['url']);
  return {
    ...(hiddenOnly ? { isHidden: status !== 'published' } : { status }),
    ...(hiddenOnly || row['needs'] === undefined ? {} : { needs: [...new Set(needs)].sort() }),
    ...(address === undefined ? {} : { address }),
    title: asText(row['title']) ?? '',
    ...('date' in row ? { date: normalDate(asText(row['date'])) } : {}),
    tags: asTexts(row['tags']),
    categories: asTexts(row['categories']),
    aliases: [...asTexts(row['aliases'])].sort(),
  };
}

function fromPost(site: Site, post: Post, options: CompareOptions): UnknownRecord {
  const { status } = statusAt(post.publication, options.now);
  const standing = post.publication.holds.filter(
    (hold) => statusAt({ holds: [hold], unlisted: false }, options.now).status !== 'published',
  );
  const short = (address: string) => address.slice(site.basePath.length - 1);
  const address = post.address.known ? post.address.path : undefined;
  if (site.roleOf(post.path) !== 'content') return { status: 'excluded' };
  return {
    status,
    isHidden: status !== 'published' && status !== 'excluded',
    needs: [...new Set(standing.map(({ kind }) => kind))].sort(),
    address: address && options.withoutBasePath ? short(address) : address,
    title: post.title ?? '',
    date: post.date && normalDate(isoWithOffset(post.date)),
    tags: post.tags,
    categories: post.categories,
    aliases: post.aliases.map(short).sort(),
  };
}

/** One spelling for a moment and its offset; the year 1 is Hugo's way to say that there is none. */
function normalDate(date: string | undefined): string | undefined {
  if (date === undefined || date.startsWith('0001-01-01')) return undefined;
  return date.replace(/Z$/, '+00:00');
}
