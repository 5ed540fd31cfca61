import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ensureServer } from './installServer.ts';
import { freePort } from './freePort.ts';
import type { Settings } from './settings.ts';

/** What VS Code's window is told at its start. A key has one value: two development extensions can't be told. */
export type Payload = Readonly<Record<string, string>>;

/** A running VS Code server. */
export interface Server {
  /** Host and port, as in `127.0.0.1:4000`. */
  readonly authority: string;
  /** The address of a file or folder of this machine inside VS Code. */
  remoteUri(path: string): string;
  /** The address to open a folder at in a browser; it holds the secret token. */
  url(folder: string, payload: Payload): string;
  /** All that the server has printed. */
  log(): string;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and its extension hosts; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Holds everything the server writes: settings, state, logs, extensions. */
  readonly dataFolder: string;
  readonly settings: Settings;
  /** Default: any free one. */
  readonly port?: number;
}

/**
 * Starts VS Code's own server, for this machine only (127.0.0.1) and behind a random token.
 *
 * Not through code-server's entry point: that one can't pass `--enable-smoke-test-driver`, without
 * which VS Code ignores a development extension in the payload. Not on another address: webviews
 * need a secure context, and plain http is one on 127.0.0.1 only.
 *
 * @throws Error with the server's output when it doesn't come up.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { node, script } = await ensureServer();
  const { dataFolder } = options;
  await mkdir(join(dataFolder, 'data/User'), { recursive: true });
  // A window in a browser keeps its user settings here, on the server's disk.
  await writeFile(
    join(dataFolder, 'data/User/settings.json'),
    JSON.stringify(options.settings, undefined, 2),
  );
  const port = await freePort(options.port);
  const token = randomBytes(16).toString('hex');
  const child = spawn(
    node,
    [
      ...[script, '--host', '127.0.0.1', '--port', String(port), '--connection-token', token],
      ...['--server-data-dir', dataFolder, '--extensions-dir', join(dataFolder, 'extensions')],
      ...['--accept-server-license-terms', '--telemetry-level', 'off'],
      ...['--disable-workspace-trust', '--enable-smoke-test-driver'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const authority = `127.0.0.1:${port}`;
  await untilUp(child, authority, () => log);
  const remoteUri = (path: string): string => `vscode-remote://${authority}${toUriPath(path)}`;
  return {
    authority,
    remoteUri,
    url: (folder, payload) => {
      const query = new URLSearchParams({
        tkn: token,
        folder: toUriPath(folder),
        payload: JSON.stringify(Object.entries(payload)),
      });
      return `http://${authority}/?${query.toString()}`;
    },
    log: () => log,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    stop: () => stop(child),
  };
}

async function untilUp(child: ChildProcess, authority: string, log: () => string): Promise<void> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const up = await fetch(`http://${authority}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await wait(100);
  }
  await stop(child);
  throw new Error(`VS Code's server did not start. It said:\n${log()}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  const giveUp = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await gone;
  clearTimeout(giveUp);
}

/** A path of this machine as the path of a URI: `C:\blog` becomes `/c:/blog`. */
const toUriPath = (path: string): string =>
  process.platform === 'win32'
    ? `/${path.replaceAll('\\', '/').replace(/^[A-Z]/, (drive) => drive.toLowerCase())}`
    : path;
