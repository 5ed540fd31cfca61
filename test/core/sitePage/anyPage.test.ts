import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBuiltPage } from '../../../src/core/sitePage/builtPage.ts';
import { locateBody } from '../../../src/core/sitePage/locate.ts';
import { holds } from '../../../src/core/sitePage/tree.ts';
import { filled, plainBlocks, sample, shellFrom, VIEW } from './pages.ts';

const WORDS = 'tea kettle morning letter ink paper gull sea 12 2024 May'.split(' ');
const word = fc.constantFrom(...WORDS);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const block = fc.oneof(
  sentence,
  sentence.map((text) => `## ${text}`),
  fc
    .array(sentence, { minLength: 1, maxLength: 4 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  sentence.map((text) => `> ${text}`),
  sentence.map((text) => `\`\`\`js\n${text}\n\`\`\``),
  fc.constantFrom('---', '![a](b.png)', '| a | b |\n|-|-|\n| tea | ink |', '<div>', '</div>'),
);
const markdown = fc.array(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));
const tag = fc.constantFrom(
  ...'div p ul li table tr td article main nav a h1 time span pre svg select template body form'.split(
    ' ',
  ),
);
const html = fc
  .array(
    fc.oneof(
      sentence,
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      tag.map(
        (name) =>
          `<${name} class="post tags" id=x href="#tea" style="opacity:0" datetime="2024-05-02">`,
      ),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('any page with any post', () => {
  it('gives a body that lies within the page, or none', () => {
    fc.assert(
      fc.property(html, markdown, (page, body) => {
        const built = readBuiltPage(page);
        assert.ok('document' in built);
        const match = locateBody(built, plainBlocks(body), 'tea');
        if (!match) return;
        const { parent, from, to, coverage, childrenOf } = match;
        assert.ok(holds(built.body, parent));
        assert.ok(from >= 0 && from < to && to <= parent.childNodes.length);
        assert.ok(coverage > 0 && coverage <= 1);
        for (const child of [...childrenOf.values()].flat()) assert.ok(child >= from && child < to);
      }),
      { numRuns: 400 },
    );
  });

  it('is found again in what it became itself, wherever that stands', () => {
    fc.assert(
      fc.property(markdown, html, (body, before) => {
        const blocks = plainBlocks(body);
        if (blocks.reduce((sum, { texts }) => sum + texts.length, 0) < 3) return;
        const inner = blocks.map((each) => each.html).join('');
        if (/<\/?div>/.test(body)) return;
        const built = readBuiltPage(
          `<div>${before.replace(/<[^>]*>/g, ' ')}</div><main>${inner}</main>`,
        );
        assert.ok('document' in built);
        const match = locateBody(built, blocks, undefined);
        assert.ok(match && match.coverage > 0.99);
      }),
      { numRuns: 200 },
    );
  });

  it('becomes a page that shows another post', () => {
    fc.assert(
      fc.property(html, markdown, fc.array(word), (page, body, tags) => {
        const fields = {
          title: 'tea kettle',
          tags,
          date: { instant: 1714608000000, offset: 0, hasTime: false },
        };
        const shell = shellFrom(sample('posts/tea.md', fields, body, page));
        assert.match(filled(shell, VIEW), /^<!DOCTYPE html><html[^]*<\/html>$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page that is no post’s', () => {
  const cases: readonly (readonly [name: string, html: string])[] = [
    ['too long', 'a'.repeat(2_000_001)],
    ['too deep', '<div>'.repeat(300_000)],
    ['of too many elements', '<i></i>'.repeat(210_000)],
    [
      'that grows by squares',
      `${Array.from({ length: 2000 }, (_, i) => `<b a${i}>`).join('')}${'<p>'.repeat(5000)}`,
    ],
    ['made of frames', '<frameset><frame src="/a"></frameset>'],
  ];
  for (const [name, page] of cases) {
    it(`is told of when it is ${name}`, () => assert.ok('reason' in readBuiltPage(page)));
  }
});
