import assert from 'node:assert/strict';
import { romanized } from '../../../src/core/slugs/romanize.ts';

describe('A text in Latin letters', () => {
  const texts: readonly [written: string, latin: string | undefined][] = [
    ['Crème brûlée, naïve', 'Creme brulee, naive'],
    ['Øresund Straße Łódź Þór æ', 'Oresund Strasse Lodz Thor ae'],
    ['Tiếng Việt', 'Tieng Viet'],
    ['Καλημέρα κόσμε', 'Kalemera kosme'],
    ['Съешь ещё их', "S'esh' eshchio ikh"],
    ['Київ, Ґанок', "Kiyiv, G'anok"],
    ['안녕 세상', 'annyeong sesang'],
    ['ありがとう カタカナ', 'arigatou katakana'],
    ['“Quotes” – dashes — and…', '"Quotes" - dashes -- and...'],
    ['Party 🎉!', 'Party !'],
    ['日本語', undefined],
    ['नमस्ते', undefined],
  ];
  for (const [written, latin] of texts) {
    it(`of “${written}” is ${latin ?? 'not known'}`, () => {
      assert.equal(romanized(written), latin);
    });
  }
});
