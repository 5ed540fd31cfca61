import type { BlockList } from './blockList.ts';
import { lineAtY, yOfLine } from './lineMap.ts';

/** More source lines than a screen shows. */
const LINES_BELOW = 200;

/** How long after a change of the layout scrolling may be the browser's own, in milliseconds. */
const LAYOUT_RESTS = 200;

/** How long after touching the page its reader is taken to be the one who scrolls, in milliseconds. */
const HAND_STAYS = 1500;

/**
 * Keeps page and editor on the same line. There is no loop because only the reader's own scrolling
 * is reported: not what the editor asked for, nor what a changed layout does to the page.
 */
export class ScrollSync {
  readonly #list: BlockList;
  readonly #report: (line: number) => void;
  #lastTouched = -Infinity;
  #lastChanged = -Infinity;
  #pointerInside = false;
  #expected: number | undefined;
  #pending = false;

  constructor(list: BlockList, report: (line: number) => void) {
    this.#list = list;
    this.#report = report;
    this.#watchHand();
    window.addEventListener('scroll', () => this.#scrolled(), { passive: true });
  }

  /** The line at the top of the page; a fraction is a part of the line. */
  get topLine(): number {
    return lineAtY(this.#list.blocks, window.scrollY);
  }

  toLine(line: number): void {
    this.#lastTouched = -Infinity;
    // A screen further too: else the page would end there for now, and not scroll so far.
    this.#list.drawUpTo(line + LINES_BELOW);
    window.scrollTo({ top: yOfLine(this.#list.blocks, line), behavior: 'instant' });
    this.#expected = window.scrollY;
  }

  /** The browser may now scroll to keep in place what is read. */
  layoutChanged(): void {
    this.#lastChanged = performance.now();
  }

  #watchHand(): void {
    const touched = (): void => void (this.#lastTouched = performance.now());
    const options = { passive: true, capture: true };
    for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const) {
      window.addEventListener(type, touched, options);
    }
    const root = document.documentElement;
    root.addEventListener('pointerenter', () => void (this.#pointerInside = true), options);
    root.addEventListener('pointerleave', () => void (this.#pointerInside = false), options);
  }

  #scrolled(): void {
    const isOurs = this.#expected !== undefined && Math.abs(window.scrollY - this.#expected) < 2;
    this.#expected = undefined;
    if (isOurs || this.#pending || !this.#isByHand()) return;
    this.#pending = true;
    requestAnimationFrame(() => {
      this.#pending = false;
      this.#report(this.topLine);
    });
  }

  #isByHand(): boolean {
    const now = performance.now();
    if (now - this.#lastTouched < HAND_STAYS) return true;
    // The bar at the side is dragged without any event but this.
    const isQuiet = now - this.#lastChanged > LAYOUT_RESTS;
    return isQuiet && this.#pointerInside && document.hasFocus();
  }
}
