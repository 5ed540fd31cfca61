import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../src/node/nodeFiles.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporaryFolder.ts';

const NEVER = (): boolean => false;

async function walked(
  root: string,
  { from = '', skip = NEVER }: { from?: string; skip?: (path: string) => boolean } = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  const { signal } = new AbortController();
  for await (const batch of nodeFiles(root).walk(from, skip, signal)) found.push(...batch);
  return found.sort();
}

describe('Files on disk, listed', () => {
  afterEach(removeTemporaryFolders);

  it('are all files below a folder, by their paths from the root', async () => {
    const { path } = temporaryFolder({ 'a.md': '', 'x/b.md': '', 'x/y/c.md': '' });
    assert.deepEqual(await walked(path), ['a.md', 'x/b.md', 'x/y/c.md']);
    assert.deepEqual(await walked(path, { from: 'x' }), ['x/b.md', 'x/y/c.md']);
  });

  it('are not those in a folder to be skipped', async () => {
    const { path } = temporaryFolder({ 'a.md': '', 'x/b.md': '', 'x/y/c.md': '' });
    assert.deepEqual(await walked(path, { skip: (folder) => folder === 'x/y' }), [
      'a.md',
      'x/b.md',
    ]);
  });

  it('are none where there is no folder', async () => {
    const { path } = temporaryFolder({ 'a.md': '' });
    assert.deepEqual(await walked(join(path, 'missing')), []);
    assert.deepEqual(await walked(path, { from: 'missing' }), []);
  });

  it('end where a link leads back into the folder', async () => {
    const { path } = temporaryFolder({ 'x/a.md': '' });
    symlinkSync(path, join(path, 'x/loop'));
    symlinkSync('loop-to-itself', join(path, 'loop-to-itself'));
    symlinkSync('.', join(path, 'x/here'));
    assert.deepEqual(await walked(path), ['x/a.md']);
  });

  it('end where a link leads above the folder', async () => {
    const { path } = temporaryFolder({ 'outside/b.md': '', 'blog/a.md': '' });
    symlinkSync('..', join(path, 'blog/up'));
    assert.deepEqual(await walked(join(path, 'blog')), ['a.md']);
  });

  it('hold what a link leads to, once', async () => {
    const { path } = temporaryFolder({
      'outside/b.md': '',
      'outside/deep/c.md': '',
      'blog/a.md': '',
    });
    symlinkSync(join(path, 'outside/deep'), join(path, 'blog/deep'));
    symlinkSync(join(path, 'outside'), join(path, 'blog/far'));
    symlinkSync(join(path, 'outside/b.md'), join(path, 'blog/file.md'));
    symlinkSync(join(path, 'nowhere'), join(path, 'blog/dead.md'));
    assert.deepEqual(await walked(join(path, 'blog')), [
      'a.md',
      'far/b.md',
      'far/deep/c.md',
      'file.md',
    ]);
  });

  it('hold what a link leads to in a folder that is itself skipped', async () => {
    const { path } = temporaryFolder({ 'node_modules/theme/a.md': '' });
    symlinkSync('node_modules/theme', join(path, 'theme'));
    const skip = (folder: string): boolean => folder === 'node_modules';
    assert.deepEqual(await walked(path, { skip }), ['theme/a.md']);
  });

  it('go on when a folder vanishes while it is listed', async () => {
    const folder = temporaryFolder({ 'a.md': '' });
    for (let number = 0; number < 520; number += 1) folder.write(`many/${String(number)}.md`, '');
    folder.write('late/b.md', '');
    const found: string[] = [];
    const { signal } = new AbortController();
    for await (const batch of nodeFiles(folder.path).walk('', NEVER, signal)) {
      found.push(...batch);
      folder.remove('late');
      folder.remove('many');
    }
    assert.ok(found.includes('a.md'));
  });

  it('stop when they are not wanted any more', async () => {
    const folder = temporaryFolder();
    for (let number = 0; number < 520; number += 1) folder.write(`${String(number)}.md`, '');
    const stop = new AbortController();
    let batches = 0;
    for await (const batch of nodeFiles(folder.path).walk('', NEVER, stop.signal)) {
      assert.ok(batch.length > 0);
      batches += 1;
      stop.abort();
    }
    assert.equal(batches, 1);
  });

  it('leave time for other work between them', async () => {
    const folder = temporaryFolder();
    for (let number = 0; number < 520; number += 1) folder.write(`${String(number)}.md`, '');
    let hasRun = false;
    setImmediate(() => (hasRun = true));
    for await (const batch of nodeFiles(folder.path).walk(
      '',
      NEVER,
      new AbortController().signal,
    )) {
      const started = performance.now();
      // What is done with a batch counts: so a long piece of it is followed by a pause.
      while (batch.length > 0 && performance.now() - started < 12);
    }
    assert.ok(hasRun);
  });
});

describe('Files on disk, read', () => {
  afterEach(removeTemporaryFolders);

  it('give their bytes as far as asked for, and the size of the whole', async () => {
    const { path } = temporaryFolder({ 'a.md': 'abcdef', 'empty.md': '' });
    const files = nodeFiles(path);
    const read: unknown[] = [];
    for await (const batch of files.readAll(
      ['a.md', 'empty.md'],
      4,
      new AbortController().signal,
    )) {
      for (const file of batch) {
        if ('failure' in file) assert.fail(file.failure);
        const { bytes, size } = file;
        read.push([file.path, Buffer.from(bytes).toString(), size]);
        assert.ok(file.modified > 0);
      }
    }
    assert.deepEqual(read, [
      ['a.md', 'abcd', 6],
      ['empty.md', '', 0],
    ]);
  });

  it('are whole without a limit, however large', async () => {
    const large = Buffer.alloc(300_000, 'x');
    const { path } = temporaryFolder({ 'a.md': large });
    const file = await nodeFiles(path).read('a.md');
    assert.ok('bytes' in file && Buffer.from(file.bytes).equals(large));
  });

  it('do not share bytes with one another', async () => {
    const { path } = temporaryFolder({ 'a.md': 'aaaa', 'b.md': 'bbbb' });
    const texts: string[] = [];
    const kept: Uint8Array[] = [];
    for await (const batch of nodeFiles(path).readAll(
      ['a.md', 'b.md'],
      4096,
      new AbortController().signal,
    )) {
      for (const file of batch) if ('bytes' in file) kept.push(file.bytes);
    }
    for (const bytes of kept) texts.push(Buffer.from(bytes).toString());
    assert.deepEqual(texts, ['aaaa', 'bbbb']);
  });

  it('say why they give nothing', async () => {
    const folder = temporaryFolder({ 'x/a.md': '' });
    symlinkSync('loop', join(folder.path, 'loop'));
    const files = nodeFiles(folder.path);
    const failures = await Promise.all(
      ['missing.md', 'x', '', 'x/a.md/b.md', 'loop'].map(async (path) => {
        const file = await files.read(path);
        return 'failure' in file ? file.failure : 'read';
      }),
    );
    assert.deepEqual(failures, ['missing', 'folder', 'folder', 'missing', 'failed']);
  });

  if (process.platform !== 'win32') {
    it('do not wait for what comes through a named pipe', async () => {
      const folder = temporaryFolder();
      execFileSync('mkfifo', [join(folder.path, 'pipe.md')]);
      assert.deepEqual(await walked(folder.path), []);
      assert.deepEqual(await nodeFiles(folder.path).read('pipe.md'), {
        path: 'pipe.md',
        failure: 'failed',
      });
    });
  }
});
