import type { PostDate } from '../posts/post.ts';
import type { NeighboursView } from './neighbours.ts';
import type { PostMeasures } from './reading/postMeasures.ts';

/** What a page shows of a post around its body. */
export interface PostView {
  readonly title: string;
  readonly date: PostDate | undefined;
  /** When it was last changed, where the front matter says so. */
  readonly updated: PostDate | undefined;
  /** What its front matter says by other names, which are in lower case. */
  readonly texts: ReadonlyMap<string, string>;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  readonly description: string | undefined;
  readonly measures: PostMeasures;
  readonly headings: readonly ViewHeading[];
  /** The address of the cover image, as the page shall have it in `src`; `undefined`: none. */
  readonly cover: string | undefined;
  /** See `neighboursOf`. */
  readonly neighbours: NeighboursView;
  /** The path of its address, with the base path; `undefined` when that is not known. */
  readonly path: string | undefined;
  /** Path of its file, relative to the blog's root. */
  readonly source: string;
  /** The whole address it will have, as readers copy it; `undefined` when that is not known. */
  readonly url: string | undefined;
  /** BCP 47 tag. */
  readonly language: string;
}

/** A heading of the body, as it is shown. */
export interface ViewHeading {
  /** 1 to 6. */
  readonly level: number;
  /** `undefined` for one that cannot be linked to. */
  readonly id: string | undefined;
  readonly text: string;
}

/**
 * What a slot of the page holds. In the page's HTML the element around slot `n` carries
 * `data-galley-slot="n"` (several, parted by spaces, when it is around several), and what is put
 * into it stands between the comments `<!--galley-slot n-->` and `<!--/galley-slot n-->`. A slot of
 * attributes alone has no comments. Comments, so that no style sheet sees a difference.
 */
export interface SlotContent {
  readonly slot: number;
  /** Cleaned as the page is. `undefined` for a slot of attributes alone. */
  readonly html: string | undefined;
  /** Attributes to set on the element, or to take away. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** The post has nothing to show here: the element is not to be displayed. */
  readonly isHidden: boolean;
}

/** All that changes in the page around the body when the post does. */
export interface PageContents {
  readonly slots: readonly SlotContent[];
  /** For the document's title. */
  readonly title: string;
  /** For the attributes of the root element. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
