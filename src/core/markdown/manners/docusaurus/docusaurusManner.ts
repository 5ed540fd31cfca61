/** How Docusaurus writes with its classic theme, whose class names are those of version 3.10. */
export interface DocusaurusManner {
  readonly generator: 'docusaurus';
  /** Path under which the site is served: starts and ends with `/`. */
  readonly base: string;
  /** Whether emoji may be written by name. */
  readonly emoji: boolean;
  /** Whether code has the colours of the default theme. */
  readonly hasDefaultColours: boolean;
}
