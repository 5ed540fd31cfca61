/** How Eleventy's markdown-it is set up. Source: src/Engines/Markdown.js, version 3. */
export interface EleventyManner {
  readonly generator: 'eleventy';
  /** Whether HTML in Markdown is kept, or shown as text. */
  readonly html: boolean;
  /** Rules of markdown-it that are switched off. */
  readonly disabled: readonly string[];
  /** Path that is put before addresses from the root; `undefined`: they stay as they are. */
  readonly base: string | undefined;
  /** Whether plugins put the page through PostHTML. */
  readonly isTransformed: boolean;
}
