import type { Dialect } from '../../../src/core/markdown/dialect.ts';
import { LiveDocument } from '../../../src/core/markdown/liveDocument.ts';
import type { BlockPair, MannerBlock } from '../../../src/core/siteManner/blockPair.ts';
import { wordKeys } from '../../../src/core/siteManner/flatTree.ts';
import type { HtmlNode } from '../../../src/core/siteManner/htmlNodes.ts';
import { htmlOf, isElement, textOf } from '../../../src/core/siteManner/htmlNodes.ts';
import { readHtml } from '../../../src/core/siteManner/readHtml.ts';
import { readPage } from '../../../src/core/siteManner/readPage.ts';
import { SiteManner } from '../../../src/core/siteManner/siteManner.ts';

/** What can be learnt from blocks of built pages. */
export function learnManner(pairs: Iterable<BlockPair>): SiteManner {
  const manner = new SiteManner();
  manner.add(pairs);
  return manner;
}

/** The blocks of a body, as the preview shows them. */
export function blocksOf(body: string, dialect: Dialect, post: string): readonly MannerBlock[] {
  const document = new LiveDocument(dialect);
  document.update(body, 0);
  const lines = body.split(/\r\n?|\n/);
  return document.blocks.map(({ html, line, lineCount }) => ({
    source: lines
      .slice(line, line + lineCount)
      .join('\n')
      .trimEnd(),
    html,
    post,
  }));
}

/** Blocks with the top-level elements of a built body that are most like them, in order. */
export function pairsOf(blocks: readonly MannerBlock[], bodyHtml: string): readonly BlockPair[] {
  const nodes = readPage(bodyHtml).filter(isElement);
  const ours = blocks.map(({ html }) => fingerprint(readHtml(html)));
  const theirs = nodes.map((node) => fingerprint([node]));
  const pairs: BlockPair[] = [];
  for (const [i, j] of bestMatches(ours, theirs)) {
    pairs.push({ ...blocks[i]!, built: htmlOf([nodes[j]!]) });
  }
  return pairs;
}

interface Fingerprint {
  readonly words: readonly string[];
  readonly names: string;
}

function fingerprint(nodes: readonly HtmlNode[]): Fingerprint {
  const first = nodes.find(isElement);
  const images = htmlOf(nodes).includes('<img') ? 'img' : '';
  return { words: wordKeys(textOf(nodes)), names: images || (first?.name ?? '') };
}

function likeness(a: Fingerprint, b: Fingerprint): number {
  if (a.words.length + b.words.length === 0) return a.names === b.names ? 1 : 0;
  const others = [...b.words];
  let common = 0;
  for (const word of a.words) {
    const at = others.indexOf(word);
    if (at < 0) continue;
    others.splice(at, 1);
    common++;
  }
  const share = (2 * common) / (a.words.length + b.words.length);
  return share >= 0.6 || (a.names === 'img' && b.names === 'img') ? Math.max(share, 0.3) : 0;
}

function bestMatches(
  ours: readonly Fingerprint[],
  theirs: readonly Fingerprint[],
): readonly (readonly [number, number])[] {
  const best = ours.map(() => theirs.map(() => 0));
  const score = ours.map((a) => theirs.map((b) => likeness(a, b)));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = ours.length - 1; i >= 0; i--) {
    for (let j = theirs.length - 1; j >= 0; j--) {
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), score[i]![j]! + at(i + 1, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length;) {
    const own = score[i]![j]!;
    if (own > 0 && at(i, j) === own + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
