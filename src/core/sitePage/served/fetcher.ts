/**
 * Asks one server; the port through which served pages are read. Never throws.
 * @param path from the server's root: starts with `/`. Redirects are followed on the same server only.
 * @param limit in bytes; what is larger is not taken.
 */
export type Fetcher = (path: string, limit: number) => Promise<Fetched | NotFetched>;

/**
 * Makes the fetcher for one server.
 * @param origin scheme, host and port; nothing else is ever asked.
 */
export type OpenFetcher = (origin: string, signal: AbortSignal) => Fetcher;

export interface Fetched {
  /** The media type that the server names, without parameters, in lower case; `''` for none. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Why there is no answer to use. */
export type NotFetched =
  | { readonly failure: 'unreachable' | 'slow' | 'large' | 'elsewhere' | 'cancelled' }
  | { readonly failure: 'status'; readonly status: number };
