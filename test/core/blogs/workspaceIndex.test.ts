import assert from 'node:assert/strict';
import { open, openRead, seen } from './openIndex.ts';
import { DRAFT, flushed, HUGO, LIVE, NONE, post, SITE } from './sampleSite.ts';

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

  it('that was never saved is a post once its folder is no longer what the site makes', async () => {
    const opened = await openRead({ ...SITE, 'hugo.toml': `${HUGO}publishDir = "content/out"\n` });
    const { index, files } = opened;
    index.overlay('content/out/new.md', LIVE);
    await index.flush();
    assert.equal(index.postAt('content/out/new.md'), undefined);
    files.write('hugo.toml', HUGO);
    index.fileChanged('hugo.toml');
    await index.flush();
    assert.equal(index.postAt('content/out/new.md')?.post.title, 'A');
  });

  it('of the configuration counts when it is saved', async () => {
    const opened = await openRead(SITE);
    opened.index.overlay('hugo.toml', 'contentDir = "co');
    assert.equal(opened.wakes(), 0);
    assert.deepEqual(await flushed(opened), []);
  });
});
