import assert from 'node:assert/strict';
import { codeTokens } from '../../../src/core/siteManner/code/codeTokens.ts';
import { readHtml } from '../../../src/core/siteManner/readHtml.ts';

const tokensOf = (scope: string, text: string) =>
  codeTokens(readHtml(`<span class="hljs-${scope}">${text}</span>`)).map(
    (token) => `${token.text}: ${token.scope}`,
  );

describe('a number in code', () => {
  it('has its unit for itself', () => {
    assert.deepEqual(tokensOf('number', '1.5rem'), ['1.5: number .', 'rem: unit']);
    assert.deepEqual(tokensOf('number', '10%'), ['10: number', '%: unit']);
    assert.deepEqual(tokensOf('number', '1e5'), ['1e5: number']);
    assert.deepEqual(tokensOf('number', '0x1f'), ['0x1f: number 0x']);
    assert.deepEqual(tokensOf('number', '#fff'), ['#fff: number #']);
  });

  it('is read however long it is', () => {
    const long = `1${'a'.repeat(200_000)}1`;
    assert.deepEqual(tokensOf('number', long), [`${long}: number`]);
  });
});
