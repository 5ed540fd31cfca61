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
  const styles = [`style-src-elem ${source} 'nonce-${nonce}'`, "style-src-attr 'unsafe-inline'"];
  return policyWith({ nonce, source, images: remoteImages ? ' https:' : '', styles });
}

/**
 * The policy of the site's own page, which has styles of its own written into it. They can load
 * nothing but our files; a sheet that we had to rewrite is a `data:` address.
 */
export function sitePolicy({ source, nonce, remoteImages }: PolicyOptions): string {
  const web = remoteImages ? ' https:' : '';
  const styles = [`style-src ${source} data:${web} 'unsafe-inline'`];
  return policyWith({ nonce, source, images: web, styles, fonts: web });
}

function policyWith(parts: {
  readonly nonce: string;
  readonly source: string;
  readonly images: string;
  readonly styles: readonly string[];
  readonly fonts?: string;
}): string {
  const { nonce, source, images, styles, fonts = '' } = parts;
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    ...styles,
    `img-src ${source} data:${images}`,
    `font-src ${source} data:${fonts}`,
    `media-src ${source}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
