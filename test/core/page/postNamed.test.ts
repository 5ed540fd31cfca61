import assert from 'node:assert/strict';
import { postNamed } from '../../../src/core/page/postNamed.ts';

const posts = [
  'content/posts/slow/index.md',
  'content/posts/other.md',
  'content/notes/other.md',
  'content/notes/deep/er/other.md',
  'content/_index.md',
  'content/posts/_index.md',
  '_posts/2024-05-01-day.md',
  'content/posts/naïve try.mdx',
].map((path) => ({ path }));

describe('a post by its name', () => {
  const cases: readonly (readonly [name: string, from: string, path: string | undefined])[] = [
    ['other', 'content/posts/a.md', 'content/posts/other.md'],
    ['other.md', 'content/notes/a.md', 'content/notes/other.md'],
    ['other', 'content/a.md', 'content/posts/other.md'],
    ['/notes/other', 'content/posts/a.md', 'content/notes/other.md'],
    ['../notes/other.md#part', 'content/posts/a.md', 'content/notes/other.md'],
    ['er/other', 'content/posts/a.md', 'content/notes/deep/er/other.md'],
    ['slow', 'content/posts/a.md', 'content/posts/slow/index.md'],
    ['./slow/', 'content/posts/a.md', 'content/posts/slow/index.md'],
    ['/posts/slow/index.md', 'content/a.md', 'content/posts/slow/index.md'],
    ['posts', 'content/a.md', 'content/posts/_index.md'],
    ['/_posts/2024-05-01-day.md', '_posts/x.md', '_posts/2024-05-01-day.md'],
    ['2024-05-01-day', '_posts/x.md', '_posts/2024-05-01-day.md'],
    ['naïve try', 'content/posts/a.md', 'content/posts/naïve try.mdx'],
    ['ther', 'content/posts/a.md', undefined],
    ['nowhere', 'content/posts/a.md', undefined],
    ['#part', 'content/posts/a.md', undefined],
    ['', 'content/posts/a.md', undefined],
    ['/', 'content/posts/a.md', undefined],
  ];
  for (const [name, from, path] of cases) {
    it(`is ${path ?? 'none'} for “${name}” in ${from}`, () => {
      assert.equal(postNamed(posts, name, from)?.path, path);
    });
  }
});
