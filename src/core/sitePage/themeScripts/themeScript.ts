import type { HtmlNode } from '../../siteManner/htmlNodes.ts';
import type { PageThemes } from '../themes.ts';
import type { PageElement } from '../tree.ts';

/** A page that was just read, of any theme. */
export interface ThemePage {
  /** In the order of the page; of a very large one only the first. */
  readonly elements: readonly PageElement[];
  readonly head: PageElement;
  readonly body: PageElement;
}

/**
 * What the script of a theme does to a page before the reader touches anything. The site's script
 * itself is never run: what is here does the same, by the options that the page holds.
 */
export interface ThemeScript {
  /** Does to the page what the script does outside of the post. To be called once, before all else. */
  readonly settle: () => void;
  /** `undefined` when the script leaves the post alone. */
  readonly post: PostScript | undefined;
  /** The looks that the script gives the page, where it is not the page that tells them. */
  readonly themes?: PageThemes | undefined;
}

/** What the script of a theme does to the blocks of a post. */
export interface PostScript {
  /** Whether the script looks for posts in this element of the page. */
  readonly holdsPosts: (element: PageElement) => boolean;
  /** A block, as the generator writes it, the way it is once the script has been at it. */
  readonly decorate: (nodes: readonly HtmlNode[]) => readonly HtmlNode[];
}
