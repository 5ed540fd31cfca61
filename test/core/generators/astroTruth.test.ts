import assert from 'node:assert/strict';
import { astro } from '../../../src/core/generators/astro.ts';
import type { Site } from '../../../src/core/generators/generator.ts';
import type { Files, TruthKit, TruthRow, Variant } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

const CONFIGURATION = 'astro.config.mjs';
const kit = loadKit('astro', /^$/);
const OPTIONS = { now: Date.parse('2026-06-15T12:00:00Z'), modified: 0 };

/** Dates to the second, as the harness writes them. */
function comparable(rows: TruthKit['rows']): TruthKit['rows'] {
  const inSeconds = (row: TruthRow) =>
    typeof row['date'] === 'string' ? { ...row, date: row['date'].replace('.000Z', 'Z') } : row;
  return new Map([...rows].map(([path, row]) => [path, inSeconds(row)]));
}

/** As make-truth.mjs does it. */
function configured({ config }: Variant): Files {
  const base = Buffer.from(kit.site.get(CONFIGURATION) ?? []).toString();
  const changed = base.replace('defineConfig({', `defineConfig({ ...${config}, `);
  return withFiles(kit.site, { [CONFIGURATION]: changed });
}

function errorsOf(site: Site, files: Files, path: string): readonly string[] {
  const { problems } = postOf(site, files, path);
  return problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
}

describe('What Astro made of the kit', () => {
  it('is what we say of every file', async () => {
    const site = await openSite(astro, kit.site);
    assert.deepEqual(site.problems, []);
    const { ours, truth } = sayings(site, kit.site, comparable(kit.rows), OPTIONS);
    assert.deepEqual(ours, truth);
  });

  it('has nothing that stops it', async () => {
    const site = await openSite(astro, kit.site);
    const faulty = [...kit.rows.keys()].filter((path) => errorsOf(site, kit.site, path).length > 0);
    assert.deepEqual(faulty, []);
  });

  for (const variant of kit.variants) {
    it(`is what we say with the configuration ${variant.name}`, async () => {
      const files = configured(variant);
      const site = await openSite(astro, files);
      assert.deepEqual(site.problems, []);
      // The kit builds variants for readers only: of drafts it says nothing.
      const rows = [...comparable(variant.rows)].filter(([, row]) => row['status'] === 'published');
      const { ours, truth } = sayings(site, files, new Map(rows), OPTIONS);
      assert.deepEqual(ours, truth);
    });
  }

  for (const { path, row } of kit.broken) {
    it(`${path} is a post with an error`, async () => {
      assert.equal(row['status'], 'error');
      const files = new Map([...kit.site, [path, kit.brokenFiles.get(path) ?? new Uint8Array()]]);
      const site = await openSite(astro, files);
      assert.equal(postOf(site, files, path).kind, 'post');
      assert.equal(errorsOf(site, files, path).length, 1);
    });
  }
});
