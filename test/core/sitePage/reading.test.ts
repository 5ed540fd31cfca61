import assert from 'node:assert/strict';
import {
  PostMeasurer,
  type PostMeasures,
} from '../../../src/core/sitePage/reading/postMeasures.ts';
import {
  learnReading,
  minutesBy,
  wordsBy,
  type ReadingSample,
} from '../../../src/core/sitePage/reading/readingRules.ts';
import { minutesIn, wordsIn } from '../../../src/core/sitePage/reading/shownLength.ts';

const measure = (html: string, source = ''): PostMeasures =>
  new PostMeasurer().measure([html], source);

/** A post of so many words, each of four letters. */
function post(words: number): PostMeasures {
  return {
    ...{ words, shownWords: words + 10, sourceWords: words + 17, markupWords: words + 60 },
    cjkWords: words + 10,
    ...{ shownCharacters: words * 4, hexoCharacters: words * 4 + 30 },
  };
}

function sample(words: number, minutes: string, told = ''): ReadingSample {
  return { measures: post(words), minutes: minutesIn(minutes), words: wordsIn(told) };
}

describe('how long a post is', () => {
  it('is counted in all the ways that generators count', () => {
    const html = '<p data-line="0">It&#39;s <em class="a b">two\nlines</em> &amp; more</p>';
    assert.deepEqual(measure(html, "It's *two\nlines* & more"), {
      words: 4,
      shownWords: 5,
      cjkWords: 5,
      sourceWords: 5,
      markupWords: 7,
      shownCharacters: 17,
      hexoCharacters: 25,
    });
  });

  it('is counted by characters in a post with Chinese, as Hugo does when it is told to', () => {
    const measures = new PostMeasurer().measure(['<p>“quoted” word</p>', '<p>说明 a中b</p>'], '');
    assert.equal(measures.cjkWords, 8 + 1 + 2 + 3);
    assert.equal(measure('<p>“quoted” word</p>').cjkWords, 2);
  });

  it('counts of code what Hexo writes: line numbers, quotes and braces as entities', () => {
    const html = "<figure><pre>1</pre><pre>f('x', {})</pre></figure>";
    assert.equal(measure(html).hexoCharacters, 1 + 9 + 2 * 5 + 2 * 5);
  });

  it('is counted of code that does not end', () => {
    assert.equal(measure(`<pre>'</pre>${'<pre>'.repeat(100_000)}`).hexoCharacters, 1 + 5);
  });

  it('is counted anew where a block has changed', () => {
    const measurer = new PostMeasurer();
    measurer.measure(['<p>one</p>', '<p>two</p>'], '');
    assert.equal(measurer.measure(['<p>one</p>', '<p>two and three</p>'], '').shownWords, 4);
    assert.equal(measurer.measure(['<p>one</p>', '<p>one</p>'], '').shownWords, 2);
  });
});

describe('the rule by which a site tells how long a post is', () => {
  it('is the one that all its pages agree with', () => {
    const { minutes } = learnReading([
      sample(90, '1 min read'),
      sample(410, '2 min read'),
      sample(640, '3 min read'),
      sample(1390, '7 min read'),
    ]);
    assert.deepEqual(minutes, { measure: 'shownWords', rate: 200, whole: 'down' });
    assert.equal(typeof minutes === 'object' && minutesBy(minutes, post(50)), 1);
  });

  it('survives one page in ten that tells something else', () => {
    const pages = Array.from({ length: 12 }, (_, i) => sample(400 * i, `${2 * i || 1} mins`));
    const odd = { measures: post(2000), minutes: minutesIn('99 mins'), words: undefined };
    const { minutes } = learnReading([odd, ...pages]);
    assert.equal(typeof minutes === 'object' && minutesBy(minutes, post(2000)), 10);
  });

  it('counts what the pages count, to the letter', () => {
    const { words } = learnReading([
      sample(10, '', '70 words'),
      sample(200, '', '830 words'),
      sample(500, '', '2,030 words'),
    ]);
    assert.deepEqual(words, { measure: 'hexoCharacters', factor: 1 });
    assert.equal(typeof words === 'object' && wordsBy(words, post(100)), 430);
  });

  it('is a share of what we count, where that comes near on all pages', () => {
    const { words } = learnReading([
      sample(1000, '', '1203 words'),
      sample(2000, '', '2399 words'),
      sample(400, '', '481 words'),
    ]);
    assert.equal(typeof words === 'object' && wordsBy(words, post(500)), 601);
  });

  it('is unknown where the pages differ and no rule gives what they show', () => {
    const rules = learnReading([
      sample(100, '9 min', '4000 words'),
      sample(900, '2 min', '3 words'),
      sample(500, '70 min', '90000 words'),
    ]);
    assert.deepEqual([rules.minutes, rules.words], ['unknown', 'unknown']);
  });

  it('is none where all pages show the same, whatever their length', () => {
    const rules = learnReading([
      sample(100, 'done in 25 minutes'),
      sample(9000, 'done in 25 minutes'),
    ]);
    assert.deepEqual([rules.minutes, rules.words], ['none', 'none']);
  });

  it('writes one and several as the pages do', () => {
    const { one, several } = learnReading([sample(10, 'One min read'), sample(410, '3 mins')]);
    assert.deepEqual(
      { one, several },
      { one: { digits: 'One', unit: 'min' }, several: { digits: '3', unit: 'mins' } },
    );
  });
});
