import assert from 'node:assert/strict';
import { Burst } from '../../../src/vscode/preview/burst.ts';
import { eventually, fileUri } from './workspace.ts';

describe('Files that change in a burst', () => {
  it('are told of once, each once, when nothing changes any more', async () => {
    const told: number[] = [];
    const burst = new Burst(50, (uris) => told.push(uris.length));
    for (const name of ['a.css', 'b.css', 'a.css']) burst.add(fileUri(name));
    await eventually('the news', () => told.length > 0);
    assert.deepEqual(told, [2]);
    burst.dispose();
  });

  it('are told of also while others go on changing', async () => {
    const told: number[] = [];
    const burst = new Burst(50, (uris) => told.push(uris.length));
    const writing = setInterval(() => burst.add(fileUri('a.css')), 5);
    await eventually('the news', () => told.length > 0);
    clearInterval(writing);
    assert.equal(told[0], 1);
    burst.dispose();
  });
});
