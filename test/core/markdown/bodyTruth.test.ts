import assert from 'node:assert/strict';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../src/core/generators/pelican.ts';
import { loadKit, withFiles, type TruthKit, type Variant } from '../generators/truthKit.ts';
import { configuredHugo, configuredJekyll } from '../generators/variants.ts';
import { bodyPairs, type BodyPair } from './bodyTruth.ts';

interface Subject {
  readonly kit: string;
  readonly generator: Generator;
  readonly configured: (variant: Variant, kit: TruthKit) => Readonly<Record<string, string>>;
  /** Variants whose truth has no bodies of its own. */
  readonly withoutBodies: RegExp;
  readonly exceptions: readonly Exception[];
}

/** Bodies that we show otherwise, and why. */
interface Exception {
  readonly file: string;
  /** `undefined`: with every configuration. */
  readonly variants?: RegExp;
  readonly why: string;
}

/** The truth has the body of the long post once. */
const LONG_POST = 'md-longpost-a.md';

const AS_WRITTEN = 'addresses stand as they are written; the page finds their files';

const SUBJECTS: readonly Subject[] = [
  {
    kit: 'hugo',
    generator: hugo,
    configured: configuredHugo,
    withoutBodies: /permalinks|ugly|tz-/,
    exceptions: [
      {
        file: 'content/posts/shortcodes-a.md',
        why: 'shortcodes of the site itself are boxes: only Hugo can run their templates',
      },
      ...['attrs-a.md', 'bundle-one/index.md', 'md-inline-a.md'].map((name) => ({
        file: `content/posts/${name}`,
        variants: /multilingual|relativeurls|canonify/,
        why: AS_WRITTEN,
      })),
      {
        file: 'content/posts/md-inline-a.md',
        variants: /plainquotes/,
        why: 'names of emoji are not replaced',
      },
    ],
  },
  {
    kit: 'jekyll',
    generator: jekyll,
    configured: configuredJekyll,
    withoutBodies: /permalink|tz-|baseurl/,
    exceptions: [
      {
        file: '_posts/2024-06-12-liquid-c.md',
        why: 'how many posts there are is known after a build, so that tag is shown as written',
      },
    ],
  },
  {
    kit: 'pelican',
    generator: pelican,
    configured: ({ config }, kit) => ({
      'pelicanconf.py': textIn(kit, 'pelicanconf.py') + config,
    }),
    withoutBodies: /^$/,
    exceptions: [{ file: 'content/cat/in-folder.md', why: AS_WRITTEN }],
  },
];

function textIn(kit: TruthKit, file: string): string {
  return Buffer.from(kit.site.get(file) ?? []).toString();
}

for (const { kit: name, generator, configured, withoutBodies, exceptions } of SUBJECTS) {
  const kit = loadKit(name, /./);

  const isException = (file: string, variant: string): boolean =>
    (variant !== '' && file.endsWith(LONG_POST)) ||
    exceptions.some((one) => one.file === file && (one.variants?.test(variant) ?? true));

  const check = (pairs: readonly BodyPair[], variant: string): void => {
    const compared = pairs.filter(({ path }) => !isException(path, variant));
    const bodies = (of: 'truth' | 'ours') =>
      Object.fromEntries(compared.map((pair) => [pair.path, pair[of]]));
    assert.deepEqual(bodies('ours'), bodies('truth'));
  };

  describe(`The bodies that ${generator.name} wrote`, () => {
    it('are what we show, but for what only a build can tell', async () => {
      const pairs = await bodyPairs(generator, kit.site, kit.rows);
      check(pairs, '');
      const different = pairs.filter(({ ours, truth }) => ours !== truth).map(({ path }) => path);
      const expected = pairs.map(({ path }) => path).filter((path) => isException(path, ''));
      assert.deepEqual(different, expected);
    });

    for (const variant of kit.variants) {
      it(`are what we show with the configuration ${variant.name}`, async () => {
        const files = withFiles(kit.site, configured(variant, kit));
        const rows = withoutBodies.test(variant.name) ? changedRows(kit, variant) : variant.rows;
        check(await bodyPairs(generator, files, rows), variant.name);
      });
    }
  });
}

function changedRows(kit: TruthKit, { rows }: Variant): Variant['rows'] {
  const isChanged = (path: string, body: unknown) => kit.rows.get(path)?.['bodyHtml'] !== body;
  return new Map([...rows].filter(([path, row]) => isChanged(path, row['bodyHtml'])));
}
