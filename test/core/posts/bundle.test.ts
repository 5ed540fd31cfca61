import assert from 'node:assert/strict';
import { bundleOf } from '../../../src/core/posts/bundle.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { post } from './samples.ts';

const TRIP = 'posts/trip/index.md';

function bundleIn(path: string, ...others: readonly Post[]): ReturnType<typeof bundleOf> {
  return bundleOf(path, [post(path), ...others]);
}

describe('the bundle of a post', () => {
  it('is the folder of an index file', () => {
    assert.deepEqual(bundleIn(TRIP, post('posts/trips.md'), post('posts/trip-2/index.md')), {
      folder: 'posts/trip',
      translations: [],
    });
  });

  it('takes in texts that are no posts of their own', () => {
    assert.deepEqual(bundleIn(TRIP, post('posts/trip/log.md', { kind: 'resource' })), {
      folder: 'posts/trip',
      translations: [],
    });
  });

  it('is shared with the post in other languages', () => {
    assert.deepEqual(bundleIn(TRIP, post('posts/trip/index.de.md')), {
      folder: 'posts/trip',
      translations: ['posts/trip/index.de.md'],
    });
  });

  it('is none where other posts lie in the folder, at any depth', () => {
    assert.equal(bundleIn('posts/index.md', post('posts/first.md')), undefined);
    assert.equal(bundleIn('posts/index.md', post('posts/2024/first/index.md')), undefined);
    assert.equal(bundleIn('docs/index.md', post('docs/about.md', { kind: 'page' })), undefined);
  });

  it('is none for a file by itself, a section, and the topmost index file', () => {
    assert.equal(bundleIn('posts/trip.md'), undefined);
    assert.equal(bundleIn('posts/_index.md'), undefined);
    assert.equal(bundleIn('index.md', post('about.md')), undefined);
  });
});
