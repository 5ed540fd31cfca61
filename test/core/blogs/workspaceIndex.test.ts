import assert from 'node:assert/strict';
import type { Opened } from './openIndex.ts';
import { open, openRead, seen } from './openIndex.ts';

const HUGO = 'baseURL = "https://example.org/"\n';

function post(fields: Readonly<Record<string, string>>, body = 'Text'): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', body, ''].join('\n');
}

const DRAFT = post({ title: 'A', draft: 'true' });
const LIVE = post({ title: 'A' });
const SITE = { 'hugo.toml': HUGO, 'content/a.md': DRAFT, 'content/b.md': LIVE };
const NONE = { added: [], changed: [], removed: [] };

/** Takes in what was noted. @returns what was told of posts. */
async function flushed({ index, told }: Opened): Promise<unknown> {
  told.length = 0;
  await index.flush();
  return told.map(({ posts }) => posts);
}

describe('The index of a workspace folder', () => {
  it('is empty until it is read, then ready', async () => {
    const { index } = open(SITE);
    assert.equal(index.state, 'empty');
    const reading = index.refresh(new AbortController().signal);
    await reading;
    assert.equal(index.state, 'ready');
    assert.deepEqual(seen(index), {
      ' (hugo)': { 'content/a.md': 'draft', 'content/b.md': 'published' },
    });
  });

  it('knows the post and the blog of a path', async () => {
    const { index } = await openRead({ 'site/hugo.toml': HUGO, 'site/content/a.md': DRAFT });
    assert.equal(index.blogOf('site/static')?.root, 'site');
    assert.equal(index.postAt('site/content/a.md')?.post.title, 'A');
    assert.equal(index.postAt('site/hugo.toml'), undefined);
    assert.equal(index.blogOf('elsewhere/a.md'), undefined);
  });

  it('asks to be flushed once for a burst, and tells of it once', async () => {
    const opened = await openRead(SITE);
    const { files, index } = opened;
    for (let number = 0; number < 300; number += 1) {
      files.write(`content/new-${String(number)}.md`, LIVE);
      index.fileChanged(`content/new-${String(number)}.md`);
    }
    assert.equal(opened.wakes(), 1);
    const [told, ...more] = (await flushed(opened)) as { added: string[] }[];
    assert.equal(told?.added.length, 300);
    assert.deepEqual(more, []);
  });

  it('reads one file when one file has changed', async () => {
    const opened = await openRead(SITE);
    const { files, index } = opened;
    files.write('content/a.md', LIVE);
    files.reads.length = 0;
    index.fileChanged('content/a.md');
    assert.deepEqual(await flushed(opened), [{ ...NONE, changed: ['content/a.md'] }]);
    assert.deepEqual(files.reads, ['content/a.md']);
  });

  it('tells nothing when a post says the same, but that its file was written', async () => {
    const opened = await openRead(SITE);
    const { files, index, told } = opened;
    files.write('content/a.md', post({ title: 'A', draft: 'true' }, 'Another text'));
    index.fileChanged('content/a.md');
    await index.flush();
    assert.deepEqual(told, [{ blogs: NONE, posts: NONE, touched: ['content/a.md'] }]);
  });

  it('tells nothing at all when nothing was written', async () => {
    const opened = await openRead(SITE);
    opened.index.fileChanged('content/a.md');
    assert.deepEqual(await flushed(opened), []);
  });

  it('drops all posts of a folder that went', async () => {
    const opened = await openRead({
      ...SITE,
      'content/trip/x.md': LIVE,
      'content/trip/y.md': LIVE,
    });
    opened.files.remove('content/trip');
    opened.index.fileDeleted('content/trip');
    assert.deepEqual(await flushed(opened), [
      { ...NONE, removed: ['content/trip/x.md', 'content/trip/y.md'] },
    ]);
  });

  it('reads all that is in a folder that came', async () => {
    const opened = await openRead(SITE);
    opened.files.write('content/trip/x.md', LIVE);
    opened.files.write('content/trip/deep/y.md', LIVE);
    opened.index.fileChanged('content/trip');
    assert.deepEqual(await flushed(opened), [
      { ...NONE, added: ['content/trip/x.md', 'content/trip/deep/y.md'] },
    ]);
  });

  it('tells of a renamed post as one that went and one that came', async () => {
    const opened = await openRead(SITE);
    opened.files.remove('content/a.md');
    opened.files.write('content/c.md', DRAFT);
    opened.index.fileChanged('content/c.md');
    opened.index.fileDeleted('content/a.md');
    assert.deepEqual(await flushed(opened), [
      { added: ['content/c.md'], changed: [], removed: ['content/a.md'] },
    ]);
  });

  it('believes the disk when a file went and came back in one burst', async () => {
    const opened = await openRead(SITE);
    opened.files.write('content/a.md', LIVE);
    opened.index.fileChanged('content/a.md');
    opened.index.fileDeleted('content/a.md');
    assert.deepEqual(await flushed(opened), [{ ...NONE, changed: ['content/a.md'] }]);
  });

  it('takes no notice of what a site makes, of packages and of version control', async () => {
    const opened = await openRead(SITE);
    const { files, index } = opened;
    const paths = ['public/index.md', 'node_modules/x/y.md', '.git/index.md'];
    for (const path of paths) {
      files.write(path, LIVE);
      index.fileChanged(path);
    }
    files.reads.length = 0;
    assert.deepEqual(await flushed(opened), []);
    assert.deepEqual(files.reads, []);
  });
});

