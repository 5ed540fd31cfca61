import type { BlockList } from './blockList.ts';
import { lineAtY, yOfLine } from './lineMap.ts';
import { scrollBy, scrollerOf, type Scroller } from './scrolled.ts';

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
  readonly #body: Element;
  readonly #report: (line: number) => void;
  #lastTouched = -Infinity;
  #lastChanged = -Infinity;
  #pointerInside = false;
  #expected: number | undefined;
  #pending = false;

  /** @param body what the blocks stand in. */
  constructor(list: BlockList, body: Element, report: (line: number) => void) {
    this.#list = list;
    this.#body = body;
    this.#report = report;
    this.#watchHand();
    onScroll(body, () => this.#scrolled());
  }

  /** The line at the top of what is seen; a fraction is a part of the line. */
  get topLine(): number {
    const scroller = scrollerOf(this.#body);
    return scrolledBy(scroller) > 0 ? lineAtY(this.#list.blocks, scroller.top, scroller.origin) : 0;
  }

  toLine(line: number): void {
    this.#lastTouched = -Infinity;
    // A screen further too: else the page would end there for now, and not scroll so far.
    this.#list.drawUpTo(line + LINES_BELOW);
    // A bar of the site may come to stay only while the page scrolls.
    for (let tries = 0; tries < 2; tries += 1) {
      const scroller = scrollerOf(this.#body);
      scrollBy(scroller, yOfLine(this.#list.blocks, line, scroller.origin) - scroller.top);
    }
    this.#expected = scrolledBy(scrollerOf(this.#body));
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
    const at = scrolledBy(scrollerOf(this.#body));
    const isOurs = this.#expected !== undefined && Math.abs(at - this.#expected) < 2;
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

/** Calls when what is scrolled to read the post was scrolled. */
export function onScroll(body: Element, then: () => void): void {
  const scrolled = ({ target }: Event): void => {
    if (target instanceof Document || (target instanceof Element && target.contains(body))) then();
  };
  window.addEventListener('scroll', scrolled, { passive: true, capture: true });
}

/** In pixels. */
function scrolledBy({ box }: Scroller): number {
  return box ? box.scrollTop + window.scrollY : window.scrollY;
}
