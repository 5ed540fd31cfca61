import { WorkspaceIndex } from '../../src/core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../../src/core/generators/registry.ts';
import type { Site } from '../../src/core/generators/generator.ts';
import type { Files } from '../../src/core/ports.ts';
import type { Post } from '../../src/core/posts/post.ts';
import { learnSite, pageFor } from '../../src/core/siteDesign/learntSite.ts';
import { htmlOf } from '../../src/core/siteManner/htmlNodes.ts';
import { readHtml } from '../../src/core/siteManner/readHtml.ts';
import { readBuiltPosts, type BuiltPost } from '../../src/core/sitePage/builtPosts.ts';
import { readSample } from '../../src/core/sitePage/design.ts';
import { neighboursOf } from '../../src/core/sitePage/neighbours.ts';
import { viewOf } from '../../src/core/sitePage/postView.ts';
import { nodeFiles } from '../../src/node/nodeFiles.ts';
import { serializeOuter } from 'parse5';
import { fillPage } from './fillPage.ts';

/** A post that was shown in a page of its site by Galley, which never saw its own. */
export interface HeldOut {
  readonly post: Post;
  /** Its own page, as the site's generator made it. */
  readonly real: BuiltPost;
  /** Path of the page it was shown in. */
  readonly donor: string;
  readonly preview: string;
  /** The body alone: in the preview, by our engine alone, and in the real page with its script's marks. */
  readonly body: string;
  readonly plainBody: string;
  readonly realBody: string;
  /** Whether the body went where it is in the real page. */
  readonly isBodyFound: boolean;
}

/** What was opened of a built site. */
export interface OpenSite {
  readonly site: Site;
  readonly posts: readonly Post[];
  readonly files: Files;
}

export async function openBuiltSite(folder: string): Promise<OpenSite> {
  const files = nodeFiles(folder);
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const index = new WorkspaceIndex({ files, log, generators: GENERATORS, wake: () => undefined });
  await index.refresh(new AbortController().signal);
  const blog = index.blogs.find(({ root }) => root === '');
  if (!blog) throw new Error(`There is no blog in ${folder}.`);
  return { site: blog.site, posts: blog.posts, files };
}

/**
 * Shows a post in a page of its site, learnt from the other posts only.
 * @returns `undefined` when no page could be found for it.
 */
export async function showHeldOut(
  { site, posts, files }: OpenSite,
  output: string,
  post: Post,
  hidden: ReadonlySet<string>,
): Promise<HeldOut | undefined> {
  const blog = { site, posts, files, output };
  const learnt = learnSite(blog, await readBuiltPosts(blog, post, hidden));
  const others = new Set(posts.map(({ path }) => path).filter((path) => path !== post.path));
  const [real] = await readBuiltPosts(blog, post, others);
  if (!learnt || !real) return undefined;
  const found = pageFor(site, learnt, { post, text: real.text });
  const sample = readSample(blog, real, learnt.design);
  if (!found || !sample) return undefined;
  const { blocks } = sample;
  const dressed = blocks.map((block) => learnt.manner.dress({ ...block, post: post.path }));
  const body = dressed.join('\n');
  const urlOf = ({ target }: { target: { at: string; path?: string } }): string | undefined =>
    target.at === 'site' ? site.basePath.slice(0, -1) + (target.path ?? '') : undefined;
  const html = blocks.map((block) => block.html);
  const neighbours = neighboursOf(post, posts, Date.now());
  const view = viewOf({ post, site, text: real.text, html, neighbours });
  const preview = fillPage({
    html: found.shell.toHtml({ urlOf, head: '', end: '' }),
    contents: found.shell.contentsFor(view, { urlOf }),
    body,
  });
  const { match, page } = sample;
  const built = match?.parent.childNodes.slice(match.from, match.to) ?? [];
  const realBody = built.map((node) => serializeOuter(node)).join('');
  return {
    ...{ post, real, preview, body },
    donor: found.page.built.path,
    plainBody: html.join('\n'),
    realBody: page.postScript ? htmlOf(page.postScript.decorate(readHtml(realBody))) : realBody,
    isBodyFound: (match?.coverage ?? 0) > 0.9,
  };
}
