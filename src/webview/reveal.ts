/**
 * Brings into view what the site hides until its own script runs, which does not run here: what is
 * around the post's body and around its other places. Nothing beside them, for much of what a page
 * hides is to stay hidden: menus, boxes for searching, pictures in full.
 */
export function reveal(body: Element, places: Iterable<Element>): void {
  for (const element of around(body)) unveil(element, true);
  for (const place of places) {
    const chain = around(place);
    // What floats over the page comes and goes with scrolling, and a place that is not displayed is
    // one for another width of the window.
    if (!chain.some(isFloating)) for (const element of chain) unveil(element, false);
  }
}

/** An element and all around it. */
function around(element: Element): readonly HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at instanceof HTMLElement) chain.push(at);
  }
  return chain;
}

function isFloating(element: Element): boolean {
  return getComputedStyle(element).position === 'fixed';
}

/** @param isDisplayed whether the element is to be displayed even where the site does not. */
function unveil(element: HTMLElement, isDisplayed: boolean): void {
  const style = getComputedStyle(element);
  const { display, opacity, visibility, transform } = style;
  const isVeiled = Number(opacity) < 0.01 || visibility !== 'visible';
  if (Number(opacity) < 0.01) force(element, 'opacity', '1');
  if (visibility !== 'visible') force(element, 'visibility', 'visible');
  // Turned away in space, or moved to come in from somewhere.
  if (transform.startsWith('matrix3d') || (isVeiled && transform !== 'none')) {
    force(element, 'transform', 'none');
  }
  if (!isDisplayed) return;
  if (display === 'none') force(element, 'display', 'revert');
  if (style.getPropertyValue('content-visibility') === 'hidden') {
    force(element, 'content-visibility', 'visible');
  }
}

/** Only what an element carries itself is stronger than all that style sheets can say. */
function force(element: HTMLElement, name: string, value: string): void {
  element.style.setProperty(name, value, 'important');
}
