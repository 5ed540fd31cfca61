import assert from 'node:assert/strict';
import { SheetReader } from '../../../src/core/page/sheetReader.ts';

/** @returns what a page gets of `a.css`, and how often sheets were read for it. */
async function read(sheets: Readonly<Record<string, string>>) {
  let reads = 0;
  const reader = new SheetReader({
    textOf: (path) => {
      reads += 1;
      return Promise.resolve(sheets[path]);
    },
    has: (path) => Promise.resolve(path in sheets),
    urlOf: (path) => `https://page/${path}`,
    pathsOf: (reference) => [reference.slice(1)],
    loadsFromWeb: false,
  });
  return { sheet: await reader.read('a.css'), reads };
}

describe('a style sheet with what it imports', () => {
  it('is linked where the browser finds all of it', async () => {
    assert.deepEqual(await read({ 'a.css': '@import "b.css"; a {}', 'b.css': 'b {}' }), {
      sheet: { kind: 'link', url: 'https://page/a.css' },
      reads: 2,
    });
  });

  it('is written out where it names files from the root of the site', async () => {
    assert.deepEqual(await read({ 'a.css': '@import "/b.css"; a {}', 'b.css': 'b {}' }), {
      sheet: { kind: 'text', css: 'b {} a {}' },
      reads: 2,
    });
  });

  it('ends, and soon, where it imports itself over and over', async () => {
    const { sheet, reads } = await read({ 'a.css': '@import "/a.css";'.repeat(50) + 'a {}' });
    assert.equal(sheet?.kind, 'text');
    assert.ok(reads <= 100, `${reads} reads`);
  });

  it('does not grow without end by a long sheet that is imported many times', async () => {
    const long = `/*${'x'.repeat(3_000_000)}*/`;
    const { reads } = await read({ 'a.css': '@import "/b.css";'.repeat(50), 'b.css': long });
    assert.equal(reads, 4);
  });
});
