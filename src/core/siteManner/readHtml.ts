import type { Attribute, ElementNode, HtmlNode } from './htmlNodes.ts';
import { decodeHtml, VOID_ELEMENTS } from './htmlNodes.ts';

/** Elements nested deeper than this are copied as they stand. */
const MAX_DEPTH = 100;
/** So many tags may lack their end before every further `<` is taken for text. */
const MAX_BROKEN = 20;

interface OpenElement {
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly open: string;
  readonly children: HtmlNode[];
  close: string;
}

/**
 * Reads HTML that a Markdown engine wrote, which is well-formed but for what writers put in it:
 * `htmlOf` of the result is always the HTML that was given. It knows nothing of the elements that
 * browsers open and close by themselves; a page is read by `readPage`.
 */
export function readHtml(html: string): readonly HtmlNode[] {
  const root: HtmlNode[] = [];
  const stack: OpenElement[] = [];
  const add = (node: HtmlNode) => void (stack.at(-1)?.children ?? root).push(node);
  let at = 0;
  let broken = 0;
  while (at < html.length) {
    const end = html[at] === '<' && broken < MAX_BROKEN ? markupEnd(html, at) : 0;
    if (end < 0) broken++;
    if (end <= 0) {
      const next = broken < MAX_BROKEN ? html.indexOf('<', at + 1) : -1;
      const stop = next < 0 ? html.length : next;
      add({ type: 'text', html: html.slice(at, stop) });
      at = stop;
      continue;
    }
    at = takeMarkup(html, { at, end }, { stack, add });
  }
  while (stack.length > 0) closeLast(stack, add, '');
  return root;
}

interface Builder {
  readonly stack: OpenElement[];
  readonly add: (node: HtmlNode) => void;
}

const TAG = /^<(\/?)([a-z][\w:.-]*)/i;

/** Takes one tag or comment; returns the offset behind it, or behind a whole script or style. */
function takeMarkup(
  html: string,
  { at, end }: { readonly at: number; readonly end: number },
  { stack, add }: Builder,
): number {
  const markup = html.slice(at, end);
  const tag = TAG.exec(markup);
  const name = tag?.[2]?.toLowerCase();
  if (name === undefined) {
    add({ type: 'opaque', html: markup });
    return end;
  }
  if (tag?.[1] === '/') {
    const depth = stack.map((element) => element.name).lastIndexOf(name);
    if (depth < 0) add({ type: 'opaque', html: markup });
    while (depth >= 0 && stack.length > depth + 1) closeLast(stack, add, '');
    if (depth >= 0) closeLast(stack, add, markup);
    return end;
  }
  if (/^(?:script|style|textarea|title|svg|math|template)$/.test(name) && !markup.endsWith('/>')) {
    const close = html.toLowerCase().indexOf(`</${name}`, end);
    const stop = close < 0 ? html.length : Math.max(markupEnd(html, close), close + 2);
    add({ type: 'opaque', html: html.slice(at, stop) });
    return stop;
  }
  const attributes = readAttributes(markup.slice(tag?.[0].length, -1));
  if (VOID_ELEMENTS.has(name) || markup.endsWith('/>')) {
    add({ type: 'element', name, attributes, children: [], open: markup, close: '' });
  } else if (stack.length >= MAX_DEPTH) {
    add({ type: 'opaque', html: markup });
  } else {
    stack.push({ name, attributes, open: markup, children: [], close: '' });
  }
  return end;
}

function closeLast(stack: OpenElement[], add: Builder['add'], close: string): void {
  const element = stack.pop();
  if (!element) return;
  const node: ElementNode = { type: 'element', ...element, close };
  add(node);
}

/** The offset behind a tag or comment; -1 if it has no end, 0 if it is only a `<`. */
function markupEnd(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end < 0 ? -1 : end + 3;
  }
  if (!/[a-z/!?]/i.test(html[at + 1] ?? '')) return 0;
  for (let i = at + 1; i < html.length; i++) {
    const character = html[i];
    if (character === '>') return i + 1;
    if (character === '"' || character === "'") {
      i = html.indexOf(character, i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

function readAttributes(text: string): readonly Attribute[] {
  if (text === '' || text === '/') return [];
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => ({
    name: name.toLowerCase(),
    value: decodeHtml(double ?? single ?? bare ?? ''),
  }));
}
