import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port of this machine that nobody listens on at this moment: the wanted one, or any.
 *
 * @throws Error when the wanted one is taken.
 */
export async function freePort(wanted?: number): Promise<number> {
  const server = createServer().listen(wanted ?? 0, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    throw new Error(`Port ${String(wanted)} can't be used: ${String(error)}`);
  });
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
  return address.port;
}
