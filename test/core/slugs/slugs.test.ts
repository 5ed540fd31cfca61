import assert from 'node:assert/strict';
import { hugoPath } from '../../../src/core/slugs/hugoPath.ts';
import { jekyllSlug, titleFromSlug } from '../../../src/core/slugs/jekyllSlug.ts';

const RULES = { removeAccents: false, keepCase: false };

describe("Hugo's way with paths", () => {
  const cases: Readonly<Record<string, string>> = {
    'Vim (text editor)': 'vim-text-editor',
    '  Spaces   around  ': 'spaces-around',
    'a - b': 'a-b',
    'C++ & C#': 'c++-c#',
    '100%': '100',
    'a%41': 'a%41',
    'Ünï/cödé': 'ünï/cödé',
    'emoji 🎉 party': 'emoji-party',
    ΟΔΟΣ: 'οδοσ',
  };
  for (const [text, path] of Object.entries(cases)) {
    it(`makes '${path}' of '${text}'`, () => assert.equal(hugoPath(text, RULES), path));
  }

  it('may remove accents and keep the case', () => {
    assert.equal(hugoPath('Ünï Ñandú', { removeAccents: true, keepCase: true }), 'Uni-Nandu');
  });
});

describe("Jekyll's way with slugs", () => {
  const text = ' The _config.yml file ';
  it('has modes', () => {
    assert.deepEqual(
      [
        jekyllSlug(text),
        jekyllSlug(text, 'pretty'),
        jekyllSlug('Ünï cödé', 'ascii'),
        jekyllSlug('A  b?', 'raw'),
        jekyllSlug(text, 'pretty', true),
      ],
      ['the-config-yml-file', 'the-_config.yml-file', 'n-c-d', 'a-b?', 'The-_config.yml-file'],
    );
  });

  it('makes a title of a slug', () => {
    assert.deepEqual(['some-long-name', 'UPPER-case', 'ärger', 'a--b', ''].map(titleFromSlug), [
      'Some Long Name',
      'Upper Case',
      'Ärger',
      'A  B',
      '',
    ]);
  });
});
