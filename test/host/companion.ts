import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from './paths.ts';

const source = join(repository, 'test/host/companion');

/**
 * Builds a small extension into the folder, which opens a post and its preview once VS Code has
 * started. Nothing outside VS Code can run a command in it, and Galley itself shouldn't know how.
 *
 * @param post the post's path, relative to the folder that will be open.
 */
export async function buildCompanion(folder: string, post: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(source, 'package.json'), join(folder, 'package.json'));
  await build({
    bundle: true,
    define: { postToShow: JSON.stringify(post) },
    entryPoints: [join(source, 'extension.ts')],
    external: ['vscode'],
    format: 'cjs',
    logLevel: 'warning',
    outfile: join(folder, 'extension.cjs'),
    platform: 'node',
  });
}
