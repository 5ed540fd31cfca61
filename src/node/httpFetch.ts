import type { Fetched, NotFetched, OpenFetcher } from '../core/sitePage/served/fetcher.ts';

/** For one answer, redirects included, in milliseconds. */
const PATIENCE = 10_000;
const MOST_REDIRECTS = 5;

/** Asks one server over HTTP, without cookies and without saying from where. */
export const httpFetcher: OpenFetcher = (origin, signal) => async (path, limit) => {
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    // Put together as text: `//host/` would lead to another server.
    const url = new URL(origin + path);
    if (url.origin !== new URL(origin).origin) return { failure: 'elsewhere' };
    return await ask(url, limit, AbortSignal.any([signal, patience]));
  } catch {
    if (signal.aborted) return { failure: 'cancelled' };
    return { failure: patience.aborted ? 'slow' : 'unreachable' };
  }
};

async function ask(start: URL, limit: number, signal: AbortSignal): Promise<Fetched | NotFetched> {
  let url = start;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const response = await fetch(url, {
      ...{ signal, redirect: 'manual', credentials: 'omit', referrerPolicy: 'no-referrer' },
      headers: { accept: 'text/html,text/css,image/*,font/*,*/*;q=0.5' },
    });
    const { status } = response;
    const location = response.headers.get('location');
    if (status < 300 || status >= 400 || location === null) return take(response, limit);
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.origin !== start.origin) return { failure: 'elsewhere' };
  }
  return { failure: 'elsewhere' };
}

async function take(response: Response, limit: number): Promise<Fetched | NotFetched> {
  const { status, headers, body } = response;
  const announced = Number(headers.get('content-length') ?? 0);
  if (status !== 200 || announced > limit) {
    await body?.cancel();
    return status === 200 ? { failure: 'large' } : { failure: 'status', status };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of chunksOf(body)) {
    size += part.length;
    if (size > limit) return { failure: 'large' };
    parts.push(part);
  }
  const type = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return { type, bytes: joined(parts, size) };
}

/** Ending early lets go of the rest. */
async function* chunksOf(body: Response['body']): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value instanceof Uint8Array) yield value;
    }
  } finally {
    await reader.cancel();
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
