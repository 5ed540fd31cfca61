import type { Block, BlockPatch } from './block.ts';
import type { ShownBlock, ShownList } from './shownBlocks.ts';

/** A list of blocks and the line of the file that its lines count from. */
export interface PlacedList {
  readonly list: ShownList;
  readonly firstLine: number;
}

/**
 * The patches that make one list of blocks of another, see `Block`: one for each run of changed
 * blocks, and one wherever the blocks that follow have moved by more or fewer lines. Blocks are the
 * same when they are the same object; those that stay keep their order.
 */
export function diffBlocks(before: PlacedList, after: PlacedList): readonly BlockPatch[] {
  const old = before.list.blocks;
  const now = after.list.blocks;
  const gone = missingFrom(old, now);
  const fresh = missingFrom(now, old);
  const patches: BlockPatch[] = [];
  let shift = 0;
  for (let i = 0, at = 0; i < old.length || at < now.length; i++, at++) {
    const firstGone = i;
    const firstFresh = at;
    while (gone(old[i])) i++;
    while (fresh(now[at])) at++;
    const moved = at < now.length ? lineOf(after, at) - lineOf(before, i) : shift;
    if (i === firstGone && at === firstFresh && moved === shift) continue;
    const insert = placedBlocks(after, firstFresh, at);
    patches.push({ at: firstFresh, remove: i - firstGone, insert, lineShift: moved - shift });
    shift = moved;
  }
  return patches;
}

/** Tells of a block of one list whether the other lacks it. */
function missingFrom(
  list: readonly ShownBlock[],
  other: readonly ShownBlock[],
): (block: ShownBlock | undefined) => boolean {
  let start = 0;
  while (start < list.length && list[start] === other[start]) start++;
  let end = list.length;
  let otherEnd = other.length;
  while (end > start && otherEnd > start && list[end - 1] === other[otherEnd - 1]) {
    end--;
    otherEnd--;
  }
  const missing = new Set(list.slice(start, end));
  for (const block of other.slice(start, otherEnd)) missing.delete(block);
  if (missing.size === 0) return () => false;
  return (block) => block !== undefined && missing.has(block);
}

/** The blocks `from` to `to` of a list, with their lines. */
export function placedBlocks(placed: PlacedList, from: number, to: number): readonly Block[] {
  const blocks = placed.list.blocks.slice(from, to);
  return blocks.map((block, i) => ({ ...block, line: lineOf(placed, from + i) }));
}

function lineOf({ list, firstLine }: PlacedList, index: number): number {
  return firstLine + (list.lines[index] ?? 0);
}
