import assert from 'node:assert/strict';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import type { Site } from '../../../src/core/generators/generator.ts';
import type { Files, TruthKit, TruthRow } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

const CONFIGURATION = '.vitepress/config.mjs';
const kit = loadKit('vitepress', /^$/);
const OPTIONS = { now: Date.parse('2026-06-15T12:00:00Z'), modified: 0, withoutBasePath: true };

/** The kit's configuration lays a variable of the environment upon itself. */
function configured(config: string): Files {
  const base = Buffer.from(kit.site.get(CONFIGURATION) ?? []).toString();
  return withFiles(kit.site, {
    [CONFIGURATION]: base.replace('process.env.KIT_VARIANT', JSON.stringify(config)),
  });
}

/** The truth has the written file; links to it go without its ending where addresses are clean. */
function linked(rows: TruthKit['rows'], isClean: boolean): TruthKit['rows'] {
  const withoutEnding = (row: TruthRow) =>
    typeof row['url'] === 'string' ? { ...row, url: row['url'].replace(/\.html$/, '') } : row;
  return isClean ? new Map([...rows].map(([path, row]) => [path, withoutEnding(row)])) : rows;
}

function errorsOf(site: Site, files: Files, path: string): readonly string[] {
  const { problems } = postOf(site, files, path);
  return problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
}

describe('What VitePress made of the kit', () => {
  it('is what we say of every file, with the variable taken as not set', async () => {
    const site = await openSite(vitepress, kit.site);
    assert.deepEqual(
      site.problems.map(({ path, problem }) => [path, problem.code, problem.severity]),
      [[CONFIGURATION, 'configuration-unknown', 'information']],
    );
    const { ours, truth } = sayings(site, kit.site, kit.rows, OPTIONS);
    assert.deepEqual(ours, truth);
  });

  it('has nothing that stops it', async () => {
    const site = await openSite(vitepress, kit.site);
    const faulty = [...kit.rows.keys()].filter((path) => errorsOf(site, kit.site, path).length > 0);
    assert.deepEqual(faulty, []);
  });

  for (const { name, config, rows } of kit.variants) {
    it(`is what we say with the configuration ${name}`, async () => {
      const files = configured(config);
      const site = await openSite(vitepress, files);
      assert.deepEqual(site.problems, []);
      const expected = linked(rows, name === 'clean-urls.json');
      const { ours, truth } = sayings(site, files, expected, OPTIONS);
      assert.deepEqual(ours, truth);
    });
  }

  for (const { path, row } of kit.broken) {
    it(`${path} is a post with an error`, async () => {
      assert.equal(row['status'], 'error');
      const files = new Map([...kit.site, [path, kit.brokenFiles.get(path) ?? new Uint8Array()]]);
      const site = await openSite(vitepress, files);
      assert.equal(postOf(site, files, path).kind, 'post');
      assert.equal(errorsOf(site, files, path).length, 1);
    });
  }
});
