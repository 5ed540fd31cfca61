import { newTagStack } from '../tagStack.ts';
import { scanTags, type PlacedTag } from './scanTags.ts';
import type { TemplateSyntax } from './templateTag.ts';

/** The tags of a text by where they begin. */
export interface TagIndex {
  at(offset: number): PlacedTag | undefined;
  /** The tag that closes the one which begins at an offset. */
  closing(offset: number): PlacedTag | undefined;
  /** The names of all tags, and of those that close. */
  readonly names: ReadonlySet<string>;
  readonly closingNames: ReadonlySet<string>;
}

/** Tags looked at, per text, for those that another's end cuts off: a text may hold nothing else. */
const MOST_STEPS = 200_000;

/**
 * Finds the tags of a text, and which close which. What closes a tag depends on what stands behind
 * it alone, so that it is the same in any part of a body that the tag is in.
 */
export function indexTags(text: string, syntax: TemplateSyntax): TagIndex {
  const { tags } = scanTags(text, syntax);
  const byStart = new Map(tags.map((placed, i) => [placed.start, i]));
  const closings = closingsIn(tags);
  const lastClosing = new Map<string, number>();
  tags.forEach(({ tag }, i) => tag.kind === 'closing' && lastClosing.set(tag.name, i));
  let steps = MOST_STEPS;
  return {
    names: new Set(tags.map(({ tag }) => tag.name)),
    closingNames: new Set(lastClosing.keys()),
    at: (offset) => tags[byStart.get(offset) ?? -1],
    closing: (offset) => closings.get(offset) ?? closingOfCutOff(offset),
  };

  /** A tag around this one may end within it; seen from this one, that end is none. */
  function closingOfCutOff(offset: number): PlacedTag | undefined {
    const index = byStart.get(offset) ?? tags.length;
    const opening = tags[index]?.tag;
    const last = opening?.kind === 'tag' ? (lastClosing.get(opening.name) ?? -1) : -1;
    const count = last + 1 - index;
    if (count < 2 || count > steps) return undefined;
    steps -= count;
    return closingsIn(tags.slice(index, last + 1)).get(offset);
  }
}

/** The tags that close others, by where these begin. */
function closingsIn(tags: readonly PlacedTag[]): ReadonlyMap<number, PlacedTag> {
  const closings = new Map<number, PlacedTag>();
  const open = newTagStack<number>();
  for (const placed of tags) {
    const { tag, start } = placed;
    if (tag.kind === 'tag') open.open(tag.name, start);
    if (tag.kind !== 'closing') continue;
    const opening = open.close(tag.name === '' ? (open.innermost() ?? '') : tag.name);
    if (opening !== undefined) closings.set(opening, placed);
  }
  return closings;
}
