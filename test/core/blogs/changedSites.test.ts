import assert from 'node:assert/strict';
import { openRead, seen } from './openIndex.ts';
import { flushed, HUGO, LIVE, NONE, post, SITE } from './sampleSite.ts';

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

describe('A changed template', () => {
  it('makes a new site, and no post is read anew', async () => {
    const opened = await openRead({ ...SITE, 'archetypes/default.md': '---\n---\n' });
    const { files, index, told } = opened;
    const before = index.blogs[0]?.site;
    files.write('archetypes/posts.md', '---\ndraft: true\n---\n');
    index.fileChanged('archetypes/posts.md');
    files.reads.length = 0;
    await index.flush();
    assert.deepEqual(told, [{ blogs: { ...NONE, changed: [''] }, posts: NONE, touched: [] }]);
    assert.notEqual(index.blogs[0]?.site, before);
    assert.ok(!files.reads.includes('content/a.md'));
  });
});
