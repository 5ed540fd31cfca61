import { ID_PREFIX } from './sanitize.ts';
import { scrollBy, scrollerOf, scrollToStart } from './scrolled.ts';

/**
 * Brings the heading or note that a fragment names into view; tells whether there is one.
 * @param body what the post stands in.
 */
export function scrollToFragment(fragment: string, body: Element): boolean {
  if (fragment === '' || fragment === 'top') {
    scrollToStart(scrollerOf(body));
    return true;
  }
  const target = named(fragment) ?? named(decoded(fragment));
  if (!target) return false;
  target.closest('details:not([open])')?.setAttribute('open', '');
  target.scrollIntoView({ behavior: 'instant', block: 'start' });
  const hidden = scrollerOf(target).top - target.getBoundingClientRect().top;
  if (hidden > 0) scrollBy(scrollerOf(target), -hidden - GAP);
  return true;
}

/** Between a bar of the site and the heading below it, in pixels. */
const GAP = 8;

function named(name: string): Element | null {
  return (
    document.getElementById(ID_PREFIX + name) ??
    document.getElementById(name) ??
    document.querySelector(`a[name="${CSS.escape(ID_PREFIX + name)}"]`)
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
