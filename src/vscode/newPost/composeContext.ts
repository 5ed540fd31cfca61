import type * as vscode from 'vscode';
import type { ComposeContext, ComposeExample } from '../../core/compose/composePost.ts';
import type { Post } from '../../core/posts/post.ts';
import { newestPosts } from '../../core/posts/newestPosts.ts';
import { textOf } from '../files/textOf.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { settingsFor } from '../settings.ts';
import type { Destination } from './chooseDestination.ts';

/** How many posts a new one is modelled on. */
const EXAMPLES = 10;
/** Longer posts are no examples, in bytes. */
const LONGEST_EXAMPLE = 1_000_000;

/**
 * What there is to go by before the title is known: the newest posts, or the one post that the new
 * one is to be like.
 */
export async function composeContext(
  destination: Destination,
  model?: Post,
): Promise<ComposeContext> {
  const { root, site, posts, folder } = destination;
  return {
    site,
    folder,
    language: undefined,
    examples: await read(root, model ? [model] : modelsIn(destination)),
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    start: settingsFor(root).newPostJekyll,
    taken: takenIn(posts),
  };
}

function modelsIn({ posts, folder }: Destination): readonly Post[] {
  const near =
    folder === undefined ? [] : posts.filter(({ path }) => path.startsWith(`${folder}/`));
  return newestPosts(near.length > 0 ? near : posts, EXAMPLES);
}

async function read(root: vscode.Uri, models: readonly Post[]): Promise<ComposeExample[]> {
  const texts = await Promise.all(
    models.map(async ({ path }) => ({
      path,
      text: await textOf(uriBelow(root, path), LONGEST_EXAMPLE),
    })),
  );
  return texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Whether a post or a folder of posts has a path; file systems often take no notice of case. */
function takenIn(posts: readonly Post[]): (path: string) => boolean {
  const paths = new Set<string>();
  for (const { path } of posts) {
    for (let part = path.normalize().toLowerCase(); part !== '' && !paths.has(part);) {
      paths.add(part);
      part = part.slice(0, Math.max(0, part.lastIndexOf('/')));
    }
  }
  return (path) => paths.has(path.normalize().toLowerCase());
}
