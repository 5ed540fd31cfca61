import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { httpFetcher } from '../../src/node/httpFetch.ts';

describe('asking a server', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  async function listen(listener: RequestListener): Promise<string> {
    server = createServer(listener).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    assert.ok(address !== null && typeof address === 'object');
    return `http://127.0.0.1:${address.port}`;
  }

  const fetcher = (origin: string, signal = new AbortController().signal) =>
    httpFetcher(origin, signal);

  it('gives what it answers, with its type', async () => {
    const origin = await listen((_, response) =>
      response.setHeader('content-type', 'Text/HTML; charset=utf-8').end('<p>ü</p>'),
    );
    const bytes = new Uint8Array(Buffer.from('<p>ü</p>'));
    assert.deepEqual(await fetcher(origin)('/a', 100), { type: 'text/html', bytes });
  });

  it('sends no cookies, though the server gave some', async () => {
    const cookies: unknown[] = [];
    const origin = await listen((request, response) => {
      cookies.push(request.headers.cookie, request.headers.referer);
      response.setHeader('set-cookie', 'a=b').end('x');
    });
    const ask = fetcher(origin);
    await ask('/', 10);
    await ask('/', 10);
    assert.deepEqual(cookies, [undefined, undefined, undefined, undefined]);
  });

  it('takes no more than the limit, announced or not', async () => {
    const origin = await listen((request, response) => {
      if (request.url === '/announced') response.setHeader('content-length', '11');
      else response.flushHeaders();
      response.end('12345678901');
    });
    const ask = fetcher(origin);
    assert.deepEqual(await ask('/announced', 10), { failure: 'large' });
    assert.deepEqual(await ask('/chunked', 10), { failure: 'large' });
    assert.ok('bytes' in (await ask('/chunked', 11)));
  });

  it('follows redirects on the same server, and no others', async () => {
    const origin = await listen((request, response) => {
      const targets: Readonly<Record<string, string>> = {
        '/a': '/b',
        '/b': 'c',
        '/away': 'http://example.test/',
        '/port': 'http://127.0.0.1:1/',
        '/round': '/round',
      };
      const location = targets[request.url ?? ''];
      if (location === undefined) response.end('here');
      else response.writeHead(302, { location }).end();
    });
    const ask = fetcher(origin);
    assert.ok('bytes' in (await ask('/a', 10)));
    for (const path of ['/away', '/port', '/round']) {
      assert.deepEqual(await ask(path, 10), { failure: 'elsewhere' });
    }
  });

  it('tells a status that is no success, and that nothing listens', async () => {
    const origin = await listen((_, response) => response.writeHead(404).end('no'));
    assert.deepEqual(await fetcher(origin)('/', 10), { failure: 'status', status: 404 });
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    assert.deepEqual(await fetcher(origin)('/', 10), { failure: 'unreachable' });
  });

  it('stops when it is told to', async () => {
    const ending = new AbortController();
    const origin = await listen(() => ending.abort());
    assert.deepEqual(await fetcher(origin, ending.signal)('/', 10), { failure: 'cancelled' });
  });

  it('asks no other server for a path that looks like an address', async () => {
    const asked: unknown[] = [];
    const origin = await listen((request, response) => {
      asked.push(request.url);
      response.end('x');
    });
    const ask = fetcher(origin);
    await ask('//example.test/x', 10);
    assert.deepEqual(asked, ['//example.test/x']);
    assert.deepEqual(await ask('@example.test/', 10), { failure: 'elsewhere' });
    assert.deepEqual(await ask('x.example.test/', 10), { failure: 'unreachable' });
    assert.equal(asked.length, 1);
  });
});
