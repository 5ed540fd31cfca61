/** `npm run package`: a production build, packed as `galley-<version>.vsix`, and what is in it. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { buildGalley } from './build.ts';
import { repository } from './paths.ts';
import { listVsixFiles, maxVsixBytes, strayFiles, writeVsix } from './vsix.ts';

buildGalley('--production');
// vsce prints the list.
const vsix = join(repository, `galley-${manifest.version}.vsix`);
await writeVsix(vsix);
const files = await listVsixFiles();
const stray = strayFiles(files);
const bytes = statSync(vsix).size;

console.log(`${vsix}: ${(bytes / 1000).toFixed(0)} kB, ${files.length} files`);
if (stray.length > 0) {
  console.error(`These don't belong into the package, see .vscodeignore: ${stray.join(', ')}`);
  process.exitCode = 1;
}
if (bytes > maxVsixBytes) {
  console.error(`The package has ${bytes} bytes; it should stay below ${maxVsixBytes}.`);
  process.exitCode = 1;
}
