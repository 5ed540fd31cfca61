import { STRIP_HEIGHT } from './cornerStyle.ts';

/** What is scrolled to read the post: the window, or a box of the site's page. */
export interface Scroller {
  /** `undefined`: the window. */
  readonly box: HTMLElement | undefined;
  /** Where its contents begin, in pixels from the window's top; above it once it was scrolled. */
  readonly origin: number;
  /** Where the part of it begins that is seen, in pixels from the window's top. */
  readonly top: number;
}

/** A bar of the site that lies over what is read is no higher than this part of the window. */
const HIGHEST_BAR = 0.4;

/** The scroller of an element as it is laid out now. */
export function scrollerOf(element: Element): Scroller {
  const box = boxAround(element);
  if (!box) return { box, origin: -window.scrollY, top: barBelow(element, 0) };
  const top = box.getBoundingClientRect().top + box.clientTop;
  return { box, origin: top - box.scrollTop, top: barBelow(element, Math.max(0, top)) };
}

/** Scrolls so that what is at a height, in pixels from the window's top, comes to another. */
export function scrollBy({ box }: Scroller, distance: number): void {
  (box ?? window).scrollBy({ top: distance, behavior: 'instant' });
}

/** Scrolls to the beginning. */
export function scrollToStart({ box }: Scroller): void {
  (box ?? window).scrollTo({ top: 0, behavior: 'instant' });
  if (box) window.scrollTo({ top: 0, behavior: 'instant' });
}

/** Gives a box that ends below the corner room at its end, where the window cannot be scrolled to it. */
export function endAboveCorner({ box }: Scroller): void {
  const { scrollHeight } = document.documentElement;
  if (!box || scrollHeight > window.innerHeight) return;
  const end = box.getBoundingClientRect().bottom;
  if (end > window.innerHeight - STRIP_HEIGHT) box.toggleAttribute('data-galley-scroller', true);
}

/** The innermost box around an element that scrolls it; what scrolls the window is none. */
function boxAround(element: Element): HTMLElement | undefined {
  const { body, documentElement } = document;
  for (let at: Element | null = element; at && at !== documentElement; at = at.parentElement) {
    if (!(at instanceof HTMLElement) || at.scrollHeight <= at.clientHeight) continue;
    const isBodyOfWindow = at === body && getComputedStyle(documentElement).overflowY === 'visible';
    if (!isBodyOfWindow && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return undefined;
}

/** Where a bar ends that stays in place above an element while it scrolls; without one, `top`. */
function barBelow(element: Element, top: number): number {
  const { left, width } = element.getBoundingClientRect();
  for (const over of document.elementsFromPoint(left + width / 2, top + 1)) {
    if (over.contains(element)) break;
    for (let at: Element | null = over; at && !at.contains(element); at = at.parentElement) {
      if (!/fixed|sticky/.test(getComputedStyle(at).position)) continue;
      const { bottom } = at.getBoundingClientRect();
      if (bottom - top <= window.innerHeight * HIGHEST_BAR) return Math.max(top, bottom);
    }
  }
  return top;
}
