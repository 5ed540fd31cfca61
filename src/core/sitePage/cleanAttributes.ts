import { html } from 'parse5';
import { cleanCss, type AddressOf } from './cleanCss.ts';
import { attributeOf, type PageElement } from './tree.ts';

/** How the addresses in a page are written into it. */
export interface Addresses {
  readonly load: AddressOf;
  /** Of a link; `undefined` for one that leads nowhere. */
  readonly link: (written: string) => string | undefined;
  /** What marks a name as this page's alone: the last part of its address. */
  readonly slug: string | undefined;
}

/** Names and values; the value is not escaped yet. */
export type Attributes = Map<string, string>;

/** Attributes that run something, send something, or take hold of the keyboard or the window. */
const DROPPED = new Set(
  'action formaction formmethod formtarget autofocus autoplay nonce integrity crossorigin referrerpolicy ping target srcdoc accesskey manifest attributionsrc http-equiv dynsrc lowsrc longdesc codebase classid archive is imagesrcset imagesizes icon popovertarget commandfor invoketarget interestfor interesttarget command blocking elementtiming'.split(
    ' ',
  ),
);
/** What has a name is found in place of a property of the document, or of the form around it. */
const SHADOWING = /^(?:img|form|button|fieldset|input|output|select|textarea)$/i;
/** Where scripts that load images late keep the address meanwhile. */
const LATE = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-actualsrc'];
const LATE_SETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set'];

/** The attributes of an element that may stay, their addresses resolved. */
export function cleanAttributes(element: PageElement, addresses: Addresses): Attributes {
  const kept: Attributes = new Map();
  const isForeign = element.namespaceURI !== html.NS.HTML;
  for (const { name: local, prefix, value } of element.attrs) {
    const name = prefix ? `${prefix}:${local}` : local;
    // Outside of a drawing the prefix is a part of the name.
    const plain = local.toLowerCase().replace(/^(?:xlink|xml):/, '');
    if (!/^[a-z_][\w:.-]*$/i.test(name) && !/^[@:][\w:.-]+$/.test(name)) continue;
    if (plain === 'name' && SHADOWING.test(element.tagName)) continue;
    if (plain.startsWith('on') || plain.startsWith('data-galley') || DROPPED.has(plain)) continue;
    const clean = cleanValue({ element, isForeign, name: plain, value }, addresses);
    if (clean !== undefined) kept.set(name, clean);
  }
  const tagName = element.tagName.toLowerCase();
  if (tagName === 'button') kept.set('type', 'button');
  // Sent, it does nothing; no matter where it stands.
  if (tagName === 'form') kept.set('method', 'dialog');
  // Where the tree is closed, a click is not seen to be one on a link.
  if (tagName === 'template') kept.set('shadowrootmode', 'open');
  if (element.tagName === 'img') loadNow(element, kept, addresses.load);
  return kept;
}

interface Attribute {
  readonly element: PageElement;
  readonly isForeign: boolean;
  /** Without prefix, in lower case. */
  readonly name: string;
  readonly value: string;
}

function cleanValue(attribute: Attribute, addresses: Addresses): string | undefined {
  const { name, value, element } = attribute;
  switch (name) {
    case 'style':
      return cleanCss(value, addresses.load);
    case 'srcset':
      return cleanSrcset(value, addresses.load);
    case 'href':
      return cleanHref(attribute, addresses);
    case 'src':
    case 'poster':
    case 'background':
      return addresses.load(kindOfSource(element.tagName, name), value);
    case 'data':
    case 'cite':
    case 'profile':
    case 'usemap':
      return /^\s*#/.test(value) ? value : undefined;
    case 'type':
      return typeOf(element.tagName, value);
    default:
      return /[(\\]/.test(value) && isStyling(attribute) ? cleanCss(value, () => undefined) : value;
  }
}

/**
 * Presentation attributes of drawings are CSS. What the browser makes of the nesting may be a drawing
 * where here is none.
 */
function isStyling({ isForeign, name }: Attribute): boolean {
  if (!isForeign) return STYLING.test(name);
  return !name.startsWith('data-') && !/^(?:class|id|d|points)$/.test(name);
}

const STYLING =
  /^(?:clip-path|cursor|fill|filter|marker(?:-\w+)?|mask(?:-\w+)?|stroke|from|to|by|values)$/;

/** What sends a form would lead away from the page. */
function typeOf(tagName: string, value: string): string {
  return tagName === 'input' && /^\s*submit\s*$/i.test(value) ? 'button' : value;
}

function kindOfSource(tagName: string, name: string): 'image' | 'media' {
  if (name !== 'src') return 'image';
  return /^(?:video|audio|track|source)$/.test(tagName) ? 'media' : 'image';
}

function cleanHref(
  { element, isForeign, value }: Attribute,
  { load, link }: Addresses,
): string | undefined {
  const tagName = element.tagName.toLowerCase();
  if (tagName === 'a' || tagName === 'area') return link(value);
  if (!isForeign) return tagName === 'link' ? load('style', value) : undefined;
  if (/^\s*#/.test(value)) return value;
  return tagName === 'image' ? load('image', value) : undefined;
}

/** The candidates of a `srcset` that can be loaded; `undefined` without any. */
function cleanSrcset(value: string, load: AddressOf): string | undefined {
  const kept: string[] = [];
  let rest = value.replace(LEADING, '');
  for (let i = 0; rest !== '' && i < MOST_CANDIDATES; i++) {
    const written = /^\S+/.exec(rest)?.[0] ?? '';
    rest = rest.slice(written.length);
    const isBare = written.endsWith(',');
    const end = isBare ? 0 : rest.indexOf(',');
    const size = (end < 0 ? rest : rest.slice(0, end)).trim();
    rest = end < 0 ? '' : rest.slice(end).replace(LEADING, '');
    const address = load('image', written.replace(/,+$/, ''));
    if (address === undefined || /[\s,]/.test(address)) continue;
    kept.push(/^[\d.]+[wxh]$/.test(size) ? `${address} ${size}` : address);
  }
  return kept.length > 0 ? kept.join(', ') : undefined;
}

const LEADING = /^[\s,]+/;
const MOST_CANDIDATES = 50;

/** Images that a script of the site would load when they come into view. */
function loadNow(element: PageElement, kept: Attributes, load: AddressOf): void {
  const late = firstOf(element, LATE);
  const address = late === undefined ? undefined : load('image', late);
  if (address !== undefined) kept.set('src', address);
  const names = kept.get('class');
  // Of https://github.com/aFarkas/lazysizes: style sheets show what has the other name alone.
  if (late !== undefined && names !== undefined) {
    kept.set('class', names.replace(/(?<!\S)lazyload(?:ing)?(?!\S)/g, 'lazyloaded'));
  }
  const lateSet = firstOf(element, LATE_SETS);
  const set = lateSet === undefined ? undefined : cleanSrcset(lateSet, load);
  if (set !== undefined) kept.set('srcset', set);
}

function firstOf(element: PageElement, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attributeOf(element, name);
    if (value) return value;
  }
  return undefined;
}
