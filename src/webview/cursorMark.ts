import { blockAtLine, boxOf } from './lineMap.ts';
import type { BlockList } from './blockList.ts';
import { create } from './dom.ts';

/**
 * Marks the block the cursor is in by a thin line beside it. The line is an element of its own
 * outside the site's page, so that no style of the site is disturbed and none disturbs it.
 */
export class CursorMark {
  readonly #list: BlockList;
  readonly #mark = create('div', { attributes: { 'aria-hidden': 'true' } });
  #line: number | undefined;
  #isPending = false;

  constructor(list: BlockList, layer: Node) {
    this.#list = list;
    this.#mark.id = 'mark';
    layer.appendChild(this.#mark);
  }

  get line(): number | undefined {
    return this.#line;
  }

  moveTo(line: number | undefined): void {
    this.#line = line;
    this.place();
  }

  /**
   * Puts the mark where the block is now; to be called when the layout has changed. Not before the
   * page is drawn: to ask for places at once would have a long page laid out once more.
   */
  place(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    requestAnimationFrame(() => {
      this.#isPending = false;
      this.#placeNow();
    });
  }

  #placeNow(): void {
    const block = this.#line === undefined ? undefined : blockAtLine(this.#list.blocks, this.#line);
    const box = block && boxOf(block);
    this.#mark.hidden = !box;
    if (!box) return;
    const { style } = this.#mark;
    style.top = `${box.top + window.scrollY}px`;
    style.height = `${box.bottom - box.top}px`;
    style.left = `${Math.max(2, box.left - 14) + window.scrollX}px`;
  }
}
