import assert from 'node:assert/strict';
import { withFiles, type TruthKit, type TruthRow } from '../generators/truthKit.ts';
import { SUBJECTS } from '../generators/truthSubjects.ts';
import { bodyPairs, type BodyPair } from './bodyTruth.ts';

interface Bodies {
  readonly name: string;
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

const BODIES: readonly Bodies[] = [
  {
    name: 'hugo',
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
    ],
  },
  {
    name: 'jekyll',
    withoutBodies: /permalink|tz-|baseurl/,
    exceptions: [
      {
        file: '_posts/2024-06-12-liquid-c.md',
        why: 'how many posts there are is known after a build, so that tag is shown as written',
      },
    ],
  },
  {
    name: 'pelican',
    withoutBodies: /^$/,
    exceptions: [{ file: 'content/cat/in-folder.md', why: AS_WRITTEN }],
  },
];

for (const { name, withoutBodies, exceptions } of BODIES) {
  const subject = SUBJECTS.find((one) => one.name === name);
  assert.ok(subject);
  const { kit, generator, configured } = subject;

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
      const { rows } = variant;
      if (!rows) continue;
      it(`are what we show with the configuration ${variant.name}`, async () => {
        const files = withFiles(kit.site, configured(variant));
        const own = withoutBodies.test(variant.name) ? changedRows(kit, rows) : rows;
        check(await bodyPairs(generator, files, own), variant.name);
      });
    }
  });
}

type Rows = ReadonlyMap<string, TruthRow>;

function changedRows(kit: TruthKit, rows: Rows): Rows {
  const isChanged = (path: string, body: unknown) => kit.rows.get(path)?.['bodyHtml'] !== body;
  return new Map([...rows].filter(([path, row]) => isChanged(path, row['bodyHtml'])));
}
