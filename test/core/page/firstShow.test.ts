import assert from 'node:assert/strict';
import { firstShowTag } from '../../../src/core/page/firstShow.ts';

describe('what a page shows first', () => {
  it('is data that no browser runs', () => {
    assert.equal(
      firstShowTag({ id: 'a1', n: 1 }),
      '<script type="application/json">{"id":"a1","n":1}</script>',
    );
  });

  it('holds no sign that could end it or begin a comment, and no end of a line but JSON’s own', () => {
    const nasty = '</script><!-- --> \u2028\u2029\n\ud800';
    const tag = firstShowTag(nasty);
    const json = tag.slice('<script type="application/json">'.length, -'</script>'.length);
    assert.doesNotMatch(json, /[<>\u2028\u2029\n\ud800]/);
    assert.equal(JSON.parse(json), nasty);
  });
});
