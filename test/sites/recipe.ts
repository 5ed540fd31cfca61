import type { SamplePost } from './samplePosts.ts';

/** How to make a real site with one generator and one theme. */
export interface Recipe {
  /** `hexo-landscape`; also the name of the site's folder. */
  readonly id: string;
  /** A program from Debian that has to be there, and the package it comes in. */
  readonly program?: { readonly name: string; readonly packages: string };
  /** Packages of the npm registry, with their versions. */
  readonly npm?: Readonly<Record<string, string>>;
  /** All files but posts and pictures: texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders to copy, from the repository's root, to a path in the site. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Files of its npm packages that the site serves itself: paths in the site by paths of packages. */
  readonly libraries?: Readonly<Record<string, string>>;
  /** Where the pictures lie: what the site serves as `/img`. */
  readonly images: string;
  readonly post: (post: SamplePost) => { readonly path: string; readonly text: string };
  /** The command of a plain production build. */
  readonly build: readonly [command: string, ...args: readonly string[]];
  /** The folder with what was built. */
  readonly output: string;
}
