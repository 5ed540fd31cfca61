import { attributeOf, isElement, type ElementNode, type HtmlNode } from '../htmlNodes.ts';
import { isAside, solid, solidText } from './pageCode.ts';

/**
 * What a site writes around the lines of code, as HTML; `\0n\0` stands for the number of the line
 * to come.
 */
export interface LineShape {
  readonly first: string;
  readonly between: string;
  readonly last: string;
}

/** How the lines of one block stand in the page. */
export interface PageLines {
  readonly shape: LineShape;
  /** Elements around whole lines, which say nothing of tokens. */
  readonly wrappers: ReadonlySet<HtmlNode>;
}

const CONTENT = '\0c\0';
const MAX_WRAPPERS = 4;

/** @param code as it is in the source, with or without a line end at its end. */
export function pageLines(slot: ElementNode, code: string): PageLines {
  const lines = code.replace(/\n+$/, '').split('\n').map(solid);
  const levels: ElementNode[][] = [];
  let level = lineElements([slot], lines);
  while (level && levels.length < MAX_WRAPPERS) {
    levels.push(level);
    level = innerElements(level, lines);
  }
  const innermost = levels.at(-1);
  const wrappers = new Set<HtmlNode>(levels.flat());
  if (!innermost) return { shape: unwrapped(slot, lines.length), wrappers };
  return { shape: wrapped(slot, levels), wrappers };
}

/** The children of an element, if each is one line. */
function lineElements(
  [slot]: readonly ElementNode[],
  lines: readonly string[],
): ElementNode[] | undefined {
  const elements = (slot?.children ?? []).filter(isElement).filter(({ name }) => name !== 'br');
  const held = elements.slice(0, lines.length);
  const rest = elements.slice(lines.length);
  if (held.length < lines.length || rest.length > 1 || !held.every((e, i) => isLine(e, lines[i]))) {
    return undefined;
  }
  if (rest.some((element) => solidText(element) !== '')) return undefined;
  const [only] = held;
  if (lines.length > 1 || !only) return held;
  return looksLikeLine(only) ? held : undefined;
}

/** One line of code may be one token: then only names tell what it is. */
function looksLikeLine(element: ElementNode): boolean {
  const style = attributeOf(element, 'style') ?? '';
  if (/display:\s*(?:flex|grid|block)/.test(style) || element.name === 'div') return true;
  return /(?:^|[\s_-])line(?:$|[\s_-])/.test(attributeOf(element, 'class') ?? '');
}

/** Within the elements around lines, further ones around what is not the number of the line. */
function innerElements(
  level: readonly ElementNode[],
  lines: readonly string[],
): ElementNode[] | undefined {
  if (lines.filter((line) => line !== '').length < 2 && !level.every(hasBareChild))
    return undefined;
  const inner: ElementNode[] = [];
  for (const [i, element] of level.entries()) {
    const children = element.children.filter((child) => !isElement(child) || !isAside(child));
    const elements = children.filter(isElement).filter(({ name }) => name !== 'br');
    const [only] = elements;
    if (elements.length !== 1 || !only || !isLine(only, lines[i])) return undefined;
    inner.push(only);
  }
  const first = inner[0]?.open;
  return inner.every(({ open }) => open === first) && !isToken(inner) ? inner : undefined;
}

function hasBareChild(element: ElementNode): boolean {
  return element.children.some((child) => isElement(child) && isBare(child));
}

function isBare(element: ElementNode): boolean {
  return element.attributes.length === 0 || attributeOf(element, 'class') === 'cl';
}

/** Lines that are one token each, as in a list of comments, all look alike too. */
function isToken(elements: readonly ElementNode[]): boolean {
  return !elements.some((element) => isBare(element) || element.children.some(isElement));
}

function isLine(element: ElementNode, line: string | undefined): boolean {
  return solidText(element) === line;
}

/** Lines without elements around them, with line ends or `<br>` between. */
function unwrapped(slot: ElementNode, count: number): LineShape {
  const breaks = slot.children.filter((child) => isElement(child) && child.name === 'br').length;
  const between = count > 1 && breaks >= count - 1 ? '<br>' : '\n';
  const end = slot.children.at(-1);
  const last = end && endsInNewline(end) ? '\n' : '';
  return { first: '', between, last };
}

function endsInNewline(node: HtmlNode): boolean {
  if (!isElement(node)) return node.html.endsWith('\n');
  const end = node.children.at(-1);
  return end !== undefined && endsInNewline(end);
}

function wrapped(slot: ElementNode, levels: readonly ElementNode[][]): LineShape {
  const numbers = new Map<HtmlNode, number>();
  for (const level of levels) level.forEach((element, i) => numbers.set(element, i + 1));
  const innermost = new Set<HtmlNode>(levels.at(-1));
  const parts = slot.children.map((child) => write(child, { numbers, innermost })).join('');
  const [first = '', ...rest] = parts.split(CONTENT);
  const last = rest.at(-1) ?? '';
  const between = usual(rest.slice(0, -1));
  return { first, between: between ?? last + first, last };
}

interface Writing {
  readonly numbers: ReadonlyMap<HtmlNode, number>;
  readonly innermost: ReadonlySet<HtmlNode>;
}

function write(node: HtmlNode, writing: Writing): string {
  if (!isElement(node)) return node.html;
  const number = writing.numbers.get(node);
  const open = withoutNumber(node.open, number);
  if (!writing.innermost.has(node)) {
    const children = node.children.map((child) =>
      isElement(child) && isAside(child) ? numbered(child, number) : write(child, writing),
    );
    return open + children.join('') + node.close;
  }
  const asides = node.children.filter((child) => isElement(child) && isAside(child));
  const end = node.children.at(-1);
  const tail = end && isElement(end) && end.name === 'br' ? end.open : '';
  const newline = end && tail === '' && endsInNewline(end) ? '\n' : '';
  const before = asides.map((aside) => numbered(aside, number)).join('');
  return open + before + CONTENT + tail + newline + node.close;
}

function numbered(node: HtmlNode, number: number | undefined): string {
  if (!isElement(node)) return node.html.replace(String(number), '\0n\0');
  const children = node.children.map((child) => numbered(child, number)).join('');
  return withoutNumber(node.open, number) + children + node.close;
}

/** An opening tag with a hole for the line's number, and without an id made of it. */
function withoutNumber(open: string, number: number | undefined): string {
  return open.replace(/ id="[^"]*"/, '').replace(`="${number ?? ''}"`, '="\0n\0"');
}

/** What occurs most, of several the first. */
function usual(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
