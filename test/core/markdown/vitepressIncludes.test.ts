import assert from 'node:assert/strict';
import { includeFiles } from '../../../src/core/markdown/includes/includeFiles.ts';

const FILES: Readonly<Record<string, string>> = {
  'code/a.ts': [
    '// head',
    '  // #region one',
    '  const a = 1',
    '  // #region two',
    '    const b = 2',
    '  // #endregion two',
    '  // #endregion one',
    'end()',
    '',
  ].join('\n'),
  'docs/s.css': 'body {}\n',
  'docs/fence.md': '````md\n````\n',
  'docs/parts/p.md': '---\ntitle: P\n---\n# Part\n\n<!--@include: ./deep.md-->\n',
  'docs/parts/deep.md': 'one\n\ntwo\n\n<!-- #region r -->\nin region\n<!-- #endregion r -->',
  'docs/..\\a.js': 'outside',
  'docs/long.md': `# region r\n${'  ```\n'.repeat(150_000)}# endregion r`,
  'docs/loop.md': 'loop <!--@include: ./loop.md-->',
};

function shown(body: string): string {
  const page = { path: 'docs/index.md', sourceFolder: 'docs' };
  return includeFiles(body, page, (path) => FILES[path]).text;
}

function box(what: string, path: string): string {
  return (
    `<div class="galley-box galley-shortcode"><span class="galley-box-what">${what}</span> ` +
    `<span class="galley-box-path">${path}</span></div>`
  );
}

describe('Code of other files on a page of VitePress', () => {
  const cases: readonly (readonly [what: string, body: string, text: string])[] = [
    ['stands in a fence of its language', '<<< ./s.css', '```css [s.css]\nbody {}\n```'],
    ['comes from the folder of the pages', '<<< @/s.css', '```css [s.css]\nbody {}\n```'],
    [
      'may be a region, without its indentation and its marks',
      '<<< ../code/a.ts#one',
      '```ts [a.ts]\nconst a = 1\n  const b = 2\n```',
    ],
    [
      'has the lines, the language, the numbers and the title that it is given',
      '<<< @/../code/a.ts#two{1,3-4 js:line-numbers} [Mine]',
      '```js:line-numbers{1,3-4} [Mine]\nconst b = 2\n```',
    ],
    [
      'has a fence that is longer than any in it',
      '<<< ./fence.md',
      '`````md [fence.md]\n````md\n````\n`````',
    ],
    [
      'is a box with its name where there is none',
      '<<< ./none.js',
      `\n${box('&lt;&lt;&lt;', './none.js')}\n`,
    ],
    [
      'is a box where it lies outside',
      '<<< ../../a.js',
      `\n${box('&lt;&lt;&lt;', '../../a.js')}\n`,
    ],
    [
      'is a box where it may lie outside on some machines',
      '<<< ..\\a.js',
      `\n${box('&lt;&lt;&lt;', '..\\a.js')}\n`,
    ],
    [
      'comes out of very long files',
      '<<< ./long.md#r',
      `\`\`\`\`md [long.md]\n${'```\n'.repeat(150_000)}\`\`\`\``,
    ],
    ['is text within a fence', '```\n<<< ./s.css\n```', '```\n<<< ./s.css\n```'],
  ];
  for (const [what, body, text] of cases) it(what, () => assert.equal(shown(body), text));
});

describe('Files that a page of VitePress includes', () => {
  it('come without their front matter, with what they include themselves', () => {
    assert.equal(
      shown('<!--@include: ./parts/p.md-->'),
      `# Part\n\n${FILES['docs/parts/deep.md']}\n`,
    );
  });

  it('may be some lines, or a region', () => {
    assert.equal(shown('A <!--@include: ./parts/deep.md{1,1}--> B'), 'A one B');
    assert.equal(shown('<!-- @include: @/parts/deep.md{,1} -->'), 'one');
    assert.equal(shown('<!-- @include: @/parts/deep.md#r -->'), 'in region');
  });

  it('are text where nothing is named, or what is named goes over lines', () => {
    for (const text of ['<!--@include: -->', '<!--@include: a\nb -->', '<!--@include: a']) {
      assert.equal(shown(text), text);
    }
    assert.equal(shown('<!--@include:\n@/s.css\n-->'), FILES['docs/s.css']);
  });

  it('are found in long texts that only begin to name some', () => {
    const blanks = ' '.repeat(100_000);
    for (const text of [
      `<!-- @include:${blanks}`,
      `<!-- @include: a${blanks}b`,
      '<!-- @include:'.repeat(10_000),
      `<!-- @include: a\n`.repeat(10_000) + `${blanks}-`,
    ]) {
      assert.equal(shown(text), text);
    }
    const brackets = '['.repeat(100_000);
    assert.equal(shown(`<<< ${brackets}`), `\n${box('&lt;&lt;&lt;', brackets)}\n`);
  });

  it('are boxes with their names where there are none', () => {
    assert.equal(shown('<!--@include: ./none.md-->'), box('@include', './none.md'));
  });

  it('end when they include themselves', () => {
    assert.equal(shown('<!--@include: ./loop.md-->').split('loop ').length, 9);
  });

  it('stand on the line that includes them', () => {
    const page = { path: 'docs/index.md', sourceFolder: 'docs' };
    const body = 'a\n<!--@include: ./parts/deep.md{1,3}-->\nb\n<<< ./s.css\nc';
    assert.deepEqual(
      includeFiles(body, page, (path) => FILES[path]),
      {
        text: 'a\none\n\ntwo\nb\n```css [s.css]\nbody {}\n```\nc',
        lines: [0, 1, 1, 1, 2, 3, 3, 3, 4],
      },
    );
  });
});
