import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fences from '../../../src/core/frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { fieldOf, textOf } from '../../../src/core/frontMatter/values.ts';
import { decodeText } from '../../../src/core/text/decodeText.ts';

const TRUTH = new URL('../../truth/', import.meta.url);
const SITES: readonly [generator: string, rules: fences.FenceRules, ignoreCase: boolean][] = [
  ['hugo', fences.HUGO_FENCES, true],
  ['jekyll', fences.JEKYLL_FENCES, false],
  ['eleventy', fences.ELEVENTY_FENCES, false],
  ['hexo', fences.HEXO_FENCES, false],
  ['astro', fences.ASTRO_FENCES, false],
  ['docusaurus', fences.DOCUSAURUS_FENCES, false],
  ['vitepress', fences.VITEPRESS_FENCES, false],
  ['pelican', fences.PELICAN_FENCES, true],
];

interface Row {
  readonly title?: unknown;
  readonly status?: unknown;
}

function rowsOf(generator: string): [path: string, row: Row][] {
  const truth = JSON.parse(readFileSync(new URL(`${generator}/truth.json`, TRUTH), 'utf8')) as {
    readonly files: Readonly<Record<string, Row>>;
  };
  return Object.entries(truth.files);
}

describe('the title that front matter gives', () => {
  for (const [generator, rules, ignoreCase] of SITES) {
    it(`is the one that ${generator} made of it`, () => {
      let compared = 0;
      for (const [path, { title }] of rowsOf(generator)) {
        if (typeof title !== 'string' || !/\.(?:md|markdown|mdx)$/i.test(path)) continue;
        const file = readFileSync(new URL(`${generator}/site/${path}`, TRUTH));
        const { text } = decodeText(file, { isWhole: true });
        const frontMatter = readFrontMatter(text, rules, true);
        const given = textOf(fieldOf(frontMatter, 'title', { ignoreCase })?.value);
        if (given === undefined) continue;
        compared++;
        const isBroken = frontMatter.problems.some((problem) => problem.severity === 'error');
        if (!isBroken) assert.equal(given, title, path);
      }
      assert.ok(compared > 10, `${compared} titles`);
    });
  }
});

describe('the broken posts of the truth kits', () => {
  const broken: readonly [path: string, rules: fences.FenceRules, codes: readonly string[]][] = [
    ['hugo/broken/content/posts/broken-colon.md', fences.HUGO_FENCES, ['front-matter-syntax']],
    [
      'hugo/broken/content/posts/broken-unclosed-quote.md',
      fences.HUGO_FENCES,
      ['front-matter-syntax'],
    ],
    [
      'hugo/broken/content/posts/broken-unclosed-fence.md',
      fences.HUGO_FENCES,
      ['front-matter-unclosed'],
    ],
    [
      'jekyll/site/_posts/2024-05-17-broken-quote.md',
      fences.JEKYLL_FENCES,
      ['front-matter-syntax'],
    ],
    [
      'jekyll/site/_posts/2024-05-18-broken-colon.md',
      fences.JEKYLL_FENCES,
      ['front-matter-syntax'],
    ],
    [
      'eleventy/broken/content/posts/broken-dupkey.md',
      fences.ELEVENTY_FENCES,
      ['front-matter-duplicate-key'],
    ],
    [
      'eleventy/broken/content/posts/broken-quote.md',
      fences.ELEVENTY_FENCES,
      ['front-matter-syntax'],
    ],
    ['astro/broken/src/content/blog/broken-quote.md', fences.ASTRO_FENCES, ['front-matter-syntax']],
    ['docusaurus/broken/blog/broken-quote.md', fences.DOCUSAURUS_FENCES, ['front-matter-syntax']],
    ['vitepress/broken/posts/broken-quote.md', fences.VITEPRESS_FENCES, ['front-matter-syntax']],
    ['hexo/broken/source/_posts/broken-quote.md', fences.HEXO_FENCES, ['front-matter-syntax']],
  ];
  for (const [path, rules, codes] of broken) {
    it(`have one problem: ${path}`, () => {
      const text = readFileSync(new URL(path, TRUTH), 'utf8');
      const { problems } = readFrontMatter(text, rules, true);
      assert.deepEqual(
        problems.map(({ code }) => code),
        codes,
      );
    });
  }
});
