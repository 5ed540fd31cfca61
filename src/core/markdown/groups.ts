import { NO_TAGS } from './htmlTags.ts';
import type { Segment } from './segment.ts';
import { newTagStack } from './tagStack.ts';

/** Segments that make one block: `from` to `to`, exclusive. */
export interface GroupRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The segments that raw HTML holds together: from the one that opens an element to the one that
 * closes it, for instance a `details` around some paragraphs. In order; they do not overlap. An
 * element that is never closed holds nothing together.
 */
export function groupRanges(segments: readonly Segment[]): readonly GroupRange[] {
  const open = newTagStack<number>();
  const ranges: GroupRange[] = [];
  for (let i = 0; i < segments.length; i++) {
    const tags = segments[i]?.tags ?? NO_TAGS;
    if (tags === NO_TAGS) continue;
    for (const name of tags.closes) {
      const from = open.close(name);
      if (from === undefined) continue;
      while ((ranges.at(-1)?.to ?? 0) > from) ranges.pop();
      ranges.push({ from, to: i + 1 });
    }
    for (const name of tags.opens) open.open(name, i);
  }
  return ranges;
}
