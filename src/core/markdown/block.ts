import type { Message } from '../message.ts';

/**
 * What the preview shows is a list of blocks, each the HTML of a few lines of the source. The first
 * paint takes `LiveDocument.blocks`; every later change is a `BlockUpdate`, whose patches turn the
 * list the page has into the list it should have:
 *
 *     for (const { at, remove, insert, lineShift } of update.patches) {
 *       const moved = list.slice(at + remove).map((b) => ({ ...b, line: b.line + lineShift }));
 *       list = [...list.slice(0, at), ...insert, ...moved];
 *     }
 *
 * Patches are applied one after the other, each to the result of the one before it. They come in
 * ascending order of `at` and never touch a block that did not change. The page does the same with
 * the nodes of each block: it removes those of the removed blocks, puts those of the inserted ones
 * in their place, and leaves all others alone; a pure `lineShift` touches no node.
 */
export interface Block {
  /** Names the block for as long as it is shown. A block that changed is a new one with a new key. */
  readonly key: number;
  /**
   * Top-level elements, mostly one; an element that the source leaves open ends with its block. Not
   * sanitised. Never the empty string, but raw HTML may come to nothing in the page: a comment, a
   * stray closing tag, what sanitising takes away.
   *
   * An element that stands for lines of the source carries `data-line="n"`, relative to the block's
   * `line`, so that a block moves without being rendered again: `block.line + n` is the zero-based
   * line in the file. In the block of footnotes `n` may be negative, and does not ascend, for notes
   * may be defined anywhere.
   *
   * `src` and `href` stand as they were written (see `references`).
   */
  readonly html: string;
  /** Zero-based line in the file where the block begins. Lines ascend from block to block. */
  readonly line: number;
  /** Lines of the source that the block covers, blank lines after it not counted. */
  readonly lineCount: number;
  /** The images and links in `html`, in order, each once. */
  readonly references: readonly Reference[];
}

/**
 * An image or link as it stands in the HTML of a block: `target` is exactly the value of the
 * attribute (percent-encoded as Markdown does, entities undone). Core knows no files, so the
 * adapter resolves targets, and the page rewrites attributes by the map it gets. Addresses within
 * the page (`#note`) are left out, for they need no resolving.
 */
export interface Reference {
  readonly kind: 'image' | 'link';
  readonly target: string;
}

/** One replacement in the list of blocks; see `Block` for how to apply it. */
export interface BlockPatch {
  /** Index of the first block to replace. */
  readonly at: number;
  /** How many blocks to remove there; 0 for a pure insertion or shift. */
  readonly remove: number;
  readonly insert: readonly Block[];
  /** Added to the line of every block behind the inserted ones; may be negative. */
  readonly lineShift: number;
}

export interface BlockUpdate {
  /** Empty when nothing shown has changed. */
  readonly patches: readonly BlockPatch[];
  /** What the writer may want to know of this rendering: text cut off, raw HTML left out. */
  readonly messages: readonly Message[];
}