describe('Unsaved text', () => {
  it('wins over the disk until it is released', async () => {
    const opened = await openRead(SITE);
    const { index, files } = opened;
    index.overlay('content/a.md', LIVE);
    assert.deepEqual(await flushed(opened), [{ ...NONE, changed: ['content/a.md'] }]);
    files.write('content/a.md', post({ title: 'From elsewhere' }));
    index.fileChanged('content/a.md');
    await index.flush();
    assert.equal(index.postAt('content/a.md')?.post.title, 'A');
    index.release('content/a.md');
    await index.flush();
    assert.equal(index.postAt('content/a.md')?.post.title, 'From elsewhere');
  });

  it('tells nothing while the body is typed', async () => {
    const opened = await openRead(SITE);
    opened.index.overlay('content/a.md', post({ title: 'A', draft: 'true' }, 'Typed'));
    assert.deepEqual(await flushed(opened), []);
  });

  it('counts from the start when it was there before the folder was read', async () => {
    const { index } = open(SITE);
    index.overlay('content/a.md', LIVE);
    await index.refresh(new AbortController().signal);
    assert.deepEqual(seen(index), {
      ' (hugo)': { 'content/a.md': 'published', 'content/b.md': 'published' },
    });
  });

  it('keeps a post whose file was deleted under the editor', async () => {
    const opened = await openRead(SITE);
    const { index, files } = opened;
    index.overlay('content/a.md', LIVE);
    files.remove('content/a.md');
    index.fileDeleted('content/a.md');
    await index.flush();
    assert.equal(index.postAt('content/a.md')?.post.title, 'A');
    index.release('content/a.md');
    assert.deepEqual(await flushed(opened), [{ ...NONE, removed: ['content/a.md'] }]);
  });

  it('of the configuration counts when it is saved', async () => {
    const opened = await openRead(SITE);
    opened.index.overlay('hugo.toml', 'contentDir = "co');
    assert.equal(opened.wakes(), 0);
    assert.deepEqual(await flushed(opened), []);
  });
});

describe('A changed configuration', () => {
  it('makes a new site, and posts are read anew', async () => {
    const opened = await openRead(SITE);
    const { files, index, told } = opened;
    const before = index.blogs[0]?.site;
    files.write('hugo.toml', `${HUGO}buildDrafts = true\n[permalinks]\n"/" = "/:slug/"\n`);
    index.fileChanged('hugo.toml');
    await index.flush();
    assert.deepEqual(
      told.map(({ blogs }) => blogs),
      [{ ...NONE, changed: [''] }],
    );
    assert.notEqual(index.blogs[0]?.site, before);
    assert.equal(told.length, 1);
  });

  it('is noticed in the file of another folder’s content', async () => {
    const opened = await openRead({ ...SITE, 'texts/c.md': LIVE });
    opened.files.write('hugo.toml', `${HUGO}contentDir = "texts"\n`);
    opened.index.fileChanged('hugo.toml');
    assert.deepEqual(await flushed(opened), [
      { added: ['texts/c.md'], changed: [], removed: ['content/a.md', 'content/b.md'] },
    ]);
  });

  it('of the place that a site is written to brings back what was taken for output', async () => {
    const opened = await openRead({ ...SITE, 'content/public/c.md': LIVE, 'public/x.html': '' });
    opened.files.write('hugo.toml', `${HUGO}publishDir = "content/public"\n`);
    opened.index.fileChanged('hugo.toml');
    assert.deepEqual(await flushed(opened), [{ ...NONE, removed: ['content/public/c.md'] }]);
    opened.files.write('hugo.toml', HUGO);
    opened.index.fileChanged('hugo.toml');
    assert.deepEqual(await flushed(opened), [{ ...NONE, added: ['content/public/c.md'] }]);
  });

  it('reaches the posts below a section that hands its fields down, and no others', async () => {
    const opened = await openRead({
      ...SITE,
      'content/news/_index.md': post({ title: 'News' }),
      'content/news/c.md': LIVE,
    });
    const { files, index } = opened;
    files.write('content/news/_index.md', '---\ntitle: News\ncascade:\n  draft: true\n---\n');
    files.reads.length = 0;
    index.fileChanged('content/news/_index.md');
    await index.flush();
    assert.deepEqual(seen(index), {
      ' (hugo)': {
        'content/a.md': 'draft',
        'content/b.md': 'published',
        'content/news/_index.md': 'draft',
        'content/news/c.md': 'draft',
      },
    });
    assert.ok(!files.reads.includes('content/a.md'));
  });

  it('is none when only the body of such a section is typed', async () => {
    const opened = await openRead({
      ...SITE,
      'content/news/_index.md': post({ title: 'News' }),
      'content/news/c.md': LIVE,
    });
    opened.files.reads.length = 0;
    opened.index.overlay('content/news/_index.md', post({ title: 'News' }, 'Typed'));
    assert.deepEqual(await flushed(opened), []);
    assert.ok(!opened.files.reads.includes('content/news/c.md'));
  });

  it('is also the index file that makes a bundle of its folder', async () => {
    const opened = await openRead({ ...SITE, 'content/trip/side.md': LIVE });
    opened.files.write('content/trip/index.md', LIVE);
    opened.index.fileChanged('content/trip/index.md');
    await opened.index.flush();
    assert.equal(opened.index.postAt('content/trip/side.md')?.post.kind, 'resource');
  });
});

