/** Something a page loads to be shown. */
export interface PageReference {
  readonly kind: 'style' | 'image' | 'media' | 'font';
  /** As written in the page. */
  readonly written: string;
  readonly target: ReferenceTarget;
}

export type ReferenceTarget =
  /**
   * In the site: the path below what the site's root is served from (the output folder), without
   * the base path, query and fragment. Starts with `/`; percent-encoding is not yet undone.
   */
  | { readonly at: 'site'; readonly path: string }
  /** Elsewhere: the whole address. Not to be loaded unless the writer asks for it. */
  | { readonly at: 'web'; readonly url: string };
