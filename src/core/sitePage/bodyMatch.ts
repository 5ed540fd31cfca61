import type { ElementPath, PathStep } from './elementPath.ts';
import type { PageElement } from './tree.ts';

/** Where in a built page the text of a post stands: a range of an element's children. */
export interface BodyMatch {
  readonly parent: PageElement;
  /** Index in `parent.childNodes` of the first child that is the body's, and behind the last. */
  readonly from: number;
  readonly to: number;
  /** How much of the post's text was found there, by weight: 0 to 1. 1 is the post as it is now. */
  readonly coverage: number;
  /**
   * For the index of a source block, the indexes in `parent.childNodes` of what it became,
   * ascending; blocks that were not found are missing. A block whose only child is no other block's
   * shows how the site renders such a block.
   */
  readonly childrenOf: ReadonlyMap<number, readonly number[]>;
}

/** The place of the body on all pages of a site's posts. Plain data, to be kept. */
export interface BodyPlace {
  /** The parent. */
  readonly path: ElementPath;
  /** What may stand in the parent before the body, and behind it. */
  readonly before: readonly PathStep[];
  readonly after: readonly PathStep[];
}
