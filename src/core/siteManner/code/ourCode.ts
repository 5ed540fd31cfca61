import { attributeOf, classesOf, decodeHtml, elementsIn, htmlOf, isElement } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import { readPage } from '../readPage.ts';
import { isAside } from './pageCode.ts';

/** A block of code as we render it, in the manner of the site's generator. */
export interface OurCode {
  /** The element that stands for the block, with its line: `pre`, or a frame around it. */
  readonly root: ElementNode;
  /** The innermost element that holds all of the code. */
  readonly slot: ElementNode;
  /** Its lines, parted by line ends. */
  readonly text: string;
  /** As behind the fence; `''` without one. */
  readonly language: string;
  readonly isIndented: boolean;
  /** A tag of a template language shows it, which has its own way of doing so. */
  readonly isTag: boolean;
  /** The HTML that names the code for readers; `''` without any. */
  readonly caption: string;
  /** It has options behind the language, so that a site may show it in another way. */
  readonly hasOptions: boolean;
}

const ROOT = /^(?:div|figure|pre|section)$/;
/** What frames are made of, around code and beside it. */
const FRAME = /^(?:div|figure|figcaption|pre|code|table|tbody|tr|td|span|button|br)$/;
const FENCE = /^[\s>*+\-\d.):]*?(?:`{3,}|~{3,})[^\S\n]*(?:\{?\.)?([^\s`{}]*)[^\S\n]*(\S?)/;
const TAG = /^[\s>*+\-\d.)]*\{[{%]/;

/**
 * The code that an element which our engine wrote stands for; `undefined` for one that is something
 * else, and for one that a writer wrote as HTML.
 * @param source the lines of the block in which the element is.
 */
export function ourCode(element: ElementNode, source: string): OurCode | undefined {
  const at = attributeOf(element, 'data-line');
  if (at === undefined || !ROOT.test(element.name)) return undefined;
  const slot = slotIn(element, true);
  if (!slot) return undefined;
  const lines = source.split('\n');
  const own = lines[Number(at)] ?? '';
  const text = codeText(slot);
  const isCode = own.trim() !== '' && unescaped(text).startsWith(unescaped(own));
  const line = isCode ? '' : FENCE.test(own) || TAG.test(own) ? own : (lines[0] ?? '');
  const fence = FENCE.exec(line);
  const isTag = !fence && TAG.test(line);
  const named = fence ? '' : namedLanguage(element);
  const language = fence?.[1] ?? (isNoLanguage(named) ? '' : named);
  return {
    root: element,
    slot,
    text,
    language,
    isIndented: !fence && !isTag,
    isTag,
    caption: captionIn(element),
    hasOptions: fence !== null && (fence[2] !== '' || line.includes('{')),
  };
}

/** Without blanks, and without the comment by which Hugo's shortcodes are kept from being run. */
function unescaped(text: string): string {
  return text.replace(/\/\*|\*\/|\s+/g, '');
}

function captionIn(root: ElementNode): string {
  const caption = [...elementsIn(root.children)].find(({ name }) => name === 'figcaption');
  return caption ? htmlOf(caption.children) : '';
}

/** Generators have names for code in no language. */
function isNoLanguage(language: string): boolean {
  return /^(?:text|plain|plaintext|txt)$/i.test(language);
}

/** Our code as it would be read from a page, without the class that our own colours need. */
export function asSeenInPage(ours: OurCode): Pick<OurCode, 'root' | 'slot'> | undefined {
  const write = (node: HtmlNode): string => {
    if (!isElement(node)) return node.html;
    const open = node === ours.slot ? withoutHljs(node.open) : node.open;
    return open + node.children.map(write).join('') + node.close;
  };
  const root = readPage(write(ours.root)).find(isElement);
  const slot = root && slotIn(root, true);
  return slot && { root, slot };
}

/** An opening tag without the class that asks for our own colours. */
export function withoutHljs(open: string): string {
  return open.replace(/ class="hljs"| hljs(?=[\s"])/, '');
}

/** The `code` that is all of a `pre` or else that `pre`, when there is but one with code in it. */
function slotIn(element: ElementNode, isRoot = false): ElementNode | undefined {
  if (!isRoot && attributeOf(element, 'data-line') !== undefined) return undefined;
  if (element.name === 'pre') return codeOf(element);
  const slots: ElementNode[] = [];
  for (const child of element.children) {
    if (!isElement(child) || isAside(child)) continue;
    if (!FRAME.test(child.name)) return undefined;
    const slot = slotIn(child);
    if (slot) slots.push(slot);
  }
  return slots.length === 1 ? slots[0] : undefined;
}

function codeOf(pre: ElementNode): ElementNode | undefined {
  const own = pre.children.filter((node) =>
    isElement(node) ? node.children.length > 0 : node.html.trim() !== '',
  );
  const [only] = own;
  const slot = own.length === 1 && only && isElement(only) && only.name === 'code' ? only : pre;
  return codeText(slot).trim() === '' ? undefined : slot;
}

/** The text of code: without numbers of lines, and with line ends for breaks. */
function codeText(node: HtmlNode): string {
  if (!isElement(node)) return node.type === 'text' ? decodeHtml(node.html) : '';
  if (node.name === 'br') return '\n';
  return node.children
    .map((child) => (isElement(child) && isAside(child) ? '' : codeText(child)))
    .join('');
}

/** The language by the classes and data of the frame. */
function namedLanguage(root: ElementNode): string {
  for (let at: ElementNode | undefined = root; at; at = at.children.find(isElement)) {
    const data = attributeOf(at, 'data-lang') ?? attributeOf(at, 'data-language');
    const named = classesOf(at).find((name) => name.startsWith('language-'));
    // Hexo's figures have the language as their second class.
    const second = at.name === 'figure' ? classesOf(at)[1] : undefined;
    const language = data ?? named?.slice(9) ?? second;
    if (language !== undefined) return language;
  }
  return '';
}
