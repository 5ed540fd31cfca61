import assert from 'node:assert/strict';
import { astro } from '../../../src/core/generators/astro.ts';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../src/core/generators/pelican.ts';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import { bodyLikeness } from './bodyLikeness.ts';
import { learnManner, pairsOf } from './bodyPairs.ts';
import { kitPosts } from './kitPosts.ts';

/**
 * The least mean likeness of bodies to what the generator built, when a quarter of the posts is
 * dressed by what the others teach. Not 1, for the kits' posts are each nasty in a way of their own.
 */
const FLOORS: readonly (readonly [generator: Generator, floor: number])[] = [
  [hugo, 0.98],
  [jekyll, 0.95],
  [hexo, 0.96],
  [astro, 0.95],
  [docusaurus, 0.93],
  [vitepress, 0.96],
  [eleventy, 0.94],
  [pelican, 0.94],
];
const PARTS = 4;

interface Likeness {
  readonly path: string;
  readonly plain: number;
  readonly dressed: number;
}

async function heldOut(generator: Generator): Promise<readonly Likeness[]> {
  const posts = await kitPosts(generator);
  const taught = posts.map(({ blocks, bodyHtml }) => pairsOf(blocks, bodyHtml));
  const parts = Array.from({ length: PARTS }, (_, part) =>
    learnManner(taught.flatMap((pairs, i) => (i % PARTS === part ? [] : pairs))),
  );
  return posts.map(({ path, blocks, bodyHtml }, i) => {
    const manner = parts[i % PARTS]!;
    const html = blocks.map((block) => manner.dress(block)).join('');
    const plain = bodyLikeness(blocks.map((block) => block.html).join(''), bodyHtml);
    return { path, plain, dressed: bodyLikeness(html, bodyHtml) };
  });
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

describe('posts dressed by what other posts of the site teach', () => {
  for (const [generator, floor] of FLOORS) {
    it(`are on the whole closer to what ${generator.name} builds than without`, async () => {
      const found = await heldOut(generator);
      const dressed = mean(found.map((post) => post.dressed));
      const plain = mean(found.map((post) => post.plain));
      assert.ok(dressed >= floor, `${dressed}`);
      assert.ok(dressed >= plain, `${dressed} < ${plain}`);
    });
  }
});
