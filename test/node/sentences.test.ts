import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundlePath, bundleText, collectSentences } from '../host/sentences.ts';

describe('the sentences Galley says', () => {
  it('are all in the bundle that translators start from (`npm run l10n` writes it)', () => {
    assert.equal(readFileSync(bundlePath, 'utf8'), bundleText());
  });

  it('are found by either way of writing that they are said', () => {
    const found = collectSentences();
    for (const sentence of ['Preview', 'Point at another place', 'This file belongs to no blog.']) {
      assert.ok(found.includes(sentence), sentence);
    }
  });

  it('number their arguments from zero without a gap', () => {
    for (const sentence of collectSentences()) {
      const used = [...sentence.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1]));
      const numbers = [...new Set(used)].sort((a, b) => a - b);
      assert.deepEqual(numbers, [...numbers.keys()], sentence);
    }
  });
});
