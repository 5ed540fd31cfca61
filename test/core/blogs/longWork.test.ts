import assert from 'node:assert/strict';
import { open, seen } from './openIndex.ts';
import { HUGO, LIVE, SITE } from './sampleSite.ts';

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
    const { files, index, told } = open({ 'hugo.toml': HUGO });
    for (let number = 0; number < 1000; number += 1) {
      files.write(`content/${String(number)}.md`, LIVE);
    }
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
