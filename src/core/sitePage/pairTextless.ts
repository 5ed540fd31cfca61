import type { SourceBlock } from './sourceBlocks.ts';
import { attributeOf, elementsIn, isElement, type PageChild, type PageElement } from './tree.ts';

/**
 * Completes the pairs of blocks and children by those that have no text to be found by: images by
 * the names of their files or their descriptions, rules by being between the same neighbours.
 */
export function pairTextless(
  blocks: readonly SourceBlock[],
  children: readonly PageChild[],
  range: { readonly from: number; readonly to: number },
  found: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, readonly number[]> {
  const pairs = new Map(found);
  const taken = new Set([...found.values()].flat());
  let low = range.from;
  blocks.forEach((block, i) => {
    const known = pairs.get(i);
    if (known) low = Math.max(low, (known.at(-1) ?? low) + 1);
    if (known || block.texts.length > 0) return;
    const high = nextFound(found, i, blocks.length) ?? range.to;
    for (let at = low; at < high; at++) {
      const child = children[at];
      if (!child || taken.has(at) || !isElement(child) || !isWhat(block, child)) continue;
      pairs.set(i, [at]);
      taken.add(at);
      low = at + 1;
      return;
    }
  });
  return new Map([...pairs].sort(([a], [b]) => a - b));
}

/** The first child of the next block that was found. */
function nextFound(
  found: ReadonlyMap<number, readonly number[]>,
  block: number,
  count: number,
): number | undefined {
  for (let i = block + 1; i < count; i++) {
    const at = found.get(i)?.[0];
    if (at !== undefined) return at;
  }
  return undefined;
}

function isWhat({ kind, html }: SourceBlock, child: PageElement): boolean {
  if (kind === 'hr') return child.tagName === 'hr';
  if (kind !== 'img') return false;
  const name = fileName(/<img[^>]*\ssrc="([^"]*)"/.exec(html)?.[1] ?? '');
  const alt = /<img[^>]*\salt="([^"]+)"/.exec(html)?.[1];
  return [child, ...elementsIn(child)].some(
    (element) =>
      element.tagName === 'img' &&
      ((alt !== undefined && attributeOf(element, 'alt') === alt) ||
        element.attrs.some(({ value }) => name !== '' && value.includes(name))),
  );
}

/** The name without its ending: builds make other formats of an image, and put hashes behind its name. */
function fileName(address: string): string {
  const name = /[^/]*$/.exec(address.replace(/[?#].*$/s, ''))?.[0] ?? '';
  return name.replace(/\.[^.]*$/, '');
}
