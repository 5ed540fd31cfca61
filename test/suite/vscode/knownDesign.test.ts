import assert from 'node:assert/strict';
import type { Site } from '../../../src/core/generators/generator.ts';
import type { LearntSite } from '../../../src/core/siteDesign/learntSite.ts';
import type { SiteLearning } from '../../../src/core/siteDesign/siteLearning.ts';
import type { BuiltPost } from '../../../src/core/sitePage/builtPosts.ts';
import { KnownDesign } from '../../../src/vscode/preview/sitePage/knownDesign.ts';

const pageAt = (path: string): BuiltPost =>
  ({ post: { path }, path, html: '', text: '', modified: 0 }) as unknown as BuiltPost;

describe('What is known of the pages of a section', () => {
  const pages = ['a', 'b', 'c', 'd'].map(pageAt);
  let read: string[];
  let telling: string[];
  let design: KnownDesign;
  let begin: (first: readonly BuiltPost[]) => Promise<void>;

  beforeEach(() => {
    read = [];
    telling = ['a', 'b', 'c', 'd'];
    const learning = {
      get unread() {
        return pages.filter(({ path }) => !read.includes(path));
      },
      read: ({ path }: BuiltPost) => void read.push(path),
      learnt: () => {
        const known = pages.filter(({ path }) => read.includes(path) && telling.includes(path));
        return known.length > 0 ? { pages: known.map((built) => ({ built })) } : undefined;
      },
    };
    design = new KnownDesign({} as unknown as Site, '');
    begin = (first) =>
      design.begin(() => Promise.resolve({ learning: learning as unknown as SiteLearning, first }));
  });

  const known = (): readonly string[] | undefined =>
    design.learnt?.pages.map(({ built }) => built.path);

  it('comes from the likest of them first, and from all when they are asked for', async () => {
    await begin(pages.slice(1, 3));
    assert.deepEqual([known(), design.isWhole], [['b', 'c'], false]);
    await design.learnRest();
    assert.deepEqual([known(), design.isWhole], [['a', 'b', 'c', 'd'], true]);
    assert.deepEqual(read, ['b', 'c', 'a', 'd']);
  });

  it('comes from all of them where the likest do not tell where posts stand', async () => {
    telling = ['d'];
    await begin(pages.slice(0, 2));
    assert.deepEqual([known(), design.isWhole], [['d'], true]);
  });

  it('is learnt once, however often it is asked for', async () => {
    void begin(pages.slice(0, 1));
    await Promise.all([design.learnRest(), design.learnRest()]);
    await design.learnRest();
    assert.deepEqual(read, ['a', 'b', 'c', 'd']);
  });

  it('lets others have their turn between two pages', async () => {
    const seen: number[] = [];
    const learning = begin(pages);
    while (seen.at(-1) !== pages.length) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      seen.push(read.length);
    }
    await learning;
    assert.ok(seen.some((count) => count > 0 && count < pages.length));
  });

  it('need not be whole for a post whose own page is known', async () => {
    await begin(pages.slice(0, 1));
    await design.learnOwn('a', {
      read: () => Promise.reject(new Error('It is known.')),
      learn: (learnt) => learnt,
    });
    assert.deepEqual([read, design.isWhole], [['a'], false]);
  });

  it('is whole before a post’s own page is looked for', async () => {
    const more = { pages: [] } as unknown as LearntSite;
    let asked: readonly string[] | undefined;
    await begin(pages.slice(0, 1));
    await design.learnOwn('e', {
      read: () => Promise.resolve(pageAt('e')),
      learn: (learnt) => {
        asked = learnt.pages.map(({ built }) => built.path);
        return more;
      },
    });
    assert.deepEqual(asked, ['a', 'b', 'c', 'd']);
    assert.equal(design.learnt, more);
  });
});
