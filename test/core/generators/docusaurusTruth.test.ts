import assert from 'node:assert/strict';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import type { TruthKit, TruthRow, Variant } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

const kit = loadKit('docusaurus', /^$/);
const OPTIONS = { now: Date.parse('2026-06-15T12:00:00Z'), modified: 0 };

/** Dates to the second, as the harness writes them; those of the disk are none of ours. */
function comparable(rows: TruthKit['rows']): TruthKit['rows'] {
  return new Map([...rows].map(([path, row]) => [path, comparableRow(row)]));
}

function comparableRow(row: TruthRow): TruthRow {
  const { date, ...others } = row;
  return typeof date === 'string' && date.startsWith('2')
    ? { ...others, date: date.replace('.000Z', 'Z') }
    : others;
}

/** As make-truth.mjs does it: code at the end of the configuration changes what it exports. */
function configured({ config }: Variant): Readonly<Record<string, string>> {
  const base = Buffer.from(kit.site.get('docusaurus.config.js') ?? []).toString();
  const change = `const o = ${config}; Object.assign(module.exports.presets[0][1].blog, o.blog || {});
    delete o.blog; Object.assign(module.exports, o);\n`;
  return { 'docusaurus.config.js': base + change };
}

describe('What Docusaurus made of the kit', () => {
  it('is what we say of every file', async () => {
    const site = await openSite(docusaurus, kit.site);
    assert.deepEqual(site.problems, []);
    const { ours, truth } = sayings(site, kit.site, comparable(kit.rows), OPTIONS);
    assert.deepEqual(ours, truth);
  });

  it('has nothing that stops it', async () => {
    const site = await openSite(docusaurus, kit.site);
    const faulty = [...kit.rows.keys()].filter((path) =>
      postOf(site, kit.site, path).problems.some(({ severity }) => severity === 'error'),
    );
    assert.deepEqual(faulty, []);
  });

  it('says which posts are in no list', async () => {
    const site = await openSite(docusaurus, kit.site);
    const unlisted = [...kit.rows].filter(([, row]) => row['unlisted'] === true);
    const ours = [...kit.rows.keys()].filter(
      (path) => postOf(site, kit.site, path).publication.unlisted,
    );
    assert.deepEqual(
      ours,
      unlisted.map(([path]) => path),
    );
  });

  for (const variant of kit.variants) {
    it(`is what we say with the configuration ${variant.name}`, async () => {
      const files = withFiles(kit.site, configured(variant));
      const site = await openSite(docusaurus, files);
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
      const post = postOf(await openSite(docusaurus, files), files, path);
      assert.equal(post.kind, 'post');
      assert.equal(post.problems.filter(({ severity }) => severity === 'error').length, 1);
    });
  }
});
