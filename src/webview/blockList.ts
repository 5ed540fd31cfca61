import type { BlockView, PatchView } from '../protocol.ts';
import { carryOver } from './carryOver.ts';

/** A block with the nodes that show it: at least one, and never those of another block. */
export interface ShownBlock {
  readonly html: string;
  readonly line: number;
  readonly lineCount: number;
  readonly nodes: readonly ChildNode[];
}

/** The body of the post: a list of blocks, and the nodes of all of them side by side. */
export class BlockList {
  readonly #container: Element;
  readonly #toNodes: (html: string) => DocumentFragment;
  #blocks: readonly ShownBlock[] = [];

  constructor(container: Element, toNodes: (html: string) => DocumentFragment) {
    this.#container = container;
    this.#toNodes = toNodes;
  }

  get blocks(): readonly ShownBlock[] {
    return this.#blocks;
  }

  /** Shows these blocks, leaving alone the nodes of those that are shown already. */
  replaceAll(blocks: readonly BlockView[]): void {
    const at = commonStart(this.#blocks, blocks);
    const kept = commonEnd(this.#blocks.slice(at), blocks.slice(at));
    const end = blocks.length - kept;
    this.patch({
      at,
      remove: this.#blocks.length - kept - at,
      insert: blocks.slice(at, end),
      lineShift: 0,
    });
    this.#blocks = this.#blocks.map((block, index) => ({ ...block, ...blocks[index] }));
  }

  /**
   * Replaces some blocks.
   *
   * @returns whether the patch fits the list; if not, nothing has changed.
   */
  patch({ at, remove, insert, lineShift }: PatchView): boolean {
    if (at < 0 || remove < 0 || at + remove > this.#blocks.length) return false;
    const before = this.#blocks.slice(0, at);
    const gone = this.#blocks.slice(at, at + remove).flatMap((block) => block.nodes);
    const after = this.#blocks.slice(at + remove);
    for (const node of gone) node.remove();
    const fragment = document.createDocumentFragment();
    const ends = insert.map((block) => {
      const end = new Text('\n');
      fragment.append(this.#toNodes(block.html), end);
      return end;
    });
    carryOver(gone, fragment);
    const inserted = nodesUpTo(ends, fragment);
    this.#container.insertBefore(fragment, after[0]?.nodes[0] ?? null);
    this.#blocks = [
      ...before,
      ...insert.map((block, index) => ({ ...block, nodes: inserted[index] ?? [] })),
      ...after.map((block) => (lineShift ? { ...block, line: block.line + lineShift } : block)),
    ];
    return true;
  }
}

/** The fragment's nodes in groups, each closed by one of the given ends. */
function nodesUpTo(ends: readonly ChildNode[], fragment: DocumentFragment): ChildNode[][] {
  let next = fragment.firstChild;
  return ends.map((end) => {
    const nodes: ChildNode[] = [];
    while (next && nodes.at(-1) !== end) {
      nodes.push(next);
      next = next.nextSibling;
    }
    return nodes;
  });
}

function commonStart(a: readonly BlockView[], b: readonly BlockView[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count]?.html === b[count]?.html) count += 1;
  return count;
}

function commonEnd(a: readonly BlockView[], b: readonly BlockView[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a.at(-1 - count)?.html === b.at(-1 - count)?.html) count += 1;
  return count;
}
