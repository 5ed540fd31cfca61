import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFolded, fold } from '../../../src/core/posts/fold.ts';

describe('Folding text for a search', () => {
  for (const [text, folded] of [
    ['Écrire À Zürich', 'ecrire a zurich'],
    ['Straße', 'strasse'],
    ['Ærø œuvre Łódź ħ', 'aero oeuvre lodz ħ'],
    ['ＷＩＤＥ', 'wide'],
    ['日本語', '日本語'],
  ] as const) {
    it(`${text} is ${folded}`, () => assert.equal(fold(text), folded));
  }

  it('says where a word stands in the text as it is', () => {
    assert.deepEqual(findFolded('Die Straße', 'strasse'), [4, 10]);
    assert.deepEqual(findFolded('🎉 Café noir', 'cafe'), [3, 7]);
    assert.deepEqual(findFolded('Cafe\u0301 noir', 'cafe'), [0, 5]);
    assert.equal(findFolded('Café', 'tea'), undefined);
    assert.equal(findFolded('Café', ''), undefined);
  });

  it('finds every piece of a text in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), (text, seed) => {
        const letters = Array.from(text);
        const piece = letters.slice(seed % letters.length).join('');
        const word = fold(piece);
        const range = findFolded(text, word);
        if (word === '' || range === undefined) return fold(text).includes(word) === (word === '');
        return fold(text.slice(...range)).includes(word);
      }),
    );
  });
});
