import assert from 'node:assert/strict';
import { LatestAnswers } from '../../../src/core/page/latestAnswers.ts';

describe('answers to what is asked for again and again', () => {
  it('are those to the last question, though an older one takes longer', async () => {
    const waiting: ((answer: string) => void)[] = [];
    const answers = new LatestAnswers<string>(
      () => new Promise<string>((resolve) => waiting.push(resolve)),
    );
    const first = answers.ask(['a.png', 'b.png']);
    const second = answers.ask(['a.png']);
    waiting[2]?.('a, there now');
    assert.deepEqual(await second, { 'a.png': 'a, there now' });
    waiting[0]?.('a, missing');
    waiting[1]?.('b');
    assert.deepEqual(await first, { 'b.png': 'b' });
    assert.deepEqual(answers.asked, ['a.png', 'b.png']);
  });

  it('are none to no question', async () => {
    assert.deepEqual(await new LatestAnswers(() => Promise.resolve(1)).ask([]), {});
  });
});
