/** How VitePress writes a page. Sources: src/node/markdown and its plugins, version 1.6. */
export interface VitePressManner {
  readonly generator: 'vitepress';
  /** Path under which the site is served: starts and ends with `/`. */
  readonly base: string;
  /** Whether addresses go without `.html`. */
  readonly cleanUrls: boolean;
  /** Whether code has numbers before its lines, where its fence does not say. */
  readonly lineNumbers: boolean;
  /** Attributes of links that leave the site. */
  readonly externalLinks: Readonly<Record<string, string>>;
  readonly lazyImages: boolean;
  readonly githubAlerts: boolean;
  /** Titles of containers and alerts that give none, by their names. */
  readonly titles: ReadonlyMap<string, string>;
  readonly copyTitle: string;
}
