import { align, type Alignment } from './alignment.ts';
import type { BlockPair } from './blockPair.ts';
import { ourCode, type OurCode } from './code/ourCode.ts';
import { findCode, type PageCode } from './code/pageCode.ts';
import { flatten } from './flatTree.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { attributeOf, elementsIn, isElement } from './htmlNodes.ts';
import { readHtml } from './readHtml.ts';
import { readPage } from './readPage.ts';

/** Longer blocks are not learnt from: reading hostile HTML may take more than linear time. */
const MAX_LEARNT = 100_000;
/** Blocks of code within one list or the like that are learnt from. */
const MAX_CODES = 50;

/** What a block of a built page shows of its site: read once, however often it is learnt. */
export interface Lesson {
  readonly pair: BlockPair;
  readonly alignment: Alignment;
  readonly codes: readonly LearntCode[];
  /** The page's HTML with our lines on the elements that stand for ours. */
  readonly withLines: string;
}

interface LearntCode {
  readonly ours: OurCode;
  readonly page: PageCode;
}

/** `undefined` for a block that is too long to be learnt from. */
export function readLesson(pair: BlockPair): Lesson | undefined {
  if (Math.max(pair.built.length, pair.html.length) > MAX_LEARNT) return undefined;
  const ours = readHtml(pair.html);
  const page = readPage(pair.built);
  const codes = matchCodes(pair, ours, page);
  const alignment = align(
    flatten(ours, new Map(codes.map((code, i) => [code.ours.root, `<pre ${i}`]))),
    flatten(page, wholes(codes)),
  );
  return { pair, alignment, codes, withLines: writeLines(page, alignment, codes) };
}

function matchCodes(
  { source }: BlockPair,
  ours: readonly HtmlNode[],
  page: readonly HtmlNode[],
): readonly LearntCode[] {
  const codes: LearntCode[] = [];
  const taken = new Set<HtmlNode>();
  const elements = ours.filter(isElement);
  for (const code of codesIn(ours, source)) {
    if (codes.length >= MAX_CODES) break;
    const isWhole = elements.length === 1 && elements[0] === code.root;
    const found = findCode(page, code.text, { isWhole, taken });
    if (!found) continue;
    taken.add(found.slot);
    codes.push({ ours: code, page: found });
  }
  return codes;
}

function* codesIn(nodes: readonly HtmlNode[], source: string): Generator<OurCode> {
  for (const element of elementsIn(nodes)) {
    const code = ourCode(element, source);
    if (code) yield code;
  }
}

/** The elements of the page that are code as a whole. */
function wholes(codes: readonly LearntCode[]): ReadonlyMap<HtmlNode, string> {
  const entries = codes.flatMap(({ page }, i) =>
    page.frame.filter(isElement).map((node) => [node, `<pre ${i}`] as const),
  );
  return new Map(entries);
}

function writeLines(
  page: readonly HtmlNode[],
  { oursOf, ours: { roots } }: Alignment,
  codes: readonly LearntCode[],
): string {
  const lines = new Map<HtmlNode, string>();
  for (const [theirs, ours] of oursOf) {
    const line = attributeOf(ours, 'data-line');
    if (line !== undefined) lines.set(theirs, line);
  }
  for (const { ours, page: code } of codes) {
    const line = attributeOf(ours.root, 'data-line');
    const first = code.frame.find(isElement);
    if (line !== undefined && first) lines.set(first, line);
  }
  const [top] = roots.filter(isElement);
  const [first] = page.filter(isElement);
  const topLine = top && attributeOf(top, 'data-line');
  // What a shortcode comes out as has nothing of ours in it.
  if (lines.size === 0 && first && topLine !== undefined) lines.set(first, topLine);
  const write = (node: HtmlNode): string => {
    if (!isElement(node)) return node.html;
    const line = lines.get(node);
    const open =
      line === undefined ? node.open : node.open.replace(/^<[^\s>]+/, `$& data-line="${line}"`);
    return open + node.children.map(write).join('') + node.close;
  };
  return page.map(write).join('');
}
