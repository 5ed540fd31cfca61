import { join } from 'node:path';
import { WorkspaceIndex } from '../../src/core/blogs/workspaceIndex.ts';
import type { Site } from '../../src/core/generators/generator.ts';
import { GENERATORS } from '../../src/core/generators/registry.ts';
import { LiveDocument } from '../../src/core/markdown/liveDocument.ts';
import { learnSite, type LearntSite } from '../../src/core/siteDesign/learntSite.ts';
import { findOutput, readBuiltPosts, type BuiltPost } from '../../src/core/sitePage/builtPosts.ts';
import { sourceOf, type SourceBlock } from '../../src/core/sitePage/sourceBlocks.ts';
import { nodeFiles } from '../../src/node/nodeFiles.ts';
import { repository } from '../host/paths.ts';
import { longPost } from './longPost.ts';
import type { Measurement } from './measurement.ts';

const SIZES = [10, 50, 500];
const ROUNDS = 7;

/**
 * What the site's own page costs, without VS Code: to learn the site of the sample blog, and to
 * write a post's blocks in its manner, held against rendering them. Milliseconds of the processors;
 * the best round of each counts.
 */
export async function measureSitePage(): Promise<readonly Measurement[]> {
  const { site, built } = await builtSite();
  const blog = { site, posts: [] };
  const learning = best(() => void learnSite(blog, built));
  const rendering = best(() => {
    for (const { text } of built) render(site, text);
  });
  const pages = `${built.length} pages`;
  const learnt = learnSite(blog, built);
  if (!learnt) throw new Error('The sample blog could not be learnt.');
  return [
    { what: `${pages}: rendering their posts`, value: rendering, unit: 'ms' },
    { what: `${pages}: learning from them`, value: learning, unit: 'ms' },
    { what: `${pages}: learning to rendering`, value: learning / rendering, unit: '×' },
    ...SIZES.flatMap((size) => measureDressing(site, learnt, size)),
  ];
}

async function builtSite(): Promise<{ readonly site: Site; readonly built: readonly BuiltPost[] }> {
  const files = nodeFiles(join(repository, 'test/sample-blog'));
  const log = { info: console.log, warn: console.warn, error: console.error };
  const index = new WorkspaceIndex({ files, log, generators: GENERATORS, wake: () => undefined });
  await index.refresh(new AbortController().signal);
  const [blog] = index.blogs;
  const target = blog?.posts.find(({ kind }) => kind === 'post');
  if (!blog || !target) throw new Error('The sample blog was not found.');
  const { site, posts } = blog;
  const output = await findOutput({ site, posts, files });
  if (output === undefined) throw new Error('The sample blog is not built.');
  const built = await readBuiltPosts({ site, posts, files, output }, target);
  index.dispose();
  return { site, built };
}

function measureDressing(site: Site, { manner }: LearntSite, size: number): readonly Measurement[] {
  const text = longPost(size * 1024);
  const rendering = best(() => void render(site, text));
  const blocks = render(site, text);
  const dressing = best(() => {
    // Forgets what it has dressed before.
    manner.add([]);
    for (const { html, source } of blocks) manner.dress({ html, source, post: 'long.md' });
  });
  return [
    { what: `${size} KB: rendering`, value: rendering, unit: 'ms' },
    { what: `${size} KB: dressing`, value: dressing, unit: 'ms' },
    { what: `${size} KB: dressing to rendering`, value: dressing / rendering, unit: '×' },
  ];
}

function render(site: Site, text: string): readonly SourceBlock[] {
  const body = text.slice(site.frontMatterOf(text, true).bodyStart);
  const document = new LiveDocument(site.dialect);
  document.update(body, 0);
  return sourceOf(document.blocks, body, 0);
}

function best(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
