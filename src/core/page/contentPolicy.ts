/** What the preview's page may load and run; everything else is forbidden. */
export interface PolicyOptions {
  /** The source expression of our own files: what VS Code calls `cspSource`. */
  readonly source: string;
  /** Unguessable, new for every page. */
  readonly nonce: string;
  /** Whether the writer lets this site's preview load images from the web. */
  readonly remoteImages: boolean;
}

/**
 * The page's content security policy. Only our own script runs; style sheets come from our files or
 * carry the nonce; `style` attributes are let through, cleaned by the page (see `safeStyle.ts`).
 */
export function contentPolicy({ source, nonce, remoteImages }: PolicyOptions): string {
  const web = remoteImages ? ' https:' : '';
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src-elem ${source} 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    `img-src ${source} data:${web}`,
    `font-src ${source} data:`,
    `media-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
