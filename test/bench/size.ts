import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { temporaryFolder } from '../host/folder.ts';
import { repository } from '../host/paths.ts';
import { writeVsix } from '../host/vsix.ts';
import type { Measurement } from './measurement.ts';

const bundles = ['extension.js', 'browser/extension.js', 'webview/preview.js'];

/** The size of what a person downloads, and of what is loaded. */
export async function measureSize(): Promise<readonly Measurement[]> {
  const sizes = bundles.flatMap((bundle): Measurement[] => {
    const bytes = readFileSync(join(repository, 'dist', bundle));
    return [
      { what: `dist/${bundle}`, value: bytes.length / 1000, unit: 'kB' },
      { what: `dist/${bundle}, gzipped`, value: gzipSync(bytes).length / 1000, unit: 'kB' },
    ];
  });
  const folder = await temporaryFolder('package');
  const vsix = join(folder.path, 'galley.vsix');
  await writeVsix(vsix);
  const value = statSync(vsix).size / 1000;
  await folder.dispose();
  return [...sizes, { what: 'package (vsix)', value, unit: 'kB' }];
}
