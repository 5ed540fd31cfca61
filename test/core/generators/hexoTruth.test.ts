import assert from 'node:assert/strict';
import type { UnknownRecord } from '../../../src/core/frontMatter/unknownData.ts';
import { asList, asRecord } from '../../../src/core/frontMatter/unknownData.ts';
import type { Site } from '../../../src/core/generators/generator.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import type { Files, TruthKit, TruthRow, Variant } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

const kit = loadKit('hexo', /./);
const OPTIONS = { now: kit.now, modified: Date.parse('2025-01-02T03:04:05Z') };

/** What one post alone can't tell, by the variant in which it shows. */
const NOT_OF_ONE_POST: Readonly<Record<string, readonly string[]>> = {
  // Four posts without a title have the same address; Hexo writes one of them.
  'permalink-cat.yml': ['empty.md', 'no-matter.md', 'trailing.md'],
};

/** Which tags there are is known to the plugins; no problem is expected. */
const NEEDS_PLUGINS = ['source/_posts/broken-tag.md'];

/** As Hexo does it with two configurations: the second is laid upon the first. */
function configured({ config }: Variant): Files {
  const base = Buffer.from(kit.site.get('_config.yml') ?? []).toString();
  const keyOf = (line: string) => line.split(':')[0];
  const keys = new Set(config.split('\n').map(keyOf));
  const kept = base.split('\n').filter((line) => !keys.has(keyOf(line)));
  return withFiles(kit.site, { '_config.yml': `${kept.join('\n')}\n${config}\n` });
}

/** Rows that hold for any copy of the files, categories by their names alone. */
function stable(rows: TruthKit['rows'], leftOut: readonly string[] = []): TruthKit['rows'] {
  const isLeftOut = (path: string) => leftOut.some((name) => path.endsWith(`_posts/${name}`));
  const named = (row: TruthRow) => ({
    ...row,
    categories: asList(row['categories']).map((category) => asList(category)[0]),
  });
  return new Map(
    [...rows]
      .filter(([path, row]) => !row['unstable'] && !isLeftOut(path))
      .map(([path, row]) => [path, named(row)]),
  );
}

/** The truth has dates as the machine saw them, which was set to UTC. */
function inUtc(ours: UnknownRecord): UnknownRecord {
  return Object.fromEntries(
    Object.entries(ours).map(([path, said]) => {
      const record = asRecord(said) ?? {};
      const { date } = record;
      if (typeof date !== 'string') return [path, record];
      const utc = new Date(date).toISOString().replace('.000Z', '+00:00');
      return [path, { ...record, date: utc }];
    }),
  );
}

function errorsOf(site: Site, files: Files, path: string): readonly string[] {
  const { problems } = postOf(site, files, path);
  return problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
}

describe('What Hexo made of the kit', () => {
  it('is what we say of every file', async () => {
    const site = await openSite(hexo, kit.site);
    assert.deepEqual(site.problems, []);
    const { ours, truth } = sayings(site, kit.site, stable(kit.rows), OPTIONS);
    assert.deepEqual(inUtc(ours), truth);
  });

  it('has nothing that stops it', async () => {
    const site = await openSite(hexo, kit.site);
    const faulty = [...kit.rows.keys()].filter((path) => errorsOf(site, kit.site, path).length > 0);
    assert.deepEqual(faulty, []);
  });

  it('depends on the clock of the file system where a date is missing: no address then', async () => {
    const site = await openSite(hexo, kit.site);
    const paths = [...kit.rows].flatMap(([path, row]) => (row['unstable'] ? [path] : []));
    assert.equal(paths.length, 6);
    for (const path of paths) {
      const { address, date } = postOf(site, kit.site, path);
      assert.deepEqual([path, address.known, date], [path, false, undefined]);
    }
  });

  for (const variant of kit.variants) {
    it(`is what we say with the configuration ${variant.name}`, async () => {
      const files = configured(variant);
      const site = await openSite(hexo, files);
      assert.deepEqual(site.problems, []);
      const rows = stable(variant.rows, NOT_OF_ONE_POST[variant.name]);
      const { ours, truth } = sayings(site, files, rows, OPTIONS);
      assert.deepEqual(inUtc(ours), truth);
    });
  }

  for (const { path, row } of kit.broken) {
    const isLost = row['status'] !== 'builds' && !NEEDS_PLUGINS.includes(path);
    it(`${path} is a post ${isLost ? 'with an error' : 'without one'}`, async () => {
      const files = new Map([...kit.site, [path, kit.brokenFiles.get(path) ?? new Uint8Array()]]);
      const site = await openSite(hexo, files);
      const { kind, publication } = postOf(site, files, path);
      const isExcluded = publication.holds.some((hold) => hold.kind === 'excluded');
      assert.deepEqual(
        [kind, isExcluded, errorsOf(site, files, path).length],
        ['post', isLost, isLost ? 1 : 0],
      );
    });
  }
});
