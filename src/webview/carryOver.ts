import { DEFERRED, WRITTEN_OPEN } from './sanitize.ts';

/**
 * Keeps alive in new nodes what the reader would see jump in the old ones: an image or player with
 * the same source stays the same element, so that it is not loaded again; a `<details>` stays as
 * the reader left it, unless the writer just changed its `open`.
 */
export function carryOver(old: readonly Node[], fresh: DocumentFragment): void {
  const oldRoots = old.filter((node) => node instanceof Element);
  if (oldRoots.length === 0) return;
  keepMedia(oldRoots, fresh);
  keepUnfolded(oldRoots, fresh);
}

function keepMedia(old: readonly Element[], fresh: DocumentFragment): void {
  const selector = `:is(img, video, audio)[${DEFERRED.src}]`;
  const bySource = new Map<string, Element[]>();
  for (const element of all(old, selector)) {
    const key = keyOf(element);
    bySource.set(key, [...(bySource.get(key) ?? []), element]);
  }
  if (bySource.size === 0) return;
  for (const element of fresh.querySelectorAll(selector)) {
    const same = bySource.get(keyOf(element))?.shift();
    if (!same) continue;
    copyAttributes(element, same);
    element.replaceWith(same);
  }
}

const keyOf = (element: Element): string =>
  `${element.tagName} ${element.getAttribute(DEFERRED.src) ?? ''}`;

/** What the images module set on the old element stays; the rest is as in the new one. */
function copyAttributes(from: Element, to: Element): void {
  const kept = new Set(['src', 'srcset', 'poster', 'hidden']);
  for (const { name } of [...to.attributes]) {
    if (!kept.has(name) && !from.hasAttribute(name)) to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) {
    if (to.getAttribute(name) !== value) to.setAttribute(name, value);
  }
}

/** Pairs by the text of the summary; failing that, by place, since the summary may be what is typed. */
function keepUnfolded(old: readonly Element[], fresh: DocumentFragment): void {
  const was = all(old, 'details');
  const now = [...fresh.querySelectorAll('details')];
  now.forEach((details, index) => {
    const same =
      was.find((candidate) => summaryOf(candidate) === summaryOf(details)) ??
      (was.length === now.length ? was[index] : undefined);
    const isAsWritten = same?.getAttribute(WRITTEN_OPEN) === details.getAttribute(WRITTEN_OPEN);
    if (same && isAsWritten) details.open = same.hasAttribute('open');
  });
}

const summaryOf = (details: Element): string =>
  details.querySelector(':scope > summary')?.textContent.trim() ?? '';

/** The elements that match, roots included. */
export function all(roots: readonly Element[], selector: string): Element[] {
  return roots.flatMap((root) => [
    ...(root.matches(selector) ? [root] : []),
    ...root.querySelectorAll(selector),
  ]);
}
