import createPurifier, { type Config } from 'dompurify';
import { isSitePage } from './frame.ts';
import { loadsByValue, safeStyle } from './safeStyle.ts';

/** What DOMPurify puts before every `id` and `name`, so that none shadows a property of the page. */
export const ID_PREFIX = 'user-content-';

/** The reference an image, source or player will load from, once the adapter has resolved it. */
export const DEFERRED = {
  src: 'data-galley-src',
  srcset: 'data-galley-srcset',
  poster: 'data-galley-poster',
} as const;

/** On `<details>`: whether the source says `open`, whatever the reader does later. */
export const WRITTEN_OPEN = 'data-galley-open';

/** The address of a link that is not followed. */
export const REFUSED_LINK = 'data-galley-refused';

const ALLOWED_URI = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.:-]|$))/i;

const OPTIONS: Config & { readonly RETURN_DOM_FRAGMENT: true } = {
  USE_PROFILES: { html: true, svg: true, svgFilters: true, mathMl: true },
  // An `iframe` is only let through to be replaced by a label, see `tidy.ts`.
  ADD_TAGS: ['iframe'],
  FORBID_TAGS: [
    ...['style', 'form', 'textarea', 'select', 'option', 'optgroup', 'datalist'],
    ...['fieldset', 'dialog', 'track', 'image', 'feimage', 'title', 'slot', 'template'],
    // In the site's own page it looks as on the site, and does nothing.
    ...(isSitePage ? [] : ['button']),
  ],
  FORBID_ATTR: [
    ...['action', 'method', 'enctype', 'target', 'ping', 'download', 'autofocus', 'autoplay'],
    ...['accesskey', 'background', 'contenteditable', 'draggable', 'nonce', 'integrity', 'is'],
    ...['popover', 'popovertarget', 'popovertargetaction', 'command', 'commandfor', 'srcdoc'],
    ...['slot', 'part', 'exportparts', 'list', 'crossorigin', 'loading', 'tabindex', 'inert'],
  ],
  ALLOWED_URI_REGEXP: ALLOWED_URI,
  SANITIZE_NAMED_PROPS: true,
  RETURN_DOM_FRAGMENT: true,
};

const LISTS_OF_IDS = ['for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-details'];

const purifier = createPurifier(window);
// Read once: to read the options takes as long as to clean a block.
purifier.setConfig(OPTIONS);

/** What an element would load by itself, kept from the hook for attributes to the one after. */
let deferred: (readonly [name: string, value: string])[] = [];

purifier.addHook('beforeSanitizeAttributes', () => {
  deferred = [];
});

purifier.addHook('uponSanitizeAttribute', (node, data) => {
  const { attrName: name, attrValue: value } = data;
  if (name === 'style') {
    data.attrValue = safeStyle(value, isSitePage);
    data.keepAttr = data.attrValue !== '';
  } else if (isSource(name) && node.nodeName !== 'IFRAME') {
    deferred.push([DEFERRED[name], value]);
    data.keepAttr = false;
  } else if (isLink(node, name) && !ALLOWED_URI.test(withoutSpace(value))) {
    deferred.push([REFUSED_LINK, value]);
    data.keepAttr = false;
  } else {
    data.keepAttr = isHarmless(node, name, value);
  }
});

purifier.addHook('afterSanitizeAttributes', (node) => {
  for (const [name, value] of deferred) node.setAttribute(name, value);
  if (node.nodeName === 'DETAILS') {
    node.setAttribute(WRITTEN_OPEN, String(node.hasAttribute('open')));
  }
  for (const name of LISTS_OF_IDS) {
    const ids = node.getAttribute(name)?.split(/\s+/).filter(Boolean);
    if (ids) node.setAttribute(name, ids.map((id) => ID_PREFIX + id).join(' '));
  }
  const map = node.getAttribute('usemap');
  if (map) node.setAttribute('usemap', map.replace(/^#/, `#${ID_PREFIX}`));
  if (node instanceof SVGElement) followPrefix(node);
});

/**
 * HTML of a post as nodes that run nothing and load nothing: no script, no handler, no style sheet,
 * no form, no frame that loads. What would load is noted in `DEFERRED` attributes. Headings keep
 * their `id` under `ID_PREFIX`.
 */
export function sanitize(html: string): DocumentFragment {
  // The options only tell the compiler what comes back: they are those that are set.
  return purifier.sanitize(html, OPTIONS);
}

/** Not ours to set, and no reference out of the page where DOMPurify would let one through. */
function isHarmless(node: Element, name: string, value: string): boolean {
  if (name.startsWith('data-galley')) return false;
  if (isLink(node, name)) return true;
  if (name.endsWith('href')) return value.startsWith('#');
  return !(node instanceof SVGElement) || !loadsByValue(name, value);
}

function isSource(name: string): name is keyof typeof DEFERRED {
  return Object.hasOwn(DEFERRED, name);
}

function isLink(node: Element, name: string): boolean {
  return name === 'href' && (node.nodeName === 'A' || node.nodeName === 'AREA');
}

function withoutSpace(value: string): string {
  // eslint-disable-next-line no-control-regex -- browsers skip these inside a scheme
  return value.replace(/[\u0000-\u0020\u00A0\u1680\u180E\u2000-\u2029\u205F\u3000]/g, '');
}

/** References inside a drawing (`url(#a)`, `href="#a"`) follow the ids that got the prefix. */
function followPrefix(node: SVGElement): void {
  for (const { name, value } of [...node.attributes]) {
    if (name === 'href' || name === 'xlink:href') {
      node.setAttribute(name, value.replace(/^#/, `#${ID_PREFIX}`));
    } else if (value.startsWith('url(')) {
      node.setAttribute(name, value.replace('#', `#${ID_PREFIX}`));
    }
  }
}
