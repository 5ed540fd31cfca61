import * as vscode from 'vscode';
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
  const models = model ? [model] : modelsIn(destination);
  const folders = [
    folder ?? site.compose.defaultFolder,
    ...models.map(({ path }) => parentOf(path)),
  ];
  return {
    site,
    folder,
    language: undefined,
    examples: await read(root, models),
    now: Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    start: settingsFor(root).newPostJekyll,
    taken: takenBy([...posts.map(({ path }) => path), ...(await filesIn(root, folders))]),
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

/** What else lies in the folders that posts go to: files that are no posts take names too. */
async function filesIn(root: vscode.Uri, folders: readonly string[]): Promise<readonly string[]> {
  const listings = [...new Set(folders)].map(async (folder) => {
    try {
      const entries = await vscode.workspace.fs.readDirectory(uriBelow(root, folder));
      return entries.map(([name]) => (folder === '' ? name : `${folder}/${name}`));
    } catch {
      return [];
    }
  });
  return (await Promise.all(listings)).flat();
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a file or a folder has a path; file systems often take no notice of case. */
function takenBy(files: readonly string[]): (path: string) => boolean {
  const paths = new Set<string>();
  for (const path of files) {
    for (let part = path.normalize().toLowerCase(); part !== '' && !paths.has(part);) {
      paths.add(part);
      part = part.slice(0, Math.max(0, part.lastIndexOf('/')));
    }
  }
  return (path) => paths.has(path.normalize().toLowerCase());
}
