import assert from 'node:assert/strict';
import { asText } from '../../../src/core/frontMatter/unknownData.ts';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import type { Site } from '../../../src/core/generators/generator.ts';
import type { Files, TruthKit, TruthRow, Variant } from './truthKit.ts';
import { loadKit, openSite, postOf, sayings, withFiles } from './truthKit.ts';

const CONFIGURATION = 'eleventy.config.js';
const kit = loadKit('eleventy', /./);
const OPTIONS = { now: Date.parse('2026-06-15T12:00:00Z'), modified: 0, withoutBasePath: true };

/** What one page alone can't tell: no problem is expected. */
const NOT_OF_ONE_PAGE: Readonly<Record<string, string>> = {
  'content/posts/broken-collide.md': 'whether another page has the address is known to the index',
  'content/posts/broken-tag.md': 'which Liquid tags there are is known to the plugins',
};

/** The kit's configuration asks the environment for the variant; here it is imported. */
function configured({ config }: Pick<Variant, 'config'>): Files {
  const base = Buffer.from(kit.site.get(CONFIGURATION) ?? []).toString();
  const prefix = /KIT_PREFIX=(\S+)/.exec(config)?.[1] ?? '/';
  const text = base
    .replace(/if \(process\.env\.KIT_VARIANT\).*/, 'await variant(c);')
    .replace('process.env.KIT_PREFIX', JSON.stringify(prefix))
    .replace('!process.env.KIT_DRAFTS', 'true');
  return withFiles(kit.site, {
    [CONFIGURATION]: `import variant from './kit-variant.mjs';\n${text}`,
    'kit-variant.mjs': config,
  });
}

/** Dates as they are in ours, to the second. */
function inSeconds(rows: TruthKit['rows']): TruthKit['rows'] {
  const short = (row: TruthRow) => {
    const date = asText(row['date'])?.replace('.000Z', 'Z');
    return date === undefined ? row : { ...row, date };
  };
  return new Map([...rows].map(([path, row]) => [path, short(row)]));
}

function errorsOf(site: Site, files: Files, path: string): readonly string[] {
  const { problems } = postOf(site, files, path);
  return problems.flatMap(({ severity, code }) => (severity === 'error' ? [code] : []));
}

describe('What Eleventy made of the kit', () => {
  it('is what we say of every file, with the variables taken as not set', async () => {
    const site = await openSite(eleventy, kit.site);
    const { ours, truth } = sayings(site, kit.site, inSeconds(kit.rows), OPTIONS);
    assert.deepEqual(ours, truth);
    const codes = site.problems.map(({ path, problem }) => [path, problem.code, problem.severity]);
    const assumed = [CONFIGURATION, 'configuration-unknown', 'information'];
    assert.deepEqual(codes, [assumed, assumed, assumed]);
  });

  it('has nothing that stops it', async () => {
    const site = await openSite(eleventy, kit.site);
    const faulty = [...kit.rows.keys()].filter((path) => errorsOf(site, kit.site, path).length > 0);
    assert.deepEqual(faulty, []);
  });

  for (const variant of kit.variants) {
    it(`is what we say with the configuration ${variant.name}`, async () => {
      const files = configured(variant);
      const site = await openSite(eleventy, files);
      assert.deepEqual(site.problems, []);
      const { ours, truth } = sayings(site, files, inSeconds(variant.rows), OPTIONS);
      assert.deepEqual(ours, truth);
    });
  }

  for (const { path, row } of kit.broken) {
    const isExpected = !(path in NOT_OF_ONE_PAGE);
    it(`${path} is a post ${isExpected ? 'with an error' : 'without one'}`, async () => {
      assert.equal(row['status'], 'error');
      const files = new Map([...kit.site, [path, kit.brokenFiles.get(path) ?? new Uint8Array()]]);
      const site = await openSite(eleventy, files);
      assert.equal(postOf(site, files, path).kind, 'post');
      assert.equal(errorsOf(site, files, path).length, isExpected ? 1 : 0);
    });
  }
});
