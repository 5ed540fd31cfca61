import { escapeHtml } from '../page/escapeHtml.ts';
import { cleanAttributes, type Addresses, type Attributes } from './cleanAttributes.ts';
import { cleanCss, inStyleElement } from './cleanCss.ts';
import { leftOutBox } from './leftOut.ts';
import { noscriptStyles } from './noscript.ts';
import {
  attributeOf,
  isElement,
  isText,
  templateContent,
  textOf,
  type PageChild,
  type PageElement,
} from './tree.ts';

/**
 * Writes nodes of a page as HTML in which nothing runs, frames, submits or loads what may not be.
 * Every `<` in what it writes begins a tag that it wrote itself, so the browser cannot read it as
 * anything else, whatever it makes of the nesting.
 */
export interface Cleaner {
  node(node: PageChild): string;
  /** All below a node, in its place. */
  inner(element: PageElement): string;
}

/** What is written other than it stands in the page. */
export interface Changes {
  /** Instead of a text or an element. */
  readonly nodes?: ReadonlyMap<PageChild, () => string>;
  /** Instead of all below an element. */
  readonly inners?: ReadonlyMap<PageElement, () => string>;
  /** Attributes of an element, before they are written. */
  readonly attributes?: (element: PageElement, attributes: Attributes) => void;
}

export function newCleaner(addresses: Addresses, changes: (cleaner: Cleaner) => Changes): Cleaner {
  const node = (child: PageChild): string => {
    const changed = nodes?.get(child);
    if (changed) return changed();
    if (isText(child)) return escapeText(child.value);
    return isElement(child) ? element(child) : '';
  };
  const inner = (parent: PageElement): string => {
    const changed = inners?.get(parent);
    if (changed) return changed();
    return parent.childNodes.map(node).join('');
  };
  const element = (child: PageElement): string => {
    const name = child.tagName;
    const kind = kindOf(child);
    if (kind === 'dropped') return '';
    if (kind === 'framed') return leftOutBox(child, addresses.load);
    if (kind === 'noscript') return noscriptStyles(child, addresses.load);
    if (kind === 'unwrapped') return inner(child);
    const kept = cleanAttributes(child, addresses);
    if (name === 'link') mendStylesheet(child, kept);
    if (name === 'link' && !kept.has('href')) return '';
    attributes?.(child, kept);
    const open = `<${name}${attributesHtml(kept)}>`;
    if (VOID.has(name)) return open;
    const isStyle = name.toLowerCase() === 'style';
    const content = isStyle ? styleText(child, addresses) : openingBreak(child) + contentOf(child);
    return `${open}${content}</${name}>`;
  };
  const contentOf = (child: PageElement): string =>
    templateContent(child)?.childNodes.map(node).join('') ?? inner(child);
  const cleaner = { node, inner };
  const { nodes, inners, attributes } = changes(cleaner);
  return cleaner;
}

export function attributesHtml(attributes: Attributes): string {
  let html = '';
  for (const [name, value] of attributes) html += ` ${name}="${escapeHtml(value)}"`;
  return html;
}

export function escapeText(text: string): string {
  return escapeHtml(text).replaceAll('\u00a0', '&nbsp;');
}

const VOID = new Set('area br col hr img input link meta source track wbr'.split(' '));
const DROPPED = new Set(
  'script base param bgsound basefont handler listener noembed noframes template'.split(' '),
);
const FRAMED = new Set('iframe object embed applet portal fencedframe frame'.split(' '));
/** Elements whose content is no markup, or that take what follows into themselves. */
const UNWRAPPED = new Set('xmp plaintext listing frameset isindex keygen'.split(' '));
const METAS = /^(?:viewport|color-scheme|theme-color)$/i;

type Kind = 'kept' | 'dropped' | 'framed' | 'noscript' | 'unwrapped';

function kindOf(element: PageElement): Kind {
  const name = element.tagName.toLowerCase();
  if (name === 'noscript') return 'noscript';
  if (FRAMED.has(name)) return 'framed';
  if (name === 'meta') return isShownMeta(element) ? 'kept' : 'dropped';
  if (name === 'link') return isStylesheet(element) ? 'kept' : 'dropped';
  if (name === 'template') return isShadow(element) ? 'kept' : 'dropped';
  if (DROPPED.has(name) || setsAnAddress(element)) return 'dropped';
  return UNWRAPPED.has(name) || !/^[a-z][\w:.-]*$/i.test(name) ? 'unwrapped' : 'kept';
}

function isShownMeta(element: PageElement): boolean {
  if (attributeOf(element, 'http-equiv') !== undefined) return false;
  return (
    attributeOf(element, 'charset') !== undefined || METAS.test(attributeOf(element, 'name') ?? '')
  );
}

function isShadow(element: PageElement): boolean {
  return attributeOf(element, 'shadowrootmode') !== undefined;
}

/** Drawings can be animated into links and handlers. */
function setsAnAddress(element: PageElement): boolean {
  if (!/^(?:animate|set)/i.test(element.tagName)) return false;
  const target = attributeOf(element, 'attributeName') ?? attributeOf(element, 'attributename');
  return target === undefined || /href|^\s*on/i.test(target);
}

/** Whether a `link` is a style sheet, or becomes one as soon as a script of the page runs. */
function isStylesheet(element: PageElement): boolean {
  const rel: readonly string[] = (attributeOf(element, 'rel') ?? '').toLowerCase().split(/\s+/);
  return !rel.includes('import') && (rel.includes('stylesheet') || isLateStylesheet(element));
}

function isLateStylesheet(element: PageElement): boolean {
  const isPreload = /\bpreload\b/i.test(attributeOf(element, 'rel') ?? '');
  const isSet = /\brel\b/.test(attributeOf(element, 'onload') ?? '');
  return isPreload && attributeOf(element, 'as') === 'style' && isSet;
}

/** Makes of a `link` a style sheet that loads at once, as a script of the page would have. */
function mendStylesheet(element: PageElement, kept: Attributes): void {
  if (isLateStylesheet(element)) {
    kept.set('rel', 'stylesheet');
    kept.delete('as');
  }
  const onload = attributeOf(element, 'onload') ?? '';
  if (!/\bmedia\b/.test(onload)) return;
  kept.set('media', /media\s*=\s*["']([\w ]+)["']/.exec(onload)?.[1] ?? 'all');
}

function styleText(element: PageElement, { load }: Addresses): string {
  return inStyleElement(cleanCss(textOf(element), load));
}

/** A line end right behind the tag is not read as one. */
function openingBreak(element: PageElement): string {
  const [first] = element.childNodes;
  const isKept = /^(?:pre|textarea)$/.test(element.tagName);
  return isKept && first && isText(first) && first.value.startsWith('\n') ? '\n' : '';
}
