import { slot } from './dom.ts';

/** Where the post's blocks stand. */
export interface BodyPlace {
  readonly container: HTMLElement;
  /** The node behind the last block; `null`: the blocks are the last in the container. */
  readonly end: ChildNode | null;
}

/** In the site's own page the body may have siblings, so its end is marked; in ours it has none. */
export function bodyPlace(): BodyPlace {
  const end = document.querySelector('template[data-galley-end]');
  const container = end?.parentElement;
  return end && container ? { container, end } : { container: slot('body'), end: null };
}
