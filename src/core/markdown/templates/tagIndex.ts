import { newTagStack } from '../tagStack.ts';
import { scanTags, type PlacedTag } from './scanTags.ts';
import type { TemplateSyntax } from './templateTag.ts';

/** The tags of a text by where they begin. */
export interface TagIndex {
  at(offset: number): PlacedTag | undefined;
  /** The tag that closes the one which begins at an offset. */
  closing(offset: number): PlacedTag | undefined;
}

/** Finds the tags of a text, and which close which. */
export function indexTags(text: string, syntax: TemplateSyntax): TagIndex {
  const { tags } = scanTags(text, syntax);
  const byStart = new Map(tags.map((placed) => [placed.start, placed]));
  const closings = new Map<number, PlacedTag>();
  const open = newTagStack<number>();
  for (const placed of tags) {
    const { tag, start } = placed;
    if (tag.kind === 'tag') open.open(tag.name, start);
    if (tag.kind !== 'closing') continue;
    const opening = open.close(tag.name === '' ? (open.innermost() ?? '') : tag.name);
    if (opening !== undefined) closings.set(opening, placed);
  }
  return { at: (offset) => byStart.get(offset), closing: (offset) => closings.get(offset) };
}
