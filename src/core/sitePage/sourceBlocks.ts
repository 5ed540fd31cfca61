/** A top-level block of a post's body, to be found again in the page that was built of it. */
export interface SourceBlock {
  /**
   * What it comes out as: the name of its element (`p`, `h2`, `ul`, `pre`, `table`…), `img` for a
   * paragraph of nothing but images, `html` for raw HTML and for tags of templates.
   */
  readonly kind: string;
  /** As written, without the blank lines around it. */
  readonly source: string;
  /** As our own engine renders it. */
  readonly html: string;
  /** The texts to look for in a page, in order; none for images and rules. */
  readonly texts: readonly SourceText[];
  /** Zero-based line of the file on which it begins. */
  readonly line: number;
}

/** A text of a block that stands in one piece in the page: a paragraph, an item, a line of code. */
export interface SourceText {
  /** See `textKey`. */
  readonly key: string;
  /** How much it says that this text was found. */
  readonly weight: number;
}
