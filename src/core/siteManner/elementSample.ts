import type { Alignment } from './alignment.ts';
import { isBlank, onlyImage } from './elementKind.ts';
import { wordKeys } from './flatTree.ts';
import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import { attributeOf, decodeHtml, isElement, textOf } from './htmlNodes.ts';
import type { Template, Variables } from './template.ts';
import { openTemplate, toTemplate } from './template.ts';

/** What a site writes around an element and between its tags and its content. */
export interface Shape {
  readonly before: Template;
  /** `''` for the name that we write. */
  readonly name: string;
  readonly opening: Template;
  readonly closing: Template;
  readonly after: Template;
}

/** Elements around one another that are looked at. */
const MAX_WRAPPERS = 6;

/** Letters of a label, an icon's name or the like. */
const MAX_DECORATION = 60;

/** What is looked at while one block is learnt from. */
export interface Learning {
  readonly alignment: Alignment;
  /** Elements of the page that were found to belong inside an element around them. */
  readonly inner: Set<HtmlNode>;
}

/** What differs from one element to the next of its kind, both as we and as the page write it. */
export function variablesOf(ours: ElementNode, page: ElementNode): Variables {
  if (/^h[1-6]$/.test(ours.name)) {
    const anchors = page.children.filter(isElement).map((child) => attributeOf(child, 'id') ?? '');
    return [
      ...[page, ours].map((heading) => ['id', attributeOf(heading, 'id') ?? ''] as const),
      ...anchors.map((id) => ['id', id] as const),
      ['text', textOf(ours.children).trim()],
    ];
  }
  const names = ours.name === 'img' ? ['src', 'alt', 'title'] : ours.name === 'a' ? ['href'] : [];
  return names.flatMap((name) =>
    [page, ours].map((element) => [name, attributeOf(element, name) ?? ''] as const),
  );
}

/** How the page writes an element; `undefined` if it holds other things than ours does. */
export function shapeOf(
  ours: ElementNode,
  page: ElementNode,
  learning: Learning,
): Shape | undefined {
  if (!learning.alignment.isWhole(ours)) return undefined;
  const variables = variablesOf(ours, page);
  const inside = insideOf(ours, page, learning);
  if (!inside) return undefined;
  const around = aroundOf(ours, page, learning);
  const name = page.name === ours.name ? '' : page.name;
  return {
    before: around.before.map((part) => partTemplate(part, variables)).join(''),
    name,
    opening: inside.before.map((part) => partTemplate(part, variables)).join(''),
    closing: inside.after.map((part) => partTemplate(part, variables)).join(''),
    after: around.after.map((part) => partTemplate(part, variables)).join(''),
  };
}

/** What the page has before and after something: whole nodes, and tags of elements around it. */
interface Surroundings {
  readonly before: readonly Part[];
  readonly after: readonly Part[];
}

type Part =
  { readonly nodes: readonly HtmlNode[] } | { readonly open: string } | { readonly close: string };

function partTemplate(part: Part, variables: Variables): Template {
  if ('nodes' in part) return toTemplate(part.nodes, variables);
  return 'open' in part ? openTemplate(part.open, variables) : part.close;
}

function insideOf(
  ours: ElementNode,
  page: ElementNode,
  { alignment, inner }: Learning,
): Surroundings | undefined {
  const before: Part[] = [];
  const after: Part[] = [];
  let box = page;
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const held = box.children.map((child) => alignment.holds(child));
    const first = held.indexOf(true);
    if (first < 0) break;
    const last = held.lastIndexOf(true);
    const leading = box.children.slice(0, first);
    const trailing = box.children.slice(last + 1);
    if ([...leading, ...trailing].some((node) => isOtherContent(node, ours))) return undefined;
    before.push({ nodes: leading.filter((node) => !isBlank(node)) });
    after.unshift({ nodes: trailing.filter((node) => !isBlank(node)) });
    const only = box.children[first];
    if (first !== last || !only || !isElement(only) || alignment.oursOf.has(only)) break;
    if (belongsToChild(ours, only, alignment)) break;
    inner.add(only);
    before.push({ open: only.open });
    after.unshift({ close: only.close });
    box = only;
  }
  return { before, after };
}

/** Whether a node that we don't have is more of the content, rather than the site's decoration. */
function isOtherContent(node: HtmlNode, ours: ElementNode): boolean {
  if (node.type === 'text') return wordKeys(decodeHtml(node.html)).length > 0;
  if (!isElement(node)) return false;
  if (ours.name !== 'img' && textOf([node]).trim().length > MAX_DECORATION) return true;
  return /^(?:li|tr|td|th|dt|dd|hr|table|pre)$/.test(node.name);
}

/** Whether an element of the page inside another is there for the one thing that it holds. */
function belongsToChild(ours: ElementNode, wrapper: ElementNode, alignment: Alignment): boolean {
  if (!/^(?:p|div|blockquote|dd|section)$/.test(ours.name)) return false;
  const held = wrapper.children.filter((child) => alignment.holds(child));
  return held.every(isElement);
}

function aroundOf(
  ours: ElementNode,
  page: ElementNode,
  { alignment, inner }: Learning,
): Surroundings {
  const before: Part[] = [];
  const after: Part[] = [];
  const isTop = isAlone(ours, alignment);
  const paragraph = alignment.ours.parents.get(ours);
  const isPicture = paragraph !== undefined && onlyImage(paragraph) === ours;
  let node: HtmlNode = page;
  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const parent = alignment.page.parents.get(node);
    const siblings = parent ? parent.children : alignment.page.roots;
    if (siblings.some((other) => other !== node && alignment.holds(other))) break;
    if (!parent && !isTop && !(isPicture && isAlone(paragraph, alignment))) break;
    if (parent) {
      const standsFor = alignment.oursOf.get(parent);
      if (standsFor && !(isPicture && standsFor === paragraph)) break;
      if (inner.has(parent)) break;
    }
    const at = siblings.indexOf(node);
    if (siblings.some((other) => other !== node && isOtherContent(other, ours))) break;
    before.unshift({ nodes: siblings.slice(0, at).filter((other) => !isBlank(other)) });
    after.push({ nodes: siblings.slice(at + 1).filter((other) => !isBlank(other)) });
    if (!parent) break;
    before.unshift({ open: parent.open });
    after.push({ close: parent.close });
    node = parent;
  }
  return { before, after };
}

function isAlone(element: ElementNode, alignment: Alignment): boolean {
  const roots = alignment.ours.roots.filter((node) => !isBlank(node));
  return roots.length === 1 && roots[0] === element;
}
