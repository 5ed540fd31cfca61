import type { ShownBlock } from './blockList.ts';

/** A source line (zero-based, may be a fraction) and where it stands, in pixels from the window's top. */
interface Point {
  readonly line: number;
  readonly y: number;
}

/**
 * Where a source line is, in pixels from the window's top; between two marks by proportion.
 * @param origin where what is scrolled begins: there is the first line.
 */
export function yOfLine(blocks: readonly ShownBlock[], line: number, origin: number): number {
  if (line <= 0) return origin;
  const index = lastIndexWhere(blocks, (block) => block.line <= line);
  const points = pointsAround(blocks, index, origin);
  const after = points.findIndex((point) => point.line > line);
  if (after === -1) return points.at(-1)?.y ?? origin;
  const from = points[after - 1];
  const to = points[after];
  if (!from || !to) return origin;
  return from.y + ((line - from.line) / (to.line - from.line)) * (to.y - from.y);
}

/** The source line at a height (pixels from the window's top); the inverse of `yOfLine`. */
export function lineAtY(blocks: readonly ShownBlock[], y: number, origin: number): number {
  if (y <= origin) return 0;
  const index = lastIndexWhere(blocks, (_, at) => topUpTo(blocks, at) <= y);
  const points = pointsAround(blocks, index, origin);
  const after = points.findIndex((point) => point.y > y);
  if (after === -1) return points.at(-1)?.line ?? 0;
  const from = points[after - 1];
  const to = points[after];
  if (!from || !to) return 0;
  return from.line + ((y - from.y) / (to.y - from.y)) * (to.line - from.line);
}

/** The block with the line, or the last before it; `undefined` above the first. */
export function blockAtLine(blocks: readonly ShownBlock[], line: number): ShownBlock | undefined {
  return blocks[lastIndexWhere(blocks, (block) => block.line <= line)];
}

/** Top and bottom of what a block shows, in pixels from the window's top. */
export function boxOf(
  block: ShownBlock,
): { readonly top: number; readonly bottom: number; readonly left: number } | undefined {
  const boxes = block.nodes
    .filter((node) => node instanceof Element)
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 || box.height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    left: Math.min(...boxes.map((box) => box.left)),
  };
}

/** The marks of a block and the start of what follows it, rising in line and height. */
function pointsAround(
  blocks: readonly ShownBlock[],
  index: number,
  origin: number,
): readonly Point[] {
  const block = blocks[index];
  const points: Point[] = block ? pointsOf(block) : [{ line: 0, y: origin }];
  for (let at = index + 1; ; at += 1) {
    const next = blocks[at];
    if (!next || next.nodes.length === 0) break;
    const box = boxOf(next);
    if (!box) continue;
    points.push({ line: next.line, y: box.top });
    break;
  }
  return rising(points);
}

/** The top of a block, or of the last before it that shows anything; what is not drawn is far below. */
function topUpTo(blocks: readonly ShownBlock[], index: number): number {
  if (blocks[index]?.nodes.length === 0) return Infinity;
  for (let at = index; at >= 0; at -= 1) {
    const block = blocks[at];
    const box = block && boxOf(block);
    if (box) return box.top;
  }
  return -Infinity;
}

function pointsOf(block: ShownBlock): Point[] {
  const box = boxOf(block);
  if (!box) return [];
  const inner = block.nodes
    .filter((node) => node instanceof Element)
    .flatMap((element) => [...element.querySelectorAll('[data-line]')])
    .map((element) => ({
      line: block.line + Number(element.getAttribute('data-line')),
      y: element.getBoundingClientRect().top,
    }))
    .filter(({ line }) => line > block.line && line < block.line + block.lineCount);
  return [
    { line: block.line, y: box.top },
    ...inner,
    { line: block.line + block.lineCount, y: box.bottom },
  ];
}

function rising(points: readonly Point[]): readonly Point[] {
  const result: Point[] = [];
  for (const point of points) {
    const last = result.at(-1);
    if (!last || (point.line > last.line && point.y > last.y)) result.push(point);
  }
  return result;
}

/** The last index for which a test holds that holds up to some place and not after; -1: none. */
function lastIndexWhere<T>(list: readonly T[], test: (item: T, index: number) => boolean): number {
  let low = -1;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = list[middle];
    if (item !== undefined && test(item, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
