import { REFUSED_LINK } from './sanitize.ts';

export interface LinkActions {
  /** A place in this page. */
  toFragment(fragment: string): void;
  /** Anything else; the adapter decides. */
  open(href: string): void;
  /** An address that is never followed. */
  refuse(address: string): void;
}

/**
 * Takes every click on a link, so that neither the browser nor VS Code follows it by itself: on the
 * window and before anyone else, for VS Code listens inside the page.
 */
export function takeLinks(actions: LinkActions): void {
  const take = (event: MouseEvent): void => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.button > 1) return;
    follow(link, actions);
  };
  window.addEventListener('click', take, true);
  window.addEventListener('auxclick', take, true);
  const stop = (event: Event): void => {
    event.preventDefault();
  };
  window.addEventListener('submit', stop, true);
  window.addEventListener('dragstart', (event) => linkOf(event) && event.preventDefault(), true);
}

function follow(link: Element, actions: LinkActions): void {
  const refused = link.getAttribute(REFUSED_LINK);
  const href = (link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '').trim();
  if (refused !== null) actions.refuse(refused);
  else if (href.startsWith('#')) actions.toFragment(href.slice(1));
  else if (href !== '') actions.open(href);
}

/** Forms are not asked, for what is in one may stand for its methods. */
function linkOf(event: Event): Element | undefined {
  return event
    .composedPath()
    .find(
      (node): node is Element =>
        node instanceof Element &&
        !(node instanceof HTMLFormElement) &&
        (node.hasAttribute('href') ||
          node.hasAttribute('xlink:href') ||
          node.hasAttribute(REFUSED_LINK)),
    );
}
