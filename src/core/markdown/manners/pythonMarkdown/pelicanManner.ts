/** How Python-Markdown is set up in Pelican. */
export interface PelicanManner {
  readonly generator: 'pelican';
  /** Whether code is coloured, and the class of the element around it. */
  readonly highlights: boolean;
  readonly codeClass: string;
  readonly smartQuotes: boolean;
}
