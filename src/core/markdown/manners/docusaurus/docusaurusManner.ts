/** How Docusaurus writes with its classic theme, version 3.10. */
export interface DocusaurusManner {
  readonly generator: 'docusaurus';
  /** Path under which the site is served: starts and ends with `/`. */
  readonly base: string;
  /** Whether emoji may be written by name. */
  readonly emoji: boolean;
}
