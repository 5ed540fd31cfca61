import type { BlockView, PatchView } from '../protocol.ts';
import type { BodyPlace } from './bodyPlace.ts';
import { carryOver } from './carryOver.ts';
import { SpareTime } from './spareTime.ts';

/** So many blocks are drawn at once: more than a screen holds. The rest follows in slices. */
const AT_ONCE = 120;

/** How long one slice of the rest may take, in milliseconds. */
const SLICE = 20;

/** A block with the nodes that show it: its own only, and none as long as it is not drawn. */
export interface ShownBlock {
  readonly html: string;
  readonly line: number;
  readonly lineCount: number;
  readonly nodes: readonly ChildNode[];
}

export interface BlockListOptions {
  readonly place: BodyPlace;
  /** The clean nodes of a block. */
  readonly toNodes: (html: string) => DocumentFragment;
  /** Called after a slice of the rest was drawn. */
  readonly onDrawn: () => void;
}

/**
 * The body of the post: a list of blocks, and the nodes of all of them side by side. Of a very long
 * post the first blocks are drawn at once and the others in spare time, in order, so that there is
 * always something to read and no key ever waits.
 */
export class BlockList {
  readonly #options: BlockListOptions;
  readonly #spareTime = new SpareTime(() => this.#drawSlice());
  #blocks: ShownBlock[] = [];
  /** How many blocks, from the first, are drawn. */
  #drawn = 0;
  #fresh: Element[] = [];

  constructor(options: BlockListOptions) {
    this.#options = options;
  }

  get blocks(): readonly ShownBlock[] {
    return this.#blocks;
  }

  /** What was drawn since this was last asked. */
  takeFresh(): readonly Element[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** Shows these blocks, leaving alone the nodes of those that are shown already. */
  replaceAll(blocks: readonly BlockView[]): void {
    const isSameCount = blocks.length === this.#blocks.length;
    const runs = isSameCount
      ? changedRuns(this.#blocks, blocks)
      : [changedRun(this.#blocks, blocks)];
    for (const { at, remove, insert } of runs) this.patch({ at, remove, insert, lineShift: 0 });
    this.#blocks = this.#blocks.map((block, index) => ({ ...block, ...blocks[index] }));
  }

  /**
   * Replaces some blocks.
   *
   * @returns whether the patch fits the list; if not, nothing has changed.
   */
  patch({ at, remove, insert, lineShift }: PatchView): boolean {
    if (at < 0 || remove < 0 || at + remove > this.#blocks.length) return false;
    const gone = this.#blocks.slice(at, at + remove);
    const after = this.#blocks.slice(at + remove);
    const count = this.#countToDraw(insert.length, after[0]);
    const drawn = at <= this.#drawn ? this.#draw(insert.slice(0, count), gone, after[0]) : [];
    const drawnAfter = Math.max(0, this.#drawn - at - remove);
    this.#blocks = [
      ...this.#blocks.slice(0, at),
      ...drawn,
      ...insert.slice(drawn.length).map((block) => ({ ...block, nodes: [] })),
      ...after.map((block) => (lineShift ? { ...block, line: block.line + lineShift } : block)),
    ];
    if (at <= this.#drawn) this.#drawn = at + drawn.length + drawnAfter;
    if (this.#isPartial) this.#spareTime.use();
    return true;
  }

  /** The writer is at work: what is not drawn yet waits for a rest. */
  standBack(): void {
    this.#spareTime.standBack();
  }

  /** Draws at least the blocks up to a line, at once. */
  drawUpTo(line: number): void {
    const isLineBelow = (block: ShownBlock | undefined): boolean => !!block && block.line <= line;
    while (isLineBelow(this.#blocks[this.#drawn])) this.#drawNext(AT_ONCE);
  }

  /** All where drawn blocks follow; else what is at once seen. */
  #countToDraw(count: number, next: ShownBlock | undefined): number {
    const isFollowed = next !== undefined && next.nodes.length > 0;
    return isFollowed ? count : Math.min(count, AT_ONCE);
  }

  /** The new blocks with their nodes, which stand where the old ones stood. */
  #draw(
    blocks: readonly BlockView[],
    gone: readonly ShownBlock[],
    next: ShownBlock | undefined,
  ): readonly ShownBlock[] {
    const old = gone.flatMap((block) => block.nodes);
    for (const node of old) node.remove();
    const fragment = document.createDocumentFragment();
    const ends = blocks.map((block) => {
      const end = new Text('\n');
      fragment.append(this.#options.toNodes(block.html), end);
      return end;
    });
    carryOver(old, fragment);
    for (const element of fragment.children) this.#fresh.push(element);
    const nodes = nodesUpTo(ends, fragment);
    const { container, end } = this.#options.place;
    container.insertBefore(fragment, next?.nodes[0] ?? end);
    return blocks.map((block, index) => ({ ...block, nodes: nodes[index] ?? [] }));
  }

  /** A slice of the rest; whether some is left. */
  #drawSlice(): boolean {
    const end = performance.now() + SLICE;
    while (this.#isPartial && performance.now() < end) this.#drawNext(8);
    this.#options.onDrawn();
    return this.#isPartial;
  }

  get #isPartial(): boolean {
    return this.#drawn < this.#blocks.length;
  }

  #drawNext(count: number): void {
    const next = this.#blocks.slice(this.#drawn, this.#drawn + count);
    const drawn = this.#draw(next, [], undefined);
    this.#blocks.splice(this.#drawn, drawn.length, ...drawn);
    this.#drawn += drawn.length;
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

type Run = Omit<PatchView, 'lineShift'>;

/** All between the blocks that are the same at the beginning and at the end. */
function changedRun(old: readonly BlockView[], blocks: readonly BlockView[]): Run {
  const at = commonStart(old, blocks);
  const kept = commonEnd(old.slice(at), blocks.slice(at));
  return { at, remove: old.length - kept - at, insert: blocks.slice(at, blocks.length - kept) };
}

/** Of two lists of one length, the runs of blocks that are others: the same post in another manner. */
function changedRuns(old: readonly BlockView[], blocks: readonly BlockView[]): readonly Run[] {
  const runs: Run[] = [];
  const isSame = (index: number): boolean => old[index]?.html === blocks[index]?.html;
  for (let at = 0; at < blocks.length;) {
    if (isSame(at)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < blocks.length && !isSame(end)) end += 1;
    runs.push({ at, remove: end - at, insert: blocks.slice(at, end) });
    at = end;
  }
  return runs;
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
