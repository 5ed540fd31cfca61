/**
 * How Hexo writes a post: hexo-renderer-marked, the highlighter, and the filters that run over the
 * text before and after. Sources: hexo-renderer-marked/lib/renderer.js, hexo/lib/plugins/filter.
 */
export interface HexoManner {
  readonly generator: 'hexo';
  /** The four quotes that straight ones become; `undefined` without `smartypants`. */
  readonly quotes: string | undefined;
  readonly descriptionLists: boolean;
  /** Whether headings have anchors. */
  readonly hasAnchors: boolean;
  /** Whether addresses of images without a host begin at the root of the site. */
  readonly prependsRoot: boolean;
  /** Whether relative images are sought among the assets of the post. */
  readonly findsAssets: boolean;
  readonly lazyImages: boolean;
  readonly figureCaptions: boolean;
  /** Path under which the site is served: starts and ends with `/`. */
  readonly root: string;
  /** Whether posts have folders for their assets: without, the tags for assets show nothing. */
  readonly hasAssetFolders: boolean;
  /** The host of the site itself. */
  readonly host: string;
  /** Hosts whose links do not open in a new window; `undefined`: no link does. */
  readonly openedHere: readonly string[] | undefined;
  readonly code: HexoCodeSettings | undefined;
}

/** How code is highlighted; `highlight` and `prismjs` of the configuration. */
export interface HexoCodeSettings {
  readonly by: 'highlight.js' | 'prismjs';
  readonly lineNumbers: boolean;
  /** highlight.js only: a table around the lines. */
  readonly wrap: boolean;
  /** highlight.js only: class names with the prefix `hljs-`. */
  readonly hljs: boolean;
  /** Put in the place of a tab; empty: tabs stay. */
  readonly tab: string;
  readonly languageAttribute: boolean;
}
