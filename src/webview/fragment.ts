import { ID_PREFIX } from './sanitize.ts';

/** Brings the heading or note that a fragment names into view; tells whether there is one. */
export function scrollToFragment(fragment: string): boolean {
  if (fragment === '' || fragment === 'top') {
    window.scrollTo({ top: 0, behavior: 'instant' });
    return true;
  }
  const target = named(fragment) ?? named(decoded(fragment));
  if (!target) return false;
  target.closest('details:not([open])')?.setAttribute('open', '');
  target.scrollIntoView({ behavior: 'instant', block: 'start' });
  return true;
}

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
