import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { bootVSCode, type VSCode } from '../host/boot.ts';
import { copyOf } from '../host/folder.ts';
import { repository } from '../host/paths.ts';
import { installBlockPreview } from './blockPreview.ts';
import { longPost, MARK } from './longPost.ts';

/** The previews that are held against one another, and the command that opens each. */
export const COMMANDS = {
  galley: 'Galley: Open Preview to the Side',
  'built-in': 'Markdown: Open Preview to the Side',
  block: 'Bench: Open Block Preview to the Side',
} as const;
export type PreviewName = keyof typeof COMMANDS;

/** In thousands of bytes. */
export const SIZES = [5, 10, 50, 500] as const;
type Size = (typeof SIZES)[number];

/** A blog that is built, with long posts that are not: Galley shows them on the page of another. */
export async function bootWithLongPosts(): Promise<VSCode> {
  const folder = await copyOf(join(repository, 'test/sample-blog'));
  for (const size of SIZES) {
    await writeFile(join(folder.path, `content/posts/${fileOf(size)}`), longPost(size * 1024));
  }
  const vscode = await bootVSCode({ folder: folder.path, addExtensions: installBlockPreview });
  const dispose = async (): Promise<void> => {
    await vscode.dispose();
    await folder.dispose();
  };
  return { ...vscode, dispose };
}

/** Opens a long post alone in the window. */
export async function openLongPost({ workbench }: VSCode, size: Size): Promise<void> {
  await workbench.runCommand('View: Close All Editors');
  await workbench.openFile(fileOf(size));
}

/**
 * Opens a preview of the post in front, and waits for the post to be in it.
 * @returns what is on the page.
 * @throws Error when Galley shows the post on another page than the site's own.
 */
export async function openPreview({ workbench }: VSCode, name: PreviewName): Promise<FrameLocator> {
  await workbench.runCommand(COMMANDS[name]);
  return shownPreview({ workbench }, name);
}

/** Waits for the page of a preview that is being opened. */
export async function shownPreview(
  { workbench }: Pick<VSCode, 'workbench'>,
  name: PreviewName,
): Promise<FrameLocator> {
  const frame = await workbench.previewFrame();
  await frame.locator('p', { hasText: MARK }).waitFor();
  if (name === 'galley' && (await frame.locator('template[data-galley-end]').count()) === 0) {
    throw new Error('Galley did not show the post on the page of its site.');
  }
  return frame;
}

function fileOf(size: Size): string {
  return `long-${size}.md`;
}
