import assert from 'node:assert/strict';
import { nextChange } from '../../../src/core/posts/nextChange.ts';
import { DRAFT, expired, NOW, on, post, scheduled } from './samples.ts';

describe('The next change by the clock', () => {
  it('is the soonest of all posts', () => {
    const posts = [
      post('a.md', { hold: scheduled('2026-08-01') }),
      post('b.md', { hold: expired('2026-07-01') }),
      post('c.md', { hold: DRAFT }),
    ];
    assert.equal(nextChange(posts, NOW), on('2026-07-01').instant);
    assert.equal(nextChange(posts, on('2026-07-01').instant), on('2026-08-01').instant);
    assert.equal(nextChange(posts, on('2026-08-01').instant), undefined);
  });

  it('is never where nothing waits', () => {
    assert.equal(nextChange([post('a.md'), post('b.md', { hold: DRAFT })], NOW), undefined);
  });
});
