import type { Block, Reference } from './block.ts';
import { groupRanges } from './groups.ts';
import type { LineMap } from './liquid/lineMap.ts';
import { noteListHtml } from './noteList.ts';
import { NO_NUMBERING, type Numbering } from './numbering.ts';
import type { Segment } from './segment.ts';
import { shiftLines } from './shiftLines.ts';

/** A block without its place. The same object for as long as nothing about it changes. */
export type ShownBlock = Omit<Block, 'line'>;

export interface ShownList {
  readonly blocks: readonly ShownBlock[];
  /** The line of each block in the body. */
  readonly lines: readonly number[];
}

export const EMPTY_LIST: ShownList = { blocks: [], lines: [] };

type Content = Omit<ShownBlock, 'key'>;

/** A block, and what it was made of. */
export interface MadeBlock {
  readonly members: readonly Segment[];
  readonly numbering: Numbering;
  readonly block: ShownBlock;
}

/** Turns segments into the blocks that are shown, and knows those it has made before. */
export class ShownBlocks {
  #hidesTitle: boolean;
  #noteList: ShownBlock | undefined;
  #lastKey = 0;
  /** Blocks whose lines are not those of the source, as they were last shown. */
  readonly #placed = new WeakMap<ShownBlock, ShownBlock>();

  /**
   * @param hidesTitle Whether a heading of the first level with which the post begins is its title,
   *   which is shown elsewhere.
   */
  constructor(hidesTitle: boolean) {
    this.#hidesTitle = hidesTitle;
  }

  changeDialect(hidesTitle: boolean): void {
    this.#hidesTitle = hidesTitle;
  }

  /** @param map for each line of what was rendered, the line of the source that it stands for. */
  list(segments: readonly Segment[], numbering: Numbering, map?: LineMap): ShownList {
    const rendered = this.#renderedList(segments, numbering);
    if (!map) return rendered;
    const { blocks, lines } = rendered;
    return {
      blocks: blocks.map((block, i) => this.#placedBy(map, block, lines[i] ?? 0)),
      lines: lines.map((line) => mapped(map, line)),
    };
  }

  /** The block with the lines of the source; the same one where they run alike. */
  #placedBy(map: LineMap, block: ShownBlock, line: number): ShownBlock {
    const start = mapped(map, line);
    const end = line + Math.max(block.lineCount, 1) - 1;
    const lineCount = block.lineCount === 0 ? 0 : mapped(map, end) - start + 1;
    const html = block.html.replace(/ data-line="(-?\d{1,9})"/g, (_whole, own: string) => {
      return ` data-line="${mapped(map, line + Number(own)) - start}"`;
    });
    if (html === block.html && lineCount === block.lineCount) return block;
    const known = this.#placed.get(block);
    if (known?.html === html && known.lineCount === lineCount) return known;
    const placed = { ...block, html, lineCount, key: ++this.#lastKey };
    this.#placed.set(block, placed);
    return placed;
  }

  #renderedList(segments: readonly Segment[], numbering: Numbering): ShownList {
    const list: MutableList = { blocks: [], lines: [] };
    const groups = groupRanges(segments);
    let nextGroup = 0;
    let mayBeTitle = this.#hidesTitle;
    let line = 0;
    for (let i = 0; i < segments.length;) {
      const group = groups[nextGroup]?.from === i ? groups[nextGroup++] : undefined;
      const end = group?.to ?? i + 1;
      const isTitle = mayBeTitle && list.blocks.length === 0 && isTopHeading(segments[i]);
      if (isTitle) mayBeTitle = false;
      const block = isTitle
        ? undefined
        : group
          ? this.#group(segments.slice(i, end), numbering)
          : this.#single(segments[i], numbering);
      if (block) add(list, block, line);
      for (; i < end; i++) line += segments[i]?.lines ?? 0;
    }
    if (numbering.notes.length > 0) this.#addNoteList(list, segments, numbering);
    return list;
  }

  #single(segment: Segment | undefined, numbering: Numbering): ShownBlock | undefined {
    if (!segment) return undefined;
    const own = segment.isNumbered ? numbering : NO_NUMBERING;
    const { made } = segment.last;
    const isMade = made?.members.length === 1 && made.members[0] === segment;
    if (isMade && made.numbering === own) return made.block;
    const html = own.fill(segment, segment.html);
    const { ownLines: lineCount, references } = segment;
    return this.#keep([segment], own, { html, lineCount, references });
  }

  #group(members: readonly Segment[], numbering: Numbering): ShownBlock {
    const made = members[0]?.last.made;
    if (made?.numbering === numbering && isSame(made.members, members)) return made.block;
    let lineCount = 0;
    let line = 0;
    const parts: string[] = [];
    for (const segment of members) {
      parts.push(shiftLines(numbering.fill(segment, segment.html), line));
      lineCount = line + segment.ownLines;
      line += segment.lines;
    }
    const references = mergeReferences(members);
    return this.#keep(members, numbering, { html: parts.join(''), lineCount, references });
  }

  #addNoteList(list: MutableList, segments: readonly Segment[], numbering: Numbering): void {
    const lines = new Map<Segment, number>();
    let line = 0;
    for (const segment of segments) {
      if (segment.notes.length > 0) lines.set(segment, line);
      line += segment.lines;
    }
    const [firstNote = 0] = lines.values();
    const last = list.blocks.length - 1;
    const end = (list.lines[last] ?? 0) + (list.blocks[last]?.lineCount ?? 0);
    const start = Math.max(firstNote, end);
    const html = noteListHtml(numbering, (segment) => (lines.get(segment) ?? start) - start);
    const references = mergeReferences(numbering.notes.map((note) => note.segment));
    this.#noteList = this.#block({ html, lineCount: 0, references }, this.#noteList);
    add(list, this.#noteList, start);
  }

  #keep(members: readonly Segment[], numbering: Numbering, content: Content): ShownBlock {
    const [first] = members;
    const block = this.#block(content, first?.last.made?.block);
    if (first) first.last.made = { members, numbering, block };
    return block;
  }

  /** A block of this content: the known one when it has just that. */
  #block(content: Content, known: ShownBlock | undefined): ShownBlock {
    const isKnown = known?.html === content.html && known.lineCount === content.lineCount;
    if (known && isKnown && areSame(known.references, content.references)) return known;
    return { ...content, key: ++this.#lastKey };
  }
}

function mapped(map: LineMap, line: number): number {
  return map[Math.max(0, Math.min(line, map.length - 1))] ?? 0;
}

interface MutableList {
  readonly blocks: ShownBlock[];
  readonly lines: number[];
}

function add(list: MutableList, block: ShownBlock, line: number): void {
  if (block.html === '') return;
  list.blocks.push(block);
  list.lines.push(line);
}

function isTopHeading(segment: Segment | undefined): boolean {
  return segment?.headings[0]?.level === 1 && segment.html.startsWith('<h1');
}

function isSame(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a.length === b.length && a.every((segment, i) => segment === b[i]);
}

function areSame(a: readonly Reference[], b: readonly Reference[]): boolean {
  const isSameAt = ({ kind, target }: Reference, i: number): boolean =>
    b[i]?.kind === kind && b[i].target === target;
  return a.length === b.length && a.every(isSameAt);
}

function mergeReferences(segments: readonly Segment[]): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const { references } of segments) {
    for (const reference of references)
      found.set(`${reference.kind} ${reference.target}`, reference);
  }
  return [...found.values()];
}
