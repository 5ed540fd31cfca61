import assert from 'node:assert/strict';
import { pelican } from '../../../src/core/generators/pelican.ts';
import type { Files, TruthKit, TruthRow } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

const kit = loadKit('pelican', /^(?!future)/);
/** The kit's files were last changed when the clock of the machine showed this. */
const OPTIONS = {
  now: Date.parse('2026-06-15T12:00:00Z'),
  modified: new Date(2025, 0, 2, 3, 4, 5).getTime(),
};

/** Galley reads Markdown and HTML. */
const NOT_OURS = 'content/post.rst';

/** Addresses that we do not say, by file, and in which variants (all but `but`, or `only`). */
const NOT_SAID: readonly {
  readonly file: string;
  readonly but?: string;
  readonly only?: string;
  readonly why: string;
}[] = [
  {
    file: 'content/日本語.md',
    but: 'defaults.py',
    why: 'it takes a table of Chinese readings; we say that we do not know it',
  },
  {
    file: 'content/future.md',
    only: 'future-false.py',
    why: 'we tell the address it will have, Pelican the one among the drafts until then',
  },
];

function isSaid(variant: string, path: string): boolean {
  return !NOT_SAID.some(
    ({ file, but, only }) => file === path && but !== variant && (only ?? variant) === variant,
  );
}

function saidOf(variant: string, rows: TruthKit['rows']): TruthKit['rows'] {
  return new Map(
    [...rows]
      .filter(([path]) => path !== NOT_OURS)
      .map(([path, row]) => [
        path,
        { ...renamed(row), ...(isSaid(variant, path) ? {} : { url: null, urlIfBuilt: null }) },
      ]),
  );
}

/** A post has one category; the kit's theme writes no tags. */
function renamed(row: TruthRow): TruthRow {
  return { ...row, categories: row['category'] };
}

function withoutTags(said: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(
    JSON.stringify(said, (key, value: unknown) => (key === 'tags' ? undefined : value)),
  );
}

async function compare(variant: string, files: Files, rows: TruthKit['rows'], hiddenOnly: boolean) {
  const site = await openSite(pelican, files);
  assert.deepEqual(site.problems, []);
  const { ours, truth } = sayings(site, files, saidOf(variant, rows), { ...OPTIONS, hiddenOnly });
  assert.deepEqual(withoutTags(ours), withoutTags(truth));
}

describe('What Pelican made of the kit', () => {
  it('is what we say of every file', () => compare('', kit.site, kit.rows, false));

  it('is told to be unknown where it takes a table of Chinese readings', async () => {
    const site = await openSite(pelican, kit.site);
    assert.equal(postOf(site, kit.site, 'content/日本語.md').address.known, false);
  });

  for (const { name, config, rows, isFull } of kit.variants) {
    it(`is what we say with the settings ${name}`, () => {
      const base = Buffer.from(kit.site.get('pelicanconf.py') ?? []).toString();
      return compare(name, withFiles(kit.site, { 'pelicanconf.py': base + config }), rows, !isFull);
    });
  }
});
