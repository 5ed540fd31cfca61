import type { PageView, SlotView } from '../protocol.ts';
import { DEFERRED } from './sanitize.ts';

/** How the site's page marks the element that a slot is in. */
const SLOT = 'data-galley-slot';

/** Set on what the post has nothing for; see `preview.css`. */
const ABSENT = 'data-galley-absent';

/** Keeps what stands around the body in the site's own page up to date. */
export class SiteSlots {
  readonly #toNodes: (html: string) => DocumentFragment;
  readonly #ends = marks();

  constructor(toNodes: (html: string) => DocumentFragment) {
    this.#toNodes = toNodes;
  }

  /** Those around the slots in which the post shows something. */
  get elements(): Iterable<Element> {
    return document.querySelectorAll(`[${SLOT}]:not([${ABSENT}])`);
  }

  show({ slots, title, language, direction }: PageView): void {
    document.title = title;
    const root = document.documentElement;
    root.lang = language;
    root.dir = direction;
    for (const view of slots) this.#fill(view);
  }

  #fill({ slot, html, attributes, isHidden }: SlotView): void {
    const element = document.querySelector(`[${SLOT}~="${slot}"]`);
    if (!element) return;
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
    element.toggleAttribute(ABSENT, isHidden);
    if (html !== undefined) this.#replace(slot, html);
  }

  /** What stands between the two marks of a slot. */
  #replace(slot: number, html: string): void {
    const marks = this.#ends.get(slot);
    if (marks?.end?.parentNode !== marks?.start.parentNode || !marks?.end) return;
    while (marks.start.nextSibling && marks.start.nextSibling !== marks.end) {
      marks.start.nextSibling.remove();
    }
    const nodes = this.#toNodes(html);
    loadAtOnce(nodes);
    marks.end.before(nodes);
  }
}

/** Addresses in a slot are already those to load from. */
function loadAtOnce(nodes: DocumentFragment): void {
  for (const [name, deferred] of Object.entries(DEFERRED)) {
    for (const element of nodes.querySelectorAll(`[${deferred}]`)) {
      element.setAttribute(name, element.getAttribute(deferred) ?? '');
      element.removeAttribute(deferred);
    }
  }
}

interface Marks {
  readonly start: Comment;
  end?: Comment;
}

/** The comments around each slot. */
function marks(): ReadonlyMap<number, Marks> {
  const found = new Map<number, Marks>();
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_COMMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Comment)) continue;
    const [, close, number] = /^(\/?)galley-slot (\d+)$/.exec(node.data) ?? [];
    if (number === undefined) continue;
    const known = found.get(Number(number));
    if (!close && !known) found.set(Number(number), { start: node });
    else if (close && known && !known.end) known.end = node;
  }
  return found;
}
