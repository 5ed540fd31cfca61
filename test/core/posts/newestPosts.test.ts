import assert from 'node:assert/strict';
import { newestPosts } from '../../../src/core/posts/newestPosts.ts';
import type { Post } from '../../../src/core/posts/post.ts';

function post(path: string, told: Partial<Post> = {}): Post {
  return {
    path,
    kind: 'post',
    publication: { holds: [], unlisted: false },
    address: { known: true, path: `/${path}/` },
    title: undefined,
    date: undefined,
    tags: [],
    categories: [],
    authors: [],
    description: undefined,
    aliases: [],
    language: undefined,
    problems: [],
    ...told,
  };
}

function dated(path: string, day: string, told: Partial<Post> = {}): Post {
  return post(path, { date: { instant: Date.parse(day), offset: 0, hasTime: false }, ...told });
}

function newest(posts: readonly Post[], count = 10): readonly string[] {
  return newestPosts(posts, count).map(({ path }) => path);
}

describe('The newest posts', () => {
  it('are those with the latest dates; pages and sections are none', () => {
    const posts = [
      post('undated.md'),
      dated('old.md', '2024-01-01'),
      dated('about.md', '2026-01-01', { kind: 'page' }),
      dated('new.md', '2025-01-01'),
    ];
    assert.deepEqual(newest(posts), ['new.md', 'old.md', 'undated.md']);
    assert.deepEqual(newest(posts, 1), ['new.md']);
  });

  it('have the dates of their addresses when they have none of their own', () => {
    const at = (path: string) => ({ address: { known: true, path } as const });
    const posts = [
      post('a.md', at('/2024/05/31/a/')),
      post('b.md', at('/notes/2025/01/02/b.html')),
      post('c.md', at('/c/')),
      dated('d.md', '2024-12-31'),
    ];
    assert.deepEqual(newest(posts), ['b.md', 'd.md', 'a.md', 'c.md']);
  });

  it('are not the translations of one', () => {
    const posts = [
      dated('a/index.ar.md', '2025-01-01', { language: 'ar' }),
      dated('a/index.md', '2025-01-01', { language: 'en' }),
      dated('a/index.pt-BR.md', '2025-01-02', { language: 'pt-br' }),
      dated('b.fr.md', '2024-01-01', { language: 'fr' }),
      dated('b.de.md', '2024-01-01', { language: 'de' }),
      dated('v1.2.md', '2023-01-01', { language: 'en' }),
    ];
    assert.deepEqual(newest(posts), ['a/index.md', 'b.fr.md', 'v1.2.md']);
  });
});
