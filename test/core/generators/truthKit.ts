import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UnknownRecord } from '../../../src/core/frontMatter/unknownData.ts';
import { asRecord, asText } from '../../../src/core/frontMatter/unknownData.ts';
import type {
  ContentFile,
  Generator,
  Site,
  SiteFolder,
} from '../../../src/core/generators/generator.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { decodeText } from '../../../src/core/text/decodeText.ts';

const TRUTH = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../truth');

/** Files by path from the site's root. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What a generator made of one source file; see `test/truth/README.md`. */
export type TruthRow = UnknownRecord;

export interface Variant {
  readonly name: string;
  readonly config: string;
  /** `undefined` when the generator refuses to build the site so. */
  readonly rows: ReadonlyMap<string, TruthRow> | undefined;
}

/** A folder of `test/truth`, loaded. */
export interface TruthKit {
  /** Milliseconds since 1970-01-01T00:00Z: the clock that the build saw, or one like it. */
  readonly now: number;
  readonly site: Files;
  readonly rows: ReadonlyMap<string, TruthRow>;
  readonly variants: readonly Variant[];
  readonly broken: readonly BrokenFile[];
}

/** A file that was added, alone, to the site of a kit. */
export interface BrokenFile {
  readonly path: string;
  readonly row: TruthRow;
  readonly bytes: Uint8Array;
}

/** For generators that have no rule by the clock and were built by the machine's. */
const ANY_TIME = '2026-06-15T12:00:00Z';

export function loadKit(name: string): TruthKit {
  const folder = path.resolve(TRUTH, name);
  const truth = asRecord(JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8')));
  const rows = rowsOf(truth?.['files']);
  const now = Date.parse(asText(truth?.['now']) ?? '');
  const brokenFiles = filesBelow(path.join(folder, 'broken'));
  return {
    now: Number.isNaN(now) ? Date.parse(ANY_TIME) : now,
    site: filesBelow(path.join(folder, 'site')),
    rows,
    variants: [...rowsOf(truth?.['variants'])].map(([variant, row]) => ({
      name: variant,
      config: asText(row['config']) ?? '',
      rows: 'error' in row ? undefined : applied(rows, row['diff']),
    })),
    broken: [...rowsOf(truth?.['broken'])].map(([file, row]) => ({
      path: file,
      row,
      bytes: brokenFiles.get(file) ?? assert.fail(`${name} lacks ${file}.`),
    })),
  };
}

function rowsOf(data: unknown): ReadonlyMap<string, TruthRow> {
  return new Map(
    Object.entries(asRecord(data) ?? {}).map(([key, row]) => [key, asRecord(row) ?? {}]),
  );
}

/** The base rows with a variant's differences: `null` takes a field, or the page, away. */
function applied(
  base: ReadonlyMap<string, TruthRow>,
  diff: unknown,
): ReadonlyMap<string, TruthRow> {
  const result = new Map(base);
  for (const [file, change] of Object.entries(asRecord(diff) ?? {})) {
    const changes = asRecord(change);
    if (changes === undefined) {
      result.set(file, { status: 'excluded' });
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

/** A file as a site derives it. Time stamps are in milliseconds since 1970-01-01T00:00Z. */
export function contentFile(files: Files, file: string, modified: number): ContentFile {
  const { text, problems } = decodeText(files.get(file) ?? new Uint8Array(), { isWhole: true });
  return { path: file, text, isWhole: true, problems, modified, created: modified };
}

/** The post that a file is to a site. */
export function postOf(site: Site, files: Files, file: string, modified = 0): Post {
  return site.derive(contentFile(files, file, modified));
}
