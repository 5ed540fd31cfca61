import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { join } from '../../../src/core/blogs/paths.ts';
import { MemoryFiles } from './memoryFiles.ts';
import type { Opened } from './openIndex.ts';
import { open, openRead, snapshot } from './openIndex.ts';

/** Paths that mean something to one generator or another, and some that mean nothing. */
const PATHS = [
  'hugo.toml',
  'content/_index.md',
  'content/a.md',
  'content/posts/_index.md',
  'content/posts/one.md',
  'content/posts/bundle/index.md',
  'content/posts/bundle/side.md',
  'content/public/x.md',
  'public/index.md',
  'docs/_config.yml',
  'docs/_posts/2024-01-01-a.md',
  'docs/_posts/2024-01-02-b.md',
  'docs/_drafts/idea.md',
  'docs/trips/_posts/2024-01-03-c.md',
  'docs/about.md',
  'docs/shop/config.toml',
  'docs/shop/content/inner.md',
  'posts/plain.md',
  'README.md',
  'node_modules/x/index.md',
] as const;

const CONFIGURATIONS = [
  '',
  'baseURL = "https://example.org/"\n',
  'baseURL = "https://example.org/"\npublishDir = "content/public"\n',
  'baseURL = "https://example.org/"\ncontentDir = "docs"\nbuildDrafts = true\n',
  'permalink: /:title/\nfuture: true\n',
  'permalink: pretty\nexclude: [trips]\n',
  'broken = "\n',
] as const;

const POSTS = [
  '',
  'Just text.\n',
  '---\ntitle: A\ndate: 2024-01-01\n---\nText\n',
  '---\ntitle: A\ndate: 2024-01-01\n---\nOther text\n',
  '---\ntitle: B\ndraft: true\nslug: same\n---\n',
  '---\ntitle: C\nslug: same\ndate: 2030-01-01\n---\n',
  '---\ntitle: D\ncascade:\n  draft: true\n---\n',
  '---\ntitle: "broken\n---\n',
  '---\npermalink: /same/\nurl: /same/\n---\n',
] as const;

type Action =
  | { readonly do: 'write'; readonly path: string; readonly text: string }
  | { readonly do: 'remove' | 'removeFolder' | 'release'; readonly path: string }
  | { readonly do: 'type'; readonly path: string; readonly text: string }
  | { readonly do: 'flush' };

const isConfiguration = (path: string): boolean => /\.(?:toml|yml)$/.test(path);

const written = fc
  .constantFrom(...PATHS)
  .chain((path) =>
    fc.tuple(
      fc.constant(path),
      isConfiguration(path) ? fc.constantFrom(...CONFIGURATIONS) : fc.constantFrom(...POSTS),
    ),
  );

const path = fc.constantFrom(...PATHS);

const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: written.map(([at, text]) => ({ do: 'write' as const, path: at, text })) },
  { weight: 2, arbitrary: path.map((at) => ({ do: 'remove' as const, path: at })) },
  { weight: 1, arbitrary: path.map((at) => ({ do: 'removeFolder' as const, path: at })) },
  { weight: 2, arbitrary: written.map(([at, text]) => ({ do: 'type' as const, path: at, text })) },
  { weight: 2, arbitrary: path.map((at) => ({ do: 'release' as const, path: at })) },
  { weight: 3, arbitrary: fc.constant({ do: 'flush' as const }) },
);

/** Does it to the files, and tells the index as a file watcher and an editor would. */
async function run(action: Action, { files, index }: Opened): Promise<void> {
  switch (action.do) {
    case 'write':
      files.write(action.path, action.text);
      index.fileChanged(action.path);
      break;
    case 'remove':
      files.remove(action.path);
      index.fileDeleted(action.path);
      break;
    case 'removeFolder': {
      const folder = action.path.split('/').slice(0, -1).join('/') || action.path;
      files.remove(folder);
      index.fileDeleted(folder);
      break;
    }
    case 'type':
      index.overlay(action.path, action.text);
      break;
    case 'release':
      index.release(action.path);
      break;
    case 'flush':
      await index.flush();
  }
}

describe('Any sequence of changes', () => {
  it('gives what reading everything anew gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 12 }),
        fc.array(actions, { maxLength: 25 }),
        async (start, sequence) => {
          const opened = await openRead(new MemoryFiles(Object.fromEntries(start)));
          const overlays = new Map<string, string>();
          for (const action of sequence) {
            await run(action, opened);
            if (action.do === 'type') overlays.set(action.path, action.text);
            if (action.do === 'release') overlays.delete(action.path);
          }
          await opened.index.flush();
          const followed = snapshot(opened.index);

          const fresh = open(opened.files);
          for (const [at, text] of overlays) fresh.index.overlay(at, text);
          await fresh.index.refresh(new AbortController().signal);
          assert.deepEqual(followed, snapshot(fresh.index));
          assert.deepEqual(opened.errors, []);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is told in full, and nothing is told that has not changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(written, { maxLength: 12 }),
        fc.array(actions, { maxLength: 25 }),
        async (start, sequence) => {
          const opened = await openRead(new MemoryFiles(Object.fromEntries(start)));
          let before = postsOf(opened);
          for (const action of sequence) {
            opened.told.length = 0;
            await run(action, opened);
            const after = postsOf(opened);
            const [told, ...more] = opened.told.map(({ posts }) => posts);
            assert.deepEqual(more, []);
            const isNew = (path: string): boolean => !before.has(path);
            const isOther = (path: string): boolean =>
              before.has(path) && !isDeepStrictEqual(before.get(path), after.get(path));
            const gone = [...before.keys()].filter((path) => !after.has(path));
            assert.deepEqual(
              [...(told?.added ?? [])].sort(),
              [...after.keys()].filter(isNew).sort(),
            );
            assert.deepEqual(
              [...(told?.changed ?? [])].sort(),
              [...after.keys()].filter(isOther).sort(),
            );
            assert.deepEqual([...(told?.removed ?? [])].sort(), gone.sort());
            before = after;
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** All posts by their path from the workspace folder, with their blog. */
function postsOf({ index }: Opened): ReadonlyMap<string, unknown> {
  return new Map(
    index.blogs.flatMap(({ root, posts }) =>
      posts.map((post) => [join(root, post.path), { root, post }] as const),
    ),
  );
}
