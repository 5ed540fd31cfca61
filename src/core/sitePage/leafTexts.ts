import { parsePiece } from './boundedParse.ts';
import type { SourceText } from './sourceBlocks.ts';
import { textKey } from './textKey.ts';
import { classesOf, isElement, isText, textOf, type PageChild } from './tree.ts';

/** What the HTML of a block is, and what is to be read in it. */
export interface BlockReading {
  readonly kind: string;
  readonly texts: readonly SourceText[];
}

/** Reads a block's HTML as our engine renders it. */
export function readBlock(html: string, source: string): BlockReading {
  const nodes = parsePiece(html)?.childNodes ?? [];
  return { kind: kindOf(nodes, source), texts: leafTexts(nodes) };
}

function kindOf(nodes: readonly PageChild[], source: string): string {
  const element = nodes.find(isElement);
  if (element === undefined || /^\s*<[a-z!?/]/i.test(source)) return 'html';
  if (classesOf(element).some((name) => name.startsWith('galley-'))) return 'html';
  if (element.tagName !== 'p') return element.tagName;
  const shown = element.childNodes.filter((node) => !isText(node) || node.value.trim() !== '');
  return shown.length > 0 && shown.every(isPicture) ? 'img' : 'p';
}

function isPicture(node: PageChild): boolean {
  if (!isElement(node)) return false;
  return node.tagName === 'img' || (node.tagName === 'a' && isLinkedPicture(node.childNodes));
}

function isLinkedPicture(nodes: readonly PageChild[]): boolean {
  return nodes.length > 0 && nodes.every((node) => isElement(node) && node.tagName === 'img');
}

/** Elements that stand in a line of text; all others begin a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const UNREAD = new Set(
  'script style template svg math iframe object audio video select'.split(' '),
);

const SHORTEST = 3;
/** Lines of code are many and alike, and stand in pages that are about others too. */
const SHORTEST_CODE = 6;
const MOST_WEIGHT_OF_CODE = 12;
const MOST_TEXTS = 20_000;

/** The runs of text between the edges of block elements, and the lines of code. */
function leafTexts(nodes: readonly PageChild[]): readonly SourceText[] {
  const texts: SourceText[] = [];
  let run = '';
  const add = (text: string, shortest: number, most: number): void => {
    const key = textKey(text);
    if (key.length < shortest || texts.length >= MOST_TEXTS) return;
    texts.push({ key, weight: Math.min(key.length, most) });
  };
  const endRun = (): void => {
    add(run, SHORTEST, Infinity);
    run = '';
  };
  const walk = (node: PageChild, depth: number): void => {
    if (isText(node)) run += node.value;
    if (!isElement(node)) return;
    if (node.tagName === 'pre') {
      endRun();
      for (const line of textOf(node).split('\n')) add(line, SHORTEST_CODE, MOST_WEIGHT_OF_CODE);
    } else if (UNREAD.has(node.tagName) || isOurs(classesOf(node), node.tagName)) endRun();
    else if (INLINE.has(node.tagName)) walkAll(node.childNodes, depth);
    else {
      endRun();
      walkAll(node.childNodes, depth);
      endRun();
    }
  };
  const walkAll = (children: readonly PageChild[], depth: number): void => {
    if (depth < DEEPEST) for (const child of children) walk(child, depth + 1);
  };
  walkAll(nodes, 0);
  endRun();
  return texts;
}

const DEEPEST = 200;

/** Boxes that stand for what we cannot render; their labels are in no page. */
function isOurs(classes: readonly string[], tagName: string): boolean {
  return (
    classes.includes('galley-box') || (tagName === 'code' && classes.includes('galley-shortcode'))
  );
}
