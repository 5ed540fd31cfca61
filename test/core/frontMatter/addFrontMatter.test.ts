import assert from 'node:assert/strict';
import { addFrontMatter } from '../../../src/core/frontMatter/editFrontMatter.ts';
import * as fences from '../../../src/core/frontMatter/fenceRules.ts';
import { add, after, drop, remove, set, type Edit } from './editing.ts';

describe('front matter for a file that has none', () => {
  const cases: readonly [
    what: string,
    text: string,
    format: 'yaml' | 'toml' | 'json' | 'header',
    after: string,
  ][] = [
    [
      'in YAML',
      'Body\n',
      'yaml',
      '---\ntitle: "x: y"\ndate: 2024-01-05\ndraft: true\ntags: [a]\n---\n\nBody\n',
    ],
    [
      'in TOML',
      'Body\n',
      'toml',
      '+++\ntitle = "x: y"\ndate = 2024-01-05\ndraft = true\ntags = ["a"]\n+++\n\nBody\n',
    ],
    [
      'in JSON',
      '\nBody',
      'json',
      '{\n  "title": "x: y",\n  "date": "2024-01-05",\n  "draft": true,\n  "tags": ["a"]\n}\n\nBody',
    ],
    ['as a header', '', 'header', 'title: x: y\ndate: 2024-01-05\ndraft: true\ntags: a\n'],
    [
      'with the line ends of the text',
      'Body\r\n',
      'header',
      'title: x: y\r\ndate: 2024-01-05\r\ndraft: true\r\ntags: a\r\n\r\nBody\r\n',
    ],
  ];
  for (const [what, text, format, expected] of cases) {
    it(`is written ${what}`, () => {
      const fields = { title: 'x: y', date: { date: '2024-01-05' }, draft: true, tags: ['a'] };
      assert.equal(
        after(text, (source, frontMatter) => addFrontMatter(source, frontMatter, format, fields)),
        expected,
      );
    });
  }

  it('comes with the first field that is set', () => {
    assert.equal(after('Body', set('title', 'x')), '---\ntitle: x\n---\n\nBody');
    assert.equal(after('Body', add('tags', 'x')), '---\ntags: [x]\n---\n\nBody');
  });

  it('is not needed to take something out', () => {
    assert.equal(after('Body', remove('title')), 'same');
    assert.equal(after('Body', drop('tags', 'x')), 'same');
  });

  it('helps where the lack of it fails the build', () => {
    assert.equal(after('- item', set('title', 'x')), '---\ntitle: x\n---\n\n- item');
    const zola: Edit = (text, frontMatter) =>
      addFrontMatter(text, frontMatter, 'toml', { title: 'x' });
    assert.equal(after('Text', zola, fences.ZOLA_FENCES), '+++\ntitle = "x"\n+++\n\nText');
  });

  it('is refused where something was meant as front matter', () => {
    assert.equal(
      after('---\ntitle: x\n\nText', set('draft', true), fences.JEKYLL_FENCES),
      '[This file begins like front matter already.]',
    );
  });

  it('is refused where the generator reads a language that Galley does not', () => {
    assert.equal(
      after('---js\n{}\n---\n', set('draft', true), fences.ELEVENTY_FENCES),
      '[The front matter is in a language Galley does not read.]',
    );
  });
});
