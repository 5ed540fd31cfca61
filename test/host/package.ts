/** `npm run package`: a production build, packed as `galley-<version>.vsix`, and what is in it. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { repository } from './paths.ts';
import { listVsixFiles, maxVsixBytes, strayFiles, writeVsix } from './vsix.ts';

execFileSync(process.execPath, ['esbuild.mjs', '--production'], {
  cwd: repository,
  stdio: 'inherit',
});
// vsce prints the list.
const vsix = await writeVsix(manifest.version);
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
