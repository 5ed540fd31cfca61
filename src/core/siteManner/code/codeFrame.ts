import { escapeHtml } from '../../markdown/escapeHtml.ts';
import { attributeOf, decodeHtml, isElement, textOf } from '../htmlNodes.ts';
import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import { readPage } from '../readPage.ts';
import { namesOfLanguage } from './languageNames.ts';
import { solid, solidText } from './pageCode.ts';

/**
 * What a site writes around code, as HTML with holes: `\0code\0`, `\0gutter\0`, `\0caption\0` and for
 * the language `\0language\0` (as in classes) and `\0label\0` (as shown to readers).
 */
export interface CodeFrame {
  readonly html: string;
  readonly gutter: GutterShape | undefined;
  readonly caption: CaptionShape | undefined;
}

/** What says how a block is called, where blocks are; `''` around the HTML that says it. */
export interface CaptionShape {
  readonly open: string;
  readonly close: string;
}

/** A column of line numbers, as HTML; `\0n\0` stands for the number. */
export interface GutterShape {
  readonly first: string;
  readonly between: string;
  readonly last: string;
}

/** What the page says of one block: how it is called, and its language. */
export interface FrameLanguage {
  readonly caption: string;
  readonly language: string;
  /** The name that classes have; `undefined` if there is none. */
  form: string | undefined;
  /** The name that readers see; `undefined` if there is none. */
  label: string | undefined;
}

const KEPT_OUT = /^(?:id|data-code|data-clipboard-text|data-clipboard-target|data-line)$/;

export function frameOf(
  nodes: readonly HtmlNode[],
  slot: ElementNode,
  language: FrameLanguage,
): CodeFrame {
  const gutterBox = findGutter(nodes, slot);
  const code = solidText(slot);
  const captionText = textIn(language.caption);
  let caption: CaptionShape | undefined;
  const write = (node: HtmlNode): string => {
    if (!isElement(node))
      return node.type === 'text' ? textTemplate(node.html, language) : node.html;
    const open = openTemplate(node, code, language);
    if (node === slot) return `${open}\0code\0${node.close}`;
    if (node === gutterBox) return `${open}\0gutter\0${node.close}`;
    if (!caption && captionText !== '' && solid(textOf([node])) === captionText) {
      caption = { open, close: node.close };
      return '\0caption\0';
    }
    const label = labelIn(node, language);
    return open + (label ?? node.children.map(write).join('')) + node.close;
  };
  const html = nodes.map(write).join('').trim();
  return { html, gutter: gutterBox && gutterShape(gutterBox), caption };
}

function textIn(html: string): string {
  return html === '' ? '' : solid(textOf(readPage(html)));
}

function openTemplate(element: ElementNode, code: string, language: FrameLanguage): string {
  return element.open.replace(/ ([^\s="]+)="([^"]*)"/g, (whole, name: string, value: string) => {
    if (KEPT_OUT.test(name)) return '';
    if (value.length > 40 && solid(decodeHtml(value)).includes(code.slice(0, 20))) return '';
    if (!/^(?:class|lang|title|aria-label)$|^data-/.test(name)) return whole;
    return ` ${name}="${attributeTemplate(value, language)}"`;
  });
}

/** Puts a hole where an attribute has the language as a word of its own. */
function attributeTemplate(value: string, seen: FrameLanguage): string {
  if (seen.language === '') return value;
  for (const name of namesOfLanguage(seen.language)) {
    const pattern = new RegExp(`(^|[\\s:-])${escapeRegExp(escapeHtml(name))}(?=$|[\\s:])`, 'i');
    const found = pattern.exec(value);
    if (!found) continue;
    seen.form ??= name;
    return value.replace(new RegExp(pattern, 'gi'), `$1\0language\0`);
  }
  return value;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function textTemplate(html: string, seen: FrameLanguage): string {
  const text = decodeHtml(html).trim();
  if (text === '' || seen.language === '') return text === '' ? html : html;
  const isName = namesOfLanguage(seen.language).some(
    (name) => name.toLowerCase() === text.toLowerCase(),
  );
  if (!isName) return html;
  seen.label ??= text;
  return '\0label\0';
}

/** An element that by its class holds the language's name, however that is written. */
function labelIn(element: ElementNode, seen: FrameLanguage): string | undefined {
  const [only, ...others] = element.children;
  if (seen.language === '' || only?.type !== 'text' || others.length > 0) return undefined;
  if (!/lang(?:uage)?(?:$|[\s_-])|label/i.test(attributeOf(element, 'class') ?? ''))
    return undefined;
  const text = decodeHtml(only.html).trim();
  if (text === '' || text.length > 20) return undefined;
  seen.label ??= text;
  return '\0label\0';
}

/** The innermost element outside the code that holds all numbers from 1 on and nothing else. */
function findGutter(nodes: readonly HtmlNode[], slot: ElementNode): ElementNode | undefined {
  for (const node of nodes) {
    if (!isElement(node) || node === slot) continue;
    if (isGutter(node)) {
      const [only, ...others] = node.children.filter(
        (child) => isElement(child) || child.html.trim() !== '',
      );
      const isDeeper = only && others.length === 0 && isElement(only) && only.name !== 'span';
      return isDeeper ? (findGutter([only], slot) ?? node) : node;
    }
    const found = findGutter(node.children, slot);
    if (found) return found;
  }
  return undefined;
}

function isGutter(element: ElementNode): boolean {
  const numbers = gutterText(element).trim().split(/\s+/);
  return numbers.every((number, i) => number === String(i + 1));
}

/** Text with a blank wherever an element begins or ends. */
function gutterText(node: HtmlNode): string {
  if (!isElement(node)) return node.type === 'text' ? decodeHtml(node.html) : '';
  return ` ${node.children.map(gutterText).join('')} `;
}

function gutterShape(element: ElementNode): GutterShape {
  const write = (node: HtmlNode): string => {
    if (!isElement(node)) return node.html.replace(/\d+/g, '\0n\0');
    const open = node.open.replace(/ id="[^"]*"/, '').replace(/="\d+"/g, '="\0n\0"');
    return open + node.children.map(write).join('') + node.close;
  };
  // Attributes may hold numbers too: the numbers that are shown stand between tags.
  const html = element.children.map(write).join('');
  const parts = html.split(/(?<=^|[>\s])\0n\0(?=$|[<\s])/);
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  const between = rest.length > 1 ? (rest[0] ?? '') : last + first || '\n';
  return { first, between, last };
}
