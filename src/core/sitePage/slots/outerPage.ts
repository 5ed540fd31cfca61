import { localeOf } from '../../page/localeText.ts';
import type { BodyMatch } from '../bodyMatch.ts';
import type { BuiltPage } from '../builtPage.ts';
import {
  ancestorsOf,
  attributeOf,
  elementsIn,
  isElement,
  isText,
  parentOf,
  type PageChild,
  type PageElement,
  type PageText,
} from '../tree.ts';
import type { OuterPage } from './slot.ts';

const UNSHOWN = new Set('script style noscript template svg math iframe select'.split(' '));

/** All that a page shows outside of the body. */
export function outerPage(page: BuiltPage, match: BodyMatch | undefined): OuterPage {
  const elements: PageElement[] = [];
  const texts: PageText[] = [];
  const around = new Set(match ? [match.parent, ...ancestorsOf(match.parent)] : [page.body]);
  const { parent: holder, from = 0, to = 0 } = match ?? {};
  const walk = (parent: PageElement): void => {
    parent.childNodes.forEach((child, i) => {
      if (parent === holder && i >= from && i < to) return;
      if (isText(child)) texts.push(child);
      if (!isElement(child) || UNSHOWN.has(child.tagName)) return;
      elements.push(child);
      walk(child);
    });
  };
  walk(page.body);
  const keyOf = (node: PageChild): string | undefined => {
    if (isElement(node) && around.has(node)) return undefined;
    const { start, end } = page.index.spanOf(node);
    return page.index.key.slice(start, end);
  };
  const boxOf = (node: PageChild): PageElement | undefined => {
    const own = keyOf(node)?.length ?? 0;
    let box: PageElement | undefined;
    let at = isElement(node) ? node : parentOf(node);
    for (; at && !around.has(at); at = parentOf(at)) {
      const key = keyOf(at);
      if (key === undefined || key.length > own + LABEL) break;
      if (key.length > own && !isLabelled(at, box ?? node, keyOf)) break;
      box = at;
    }
    return box;
  };
  return { elements, texts, keyOf, boxOf };
}

/** Letters of a label: `Posted on`, `Table of contents`. */
const LABEL = 20;

/** Whether all that an element shows besides is before the node: what follows may be another slot. */
function isLabelled(
  element: PageElement,
  node: PageChild,
  keyOf: (node: PageChild) => string | undefined,
): boolean {
  let isBehind = false;
  for (const child of element.childNodes) {
    if (child === node) isBehind = true;
    else if (isBehind && keyOf(child) !== '') return false;
  }
  return isBehind && !/\d/.test(labelOf(element, node, keyOf));
}

function labelOf(
  element: PageElement,
  node: PageChild,
  keyOf: (node: PageChild) => string | undefined,
): string {
  return element.childNodes
    .filter((child) => child !== node)
    .map((child) => keyOf(child) ?? '')
    .join('');
}

/** Whether an element is an entry of a list of other posts or pages, or within one. */
export function isListed(element: PageElement): boolean {
  const chain = [element, ...ancestorsOf(element)];
  const link = chain.find(({ tagName }) => tagName === 'a');
  if (!link) return false;
  const list = [...ancestorsOf(link)].find(({ tagName }) => /^(?:li|nav|aside)$/.test(tagName));
  return list !== undefined && !chain.some(isBreadcrumb);
}

/** Whether an element by its names holds the way to the page. */
export function isBreadcrumb({ attrs }: PageElement): boolean {
  return attrs.some(
    ({ name, value }) => /^(?:class|id|aria-label)$/.test(name) && /breadcrumb/i.test(value),
  );
}

/** Whether an element is in a part of the page that is about the site, not the post. */
export function isAside(element: PageElement): boolean {
  for (const { tagName } of [element, ...ancestorsOf(element)]) {
    if (tagName === 'article') return false;
    if (tagName === 'aside' || tagName === 'nav') return true;
  }
  return false;
}

/** The languages a page is written in, as far as it says so; BCP 47 tags. */
export function languagesOf(page: BuiltPage): readonly string[] {
  const root = page.head.parentNode;
  const said = root && isElement(root) ? attributeOf(root, 'lang') : undefined;
  return said ? [localeOf(said)] : [];
}

/** The hosts, in lower case, at which a page says it is; empty when it does not say. */
export function hostsOf({ head }: BuiltPage): ReadonlySet<string> {
  const addresses = [...elementsIn(head)].flatMap((element) => {
    const isOwn =
      attributeOf(element, 'rel') === 'canonical' || attributeOf(element, 'property') === 'og:url';
    const address = attributeOf(element, 'href') ?? attributeOf(element, 'content');
    return isOwn && address !== undefined ? [address] : [];
  });
  return new Set(
    addresses.flatMap(
      (address) => /^\s*(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? [],
    ),
  );
}
