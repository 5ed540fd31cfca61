/** A file of which we say less than the truth, for only running code could tell it. */
export interface TruthException {
  /** The folder in `test/truth`. */
  readonly kit: string;
  readonly path: string;
  /**
   * What we say of it instead. `address unknown`: all but the address. `no content`: it is none of
   * ours. `no error`: it is a post, and that it stops the build is not said.
   */
  readonly instead: 'address unknown' | 'no content' | 'no error';
  /** Variants in which it is as the truth says all the same. */
  readonly but?: readonly string[];
  readonly why: string;
}

/** All of them. A file that is not named here agrees with its truth. */
export const TRUTH_EXCEPTIONS: readonly TruthException[] = [
  {
    kit: 'eleventy',
    path: 'content/posts/broken-tag.md',
    instead: 'no error',
    why: 'which Liquid tags there are is known to the plugins',
  },
  {
    kit: 'hexo',
    path: 'source/_posts/broken-tag.md',
    instead: 'no error',
    why: 'which tags there are is known to the plugins',
  },
  {
    kit: 'hugo',
    path: 'content/posts/broken-shortcode.md',
    instead: 'no error',
    why: 'which shortcodes there are is known to the layouts and the modules',
  },
  {
    kit: 'jekyll',
    path: '_posts/2024-09-02-bad-liquid.md',
    instead: 'no error',
    why: 'which Liquid tags there are is known to the plugins',
  },
  {
    kit: 'jekyll',
    path: '_posts/2024-09-05-bad-post-url.md',
    instead: 'no error',
    why: 'what a Liquid tag does with its argument is known to the plugins',
  },
  {
    kit: 'jekyll',
    path: '_posts/2024-02-08-text.txt',
    instead: 'no content',
    why: 'a post in plain text; Galley reads Markdown and HTML',
  },
  {
    kit: 'pelican',
    path: 'content/日本語.md',
    instead: 'address unknown',
    but: ['defaults.py'],
    why: "Unidecode's table of Chinese readings makes its address",
  },
];
