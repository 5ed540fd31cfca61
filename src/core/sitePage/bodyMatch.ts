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
   * For the index of a source block, the indexes in `parent.childNodes` of what it became; blocks
   * that were not found are missing.
   */
  readonly childrenOf: ReadonlyMap<number, readonly number[]>;
  /** The element as posts of this site have it in common. */
  readonly selector: string;
}

/** The place of the body on all pages of a site's posts. Plain data, to be kept. */
export interface BodyPlace {
  /** Of the parent; see `selectorOf`. */
  readonly selector: string;
  /** What stands in the parent before the body and behind it, by the selectors' last step. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}
