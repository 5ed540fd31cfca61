import {
  defaultTreeAdapter,
  parse,
  parseFragment,
  type DefaultTreeAdapterMap,
  type TreeAdapter,
} from 'parse5';
import type { PageDocument, PageFragment } from './tree.ts';

const MOST_NODES = 200_000;
const DEEPEST = 500;

/** A whole document; `undefined` when it holds more than a page of text does, or is nested deeper. */
export function parsePage(html: string): PageDocument | undefined {
  return within(() => parse(html, { treeAdapter: limited() }));
}

/** HTML as it stands in a body; `undefined` as for a page. */
export function parsePiece(html: string): PageFragment | undefined {
  return within(() => parseFragment(html, { treeAdapter: limited() }));
}

class OverLimit extends Error {}

function within<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof OverLimit) return undefined;
    throw error;
  }
}

/** Counts as the tree grows, for a little markup can make a tree that is very deep, or grows by squares. */
function limited(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...parts) {
      if (++nodes > MOST_NODES) throw new OverLimit();
      return defaultTreeAdapter.createElement(...parts);
    },
    onItemPush() {
      if (++depth > DEEPEST) throw new OverLimit();
    },
    onItemPop() {
      depth--;
    },
  };
}
