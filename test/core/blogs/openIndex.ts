import { join } from '../../../src/core/blogs/paths.ts';
import type { IndexChange } from '../../../src/core/blogs/blog.ts';
import { WorkspaceIndex } from '../../../src/core/blogs/workspaceIndex.ts';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { GENERATORS } from '../../../src/core/generators/registry.ts';
import type { Log } from '../../../src/core/ports.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import type { MemoryFile } from './memoryFiles.ts';
import { MemoryFiles } from './memoryFiles.ts';

export const NOW = Date.parse('2026-06-15T12:00:00Z');

/** A workspace folder with an index over it, and what the index told. */
export interface Opened {
  readonly files: MemoryFiles;
  readonly index: WorkspaceIndex;
  readonly told: IndexChange[];
  /** How often the index asked to be flushed. */
  wakes(): number;
  readonly errors: string[];
}

export function open(
  files: Readonly<Record<string, MemoryFile>> | MemoryFiles,
  generators: readonly Generator[] = GENERATORS,
): Opened {
  const memory = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  const told: IndexChange[] = [];
  const errors: string[] = [];
  let wakes = 0;
  const log: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (message, cause) => errors.push(`${message} ${String(cause)}`),
  };
  const index = new WorkspaceIndex({ files: memory, log, generators, wake: () => (wakes += 1) });
  index.onDidChange((change) => told.push(change));
  return { files: memory, index, told, errors, wakes: () => wakes };
}

/** The same, read to the end. */
export async function openRead(
  files: Readonly<Record<string, MemoryFile>> | MemoryFiles,
  generators?: readonly Generator[],
): Promise<Opened> {
  const opened = open(files, generators);
  await opened.index.refresh(new AbortController().signal);
  opened.told.length = 0;
  return opened;
}

/** Blogs by root, and in each the status of the posts by path: what a writer sees, in short. */
export function seen(index: WorkspaceIndex): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    index.blogs.map(({ root, site, posts }) => [
      `${root} (${site.generator})`,
      Object.fromEntries(
        posts
          .map((post) => [join(root, post.path), statusAt(post.publication, NOW).status] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ]),
  );
}

/** Everything an index knows, for comparing two of them whole. */
export function snapshot(index: WorkspaceIndex): unknown {
  return index.blogs.map((blog) => ({
    root: blog.root,
    generator: blog.site.generator,
    problems: blog.problems,
    posts: [...blog.posts]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map((post) => ({ post, times: blog.timesOf(post.path) })),
  }));
}
