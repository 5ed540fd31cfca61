import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repository } from '../host/paths.ts';

const source = join(repository, 'test/bench/blockPreview');

/** Builds the least of all previews into a folder of installed extensions. */
export async function installBlockPreview(extensionsFolder: string): Promise<void> {
  const folder = join(extensionsFolder, 'galley.block-preview-0.0.0');
  await mkdir(folder, { recursive: true });
  await cp(join(source, 'manifest.json'), join(folder, 'package.json'));
  const common = { bundle: true, logLevel: 'warning', minify: true } as const;
  await build({
    ...common,
    entryPoints: [join(source, 'extension.ts')],
    external: ['vscode'],
    format: 'cjs',
    outfile: join(folder, 'extension.cjs'),
    platform: 'node',
  });
  await build({
    ...common,
    entryPoints: [join(source, 'page.ts')],
    format: 'iife',
    outfile: join(folder, 'page.js'),
  });
}
