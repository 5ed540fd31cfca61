import assert from 'node:assert/strict';
import { countWords } from '../../../src/core/markdown/countWords.ts';

describe('the length of a post', () => {
  const cases: readonly (readonly [what: string, body: string, words: number])[] = [
    ['words between spaces', 'One two, three.', 3],
    ['a contraction or a compound as one word', 'It’s well-known, isn’t it?', 4],
    ['characters of a script without spaces', '日本語の題', 5],
    ['words of Thai, which has no spaces', 'ผมรักการเขียน', 4],
    ['letters with their marks as one word', 'नमस्ते दुनिया', 2],
    ['both in one text', 'Galley は良い', 4],
    [
      'no code, HTML, comment or address',
      '```js\nlet a;\n```\n<b>Bold</b> <!-- no --> [link](a/b)',
      2,
    ],
    ['no shortcode and no Liquid', '{{< figure src="a b" >}} {% include c.html %} Text', 1],
    ['nothing in an empty body', '\n', 0],
  ];
  for (const [what, body, words] of cases) {
    it(`counts ${what}`, () => assert.equal(countWords(body).words, words));
  }

  it('is at least a minute, and grows with the text', () => {
    assert.equal(countWords('Short.').minutes, 1);
    assert.equal(countWords('word '.repeat(2300)).minutes, 10);
    assert.equal(countWords('字'.repeat(5000)).minutes, 10);
  });

  it('takes what is opened and never closed for text', () => {
    assert.equal(countWords(`${'{{ '.repeat(50_000)} ${'<!-- '.repeat(50_000)} word`).words, 1);
  });

  it('takes a fence that is never closed for text, in time that grows with its length', () => {
    assert.equal(countWords(`\`\`\`\n${'word '.repeat(20_000)}`).words, 20_000);
  });
});
