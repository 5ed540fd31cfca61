import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/markdown/dialect.ts';
import type { Heading } from '../../../src/core/markdown/pieceContext.ts';
import { newIdAllocator } from '../../../src/core/markdown/headingIds.ts';

function heading(text: string, id?: string): Heading {
  return { id, text, source: text, html: text, level: 2, isListed: true };
}

/** The ids of headings with these texts. */
function ids(kind: Dialect['headingIds'], ...texts: readonly string[]): readonly unknown[] {
  const allocate = newIdAllocator(kind);
  return texts.map((text) => allocate(heading(text)));
}

describe('heading ids', () => {
  /** As the generators made them (docs: test/truth, md-headings); texts after typography. */
  const rows: readonly (readonly [
    text: string,
    github: string,
    kramdown: string,
    hexo: string,
    vitepress: string,
  ])[] = [
    [
      'Émigré café: naïve & co.',
      'émigré-café-naïve--co',
      'émigré-café-naïve--co',
      'Emigre-cafe-naive-co',
      'emigre-cafe-naive-co',
    ],
    ['日本語の見出し', '日本語の見出し', '日本語の見出し', '日本語の見出し', '日本語の見出し'],
    ['Emoji 🎉 party!', 'emoji--party', 'emoji--party', 'Emoji-🎉-party', 'emoji-🎉-party'],
    [
      '2024 numbers first',
      '2024-numbers-first',
      '2024-numbers-first',
      '2024-numbers-first',
      '_2024-numbers-first',
    ],
    ['C++ & C#', 'c--c', 'c--c', 'C-C', 'c-c'],
    ['Überschrift ß', 'überschrift-ß', 'überschrift-ß', 'Uberschrift-s', 'uberschrift-ß'],
    ['你好，世界！', '你好世界', '你好世界', '你好，世界！', '你好-世界'],
    [
      'ALL CAPS & UPPER_snake',
      'all-caps--upper_snake',
      'all-caps--upper_snake',
      'ALL-CAPS-UPPER-snake',
      'all-caps-upper-snake',
    ],
    [
      '1. Numbered. heading',
      '1-numbered-heading',
      '1-numbered-heading',
      '1-Numbered-heading',
      '_1-numbered-heading',
    ],
  ];
  for (const [text, github, kramdown, hexo, vitepress] of rows) {
    it(`are made of "${text}" as each generator makes them`, () => {
      assert.deepEqual(
        [
          ...ids('github', text),
          ...ids('kramdown', text),
          ...ids('hexo', text),
          ...ids('vitepress', text),
        ],
        [github, kramdown, hexo, vitepress],
      );
    });
  }

  it('keep clear of each other, or count what they are made of alone', () => {
    const texts = ['Same name 1', 'Same name', 'Same name', 'Same name'];
    const clear = ['same-name-1', 'same-name', 'same-name-2', 'same-name-3'];
    assert.deepEqual(ids('github', ...texts), clear);
    assert.deepEqual(ids('vitepress', ...texts), clear);
    assert.deepEqual(ids('kramdown', ...texts), [
      'same-name-1',
      'same-name',
      'same-name-1',
      'same-name-2',
    ]);
  });

  it('are only those given where the site makes none', () => {
    const allocate = newIdAllocator('none');
    assert.equal(allocate(heading('T', 'given')), 'given');
    assert.equal(allocate(heading('T')), undefined);
  });

  it('are left out for a heading without letters', () => {
    assert.deepEqual(ids('github', '!!!', ''), [undefined, undefined]);
  });
});
