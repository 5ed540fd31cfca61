import { serializeOuter } from 'parse5';
import type { BlockPair } from '../siteManner/blockPair.ts';
import type { ReadSample } from '../sitePage/design.ts';

/** Where less of a post was found, the page was built of another version of it. */
const LEARNABLE = 0.6;

/** Blocks that alone became some children of the body's parent, with these. */
export function pairsOf({ sample, blocks, match }: ReadSample): readonly BlockPair[] {
  if (!match || match.coverage < LEARNABLE) return [];
  const { parent, childrenOf } = match;
  const users = new Map<number, number>();
  for (const child of [...childrenOf.values()].flat()) {
    users.set(child, (users.get(child) ?? 0) + 1);
  }
  return [...childrenOf].flatMap(([index, children]) => {
    const block = blocks[index];
    if (!block || children.some((child) => users.get(child) !== 1)) return [];
    const { source, html } = block;
    const nodes = children.flatMap((child) => parent.childNodes[child] ?? []);
    return [
      {
        source,
        html,
        post: sample.post.path,
        built: nodes.map((node) => serializeOuter(node)).join(''),
      },
    ];
  });
}
