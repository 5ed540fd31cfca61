import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { WorkspaceIndex } from '../../src/core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../../src/core/generators/registry.ts';
import { inEnglish } from '../../src/core/message.ts';
import { buildTree } from '../../src/core/posts/tree.ts';
import { treeWords } from '../../src/core/posts/treeWords.ts';
import { nodeFiles } from '../../src/node/nodeFiles.ts';
import { temporaryFolder } from '../host/folder.ts';
import type { Measurement } from './measurement.ts';
import { writeSampleSite } from './samplePosts.ts';

const SIZES = [100, 1_000, 10_000];
const ROUNDS = 5;

/** In milliseconds of the processors, which other work on the machine does not add to. */
interface Cost {
  readonly cpu: number;
  /** The longest stretch in which nothing else of the extension host could run. */
  readonly longest: number;
}

/**
 * What reading a site of so many posts costs, held against reading the first 4 KB of each file and
 * nothing else: no index can cost less. The two are taken in turn, and the best round of each
 * counts, for other work can only add to it.
 */
export async function measureIndexing(): Promise<readonly Measurement[]> {
  const measured: Measurement[] = [];
  for (const size of SIZES) {
    const folder = await temporaryFolder('indexing');
    writeSampleSite(folder.path, size);
    measured.push(...(await measureSite(folder.path, size)));
    await folder.dispose();
  }
  return measured;
}

async function measureSite(folder: string, size: number): Promise<readonly Measurement[]> {
  const floors: Cost[] = [];
  const colds: Cost[] = [];
  const saves: Cost[] = [];
  const trees: Cost[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(await costOf(() => readHeads(join(folder, 'content/posts'))));
    const index = openIndex(folder);
    colds.push(await costOf(() => index.refresh(new AbortController().signal)));
    trees.push(await costOf(() => drawTree(index)));
    saves.push(await costOf(() => saveOne(index)));
    index.dispose();
  }
  const posts = `${size} posts`;
  const floor = best(floors, 'cpu');
  const cold = best(colds, 'cpu');
  return [
    { what: `${posts}: reading the heads alone`, value: floor, unit: 'ms' },
    { what: `${posts}: cold index`, value: cold, unit: 'ms' },
    { what: `${posts}: cold index, to the heads alone`, value: cold / floor, unit: '×' },
    {
      what: `${posts}: longest slice of it`,
      value: best(colds, 'longest'),
      unit: 'ms',
    },
    { what: `${posts}: one file saved`, value: best(saves, 'cpu'), unit: 'ms' },
    { what: `${posts}: the tree built`, value: best(trees, 'cpu'), unit: 'ms' },
  ];
}

function best(costs: readonly Cost[], what: keyof Cost): number {
  return Math.min(...costs.map((cost) => cost[what]));
}

function openIndex(folder: string): WorkspaceIndex {
  const log = { info: console.log, warn: console.warn, error: console.error };
  return new WorkspaceIndex({
    files: nodeFiles(folder),
    log,
    generators: GENERATORS,
    wake: () => undefined,
  });
}

async function saveOne(index: WorkspaceIndex): Promise<void> {
  index.fileChanged('content/posts/post-00007.md');
  await index.flush();
}

function drawTree(index: WorkspaceIndex): void {
  const [blog] = index.blogs;
  if (blog === undefined) throw new Error('The sample site was not found.');
  const shown = { id: 'blog', label: 'blog', description: '', blog };
  const words = treeWords('en', inEnglish);
  const options = { now: Date.now(), sort: 'date', groupBy: 'year', filter: '', words } as const;
  const tree = buildTree([shown], options);
  for (const { id, state } of tree.roots) if (state === 'expanded') tree.childrenOf(id);
}

function readHeads(folder: string): void {
  const buffer = Buffer.alloc(4096);
  for (const name of readdirSync(folder)) {
    const file = openSync(join(folder, name), 'r');
    fstatSync(file);
    readSync(file, buffer, 0, buffer.length, 0);
    closeSync(file);
  }
}

async function costOf(work: () => void | Promise<void>): Promise<Cost> {
  const start = cpuTime();
  let last = start;
  let longest = 0;
  let isOver = false;
  const watch = (): void => {
    const now = cpuTime();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  await work();
  watch();
  isOver = true;
  return { cpu: last - start, longest };
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