describe('Blogs that come and go', () => {
  it('appear with the file that marks them', async () => {
    const opened = await openRead({ 'README.md': '# x', 'site/content/a.md': LIVE });
    const { files, index, told } = opened;
    assert.deepEqual(index.blogs, []);
    files.write('site/hugo.toml', HUGO);
    index.fileChanged('site/hugo.toml');
    await index.flush();
    assert.deepEqual(told, [
      {
        blogs: { ...NONE, added: ['site'] },
        posts: { ...NONE, added: ['site/content/a.md'] },
        touched: [],
      },
    ]);
  });

  it('go with it, and their files fall to the blog around them', async () => {
    const opened = await openRead({
      '_config.yml': 'permalink: pretty\n',
      '_posts/2024-01-01-a.md': LIVE,
      'shop/hugo.toml': HUGO,
      'shop/content/page.md': LIVE,
    });
    const { files, index, told } = opened;
    const [jekyll] = index.blogs;
    files.remove('shop/hugo.toml');
    index.fileDeleted('shop/hugo.toml');
    await index.flush();
    assert.deepEqual(
      told.map(({ blogs }) => blogs),
      [{ ...NONE, removed: ['shop'] }],
    );
    assert.equal(index.blogOf('shop/content/page.md'), jekyll);
    assert.equal(index.postAt('shop/content/page.md')?.post.kind, 'page');
  });

  it('end when the last post of a plain folder is deleted, and begin with the first', async () => {
    const opened = await openRead({ 'posts/a.md': LIVE });
    const { files, index } = opened;
    files.remove('posts/a.md');
    index.fileDeleted('posts/a.md');
    await index.flush();
    assert.deepEqual(seen(index), {});
    files.write('posts/b.md', LIVE);
    index.fileChanged('posts/b.md');
    await index.flush();
    assert.deepEqual(seen(index), { ' (plain)': { 'posts/b.md': 'published' } });
  });
});

describe('Reading that is cut short', () => {
  it('keeps what was read, says that it was stopped, and a refresh completes it', async () => {
    const opened = open(SITE);
    const { files, index } = opened;
    const stop = new AbortController();
    files.beforeBatch = () => {
      if (index.blogs.length > 0) stop.abort();
    };
    await index.refresh(stop.signal);
    assert.equal(index.state, 'stopped');
    assert.deepEqual(seen(index), { ' (hugo)': {} });
    files.beforeBatch = () => undefined;
    await index.refresh(new AbortController().signal);
    assert.equal(index.state, 'ready');
    assert.deepEqual(seen(index), {
      ' (hugo)': { 'content/a.md': 'draft', 'content/b.md': 'published' },
    });
  });

  it('stops at the first listing when it is cancelled at once', async () => {
    const { files, index } = open(SITE);
    const stop = new AbortController();
    stop.abort();
    await index.refresh(stop.signal);
    assert.equal(index.state, 'stopped');
    assert.deepEqual([index.blogs, files.reads], [[], []]);
  });

  it('takes in what changes meanwhile when it has ended', async () => {
    const { files, index } = open(SITE);
    let isWritten = false;
    files.beforeBatch = () => {
      if (isWritten || index.blogs.length === 0) return;
      isWritten = true;
      files.write('content/late.md', LIVE);
      index.fileChanged('content/late.md');
    };
    const reading = index.refresh(new AbortController().signal);
    await reading;
    await index.flush();
    assert.equal(index.postAt('content/late.md')?.post.title, 'A');
  });

  it('tells nothing after it was disposed', async () => {
    const { index, told, files } = open(SITE);
    files.beforeBatch = () => {
      if (index.blogs.length > 0) index.dispose();
    };
    await index.refresh(new AbortController().signal);
    assert.deepEqual(
      told.flatMap(({ posts }) => posts.added),
      [],
    );
  });
});

describe('Progress', () => {
  it('counts the files read of those to read, and first tells of few posts, then of more', async () => {
    const posts = Array.from({ length: 1000 }, (_, number) => [
      `content/${String(number)}.md`,
      LIVE,
    ]);
    const { index, told } = open({ 'hugo.toml': HUGO, ...Object.fromEntries(posts) });
    const progress: number[] = [];
    await index.refresh(new AbortController().signal, ({ done, total }) => {
      if (done > 0) assert.equal(total, 1000);
      progress.push(done);
    });
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
    assert.equal(progress.at(-1), 1000);
    assert.deepEqual(
      told.map((change) => change.posts.added.length),
      [258, 258, 484],
    );
  });
});
