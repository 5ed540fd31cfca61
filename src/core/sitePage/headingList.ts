import type { Block, BlockPatch } from '../markdown/block.ts';
import { headingsIn } from './postView.ts';
import type { ViewHeading } from './slotContent.ts';

/** The headings of a body, kept up to date with its blocks: only those that come are looked into. */
export class HeadingList {
  /** Of each block. */
  #blocks: readonly (readonly ViewHeading[])[] = [];
  #all: readonly ViewHeading[] = [];

  /** In the order of the body; the same array for as long as no heading comes, goes or changes. */
  get all(): readonly ViewHeading[] {
    return this.#all;
  }

  /** Takes what has changed in the list of blocks. */
  take(patches: readonly BlockPatch[]): void {
    let isChanged = false;
    for (const { at, remove, insert } of patches) {
      const come = insert.map(headingsOf);
      const gone = this.#blocks.slice(at, at + remove);
      this.#blocks = [...this.#blocks.slice(0, at), ...come, ...this.#blocks.slice(at + remove)];
      isChanged ||= [...gone, ...come].some((headings) => headings.length > 0);
    }
    if (isChanged) this.#all = this.#blocks.flat();
  }
}

function headingsOf({ html }: Pick<Block, 'html'>): readonly ViewHeading[] {
  return headingsIn([html]);
}
