import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** A server of this machine that gives out the files of a folder, as a generator's own would. */
export interface SiteServer {
  /** `http://127.0.0.1:` and a port. */
  readonly origin: string;
  /** The paths asked for, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<SiteServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    void fileAt(join(folder, normalize(path))).then((file) => {
      if (!file) return response.writeHead(404).end('Not here');
      const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
      return response.writeHead(200, { 'content-type': type }).end(file.bytes);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    origin: `http://127.0.0.1:${port ?? 0}`,
    asked,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function fileAt(
  path: string,
): Promise<{ readonly path: string; readonly bytes: Buffer } | undefined> {
  const found = await stat(path).catch(() => undefined);
  const file = found?.isDirectory() === true ? join(path, 'index.html') : path;
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && { path: file, bytes };
}
