import { say, type Message } from '../message.ts';
import type { Block, BlockUpdate } from './block.ts';
import { changedKeys, mergeDefinitions } from './definitions.ts';
import type { Dialect } from './dialect.ts';
import { createEngine, type Engine, type RenderHooks } from './engine.ts';
import { limitBody } from './limits.ts';
import { NO_NUMBERING, numberDocument, type Numbering } from './numbering.ts';
import { diffBlocks, placedBlocks } from './patches.ts';
import type { Definitions } from './pieceContext.ts';
import { cutPieces } from './pieces.ts';
import { resplit, type Resplit } from './resplit.ts';
import { renderPiece, type Segment } from './segment.ts';
import { EMPTY_LIST, ShownBlocks, type ShownList } from './shownBlocks.ts';

/**
 * A post's body as the preview shows it, kept up to date while it is typed. After a change only what
 * it reaches is parsed and rendered again; the result is always that of rendering the whole afresh.
 */
export class LiveDocument {
  readonly #engine: Engine;
  readonly #shown = new ShownBlocks();
  #body = '';
  #firstLine = 0;
  #segments: readonly Segment[] = [];
  #definitions: Definitions = new Map();
  #numbering: Numbering = NO_NUMBERING;
  #list: ShownList = EMPTY_LIST;

  constructor(dialect: Dialect, hooks: RenderHooks = {}) {
    this.#engine = createEngine(dialect, hooks);
  }

  /** All blocks, for a first paint. */
  get blocks(): readonly Block[] {
    const placed = { list: this.#list, firstLine: this.#firstLine };
    return placedBlocks(placed, 0, this.#list.blocks.length);
  }

  /**
   * Takes the body as it is now and tells what has to change on the page; see `Block`.
   * @param text the body: what stands behind the front matter, as in the file.
   * @param firstLine the zero-based line of the file on which the body begins.
   */
  update(text: string, firstLine: number): BlockUpdate {
    const { body, messages } = limitBody(text);
    const before = { list: this.#list, firstLine: this.#firstLine };
    if (body !== this.#body) this.#replaceBody(body);
    this.#firstLine = firstLine;
    const patches = diffBlocks(before, { list: this.#list, firstLine });
    return { patches, messages: [...messages, ...this.#messages()] };
  }

  #replaceBody(body: string): void {
    const old = { body: this.#body, pieces: this.#segments };
    const change = resplit(this.#engine, old, body);
    const gone = this.#segments.slice(change.from, change.to);
    const kept = countSame(gone, change, old.body, body);
    const come = change.pieces.slice(kept);
    const before = this.#segments.slice(0, change.from + kept);
    const after = this.#segments.slice(change.to);
    const changed = this.#redefine([before, come, after], gone.slice(kept));
    const rendered = come.map((piece) => renderPiece(this.#engine, piece, this.#definitions));
    this.#body = body;
    this.#segments = before.concat(rendered, after);
    const isReached = changed.size > 0 && this.#renderReached(changed);
    if (isReached || [...gone.slice(kept), ...rendered].some((segment) => segment.isNumbered)) {
      const numbered = this.#segments.filter((segment) => segment.isNumbered);
      this.#numbering = numberDocument(this.#engine.dialect, numbered);
    }
    this.#list = this.#shown.list(this.#segments, this.#numbering);
  }

  /**
   * Collects the definitions again if any came or went.
   * @param parts what stands before the change, what came, what stands after it.
   * @returns the keys whose definition has changed.
   */
  #redefine(
    parts: readonly [readonly Defining[], readonly Defining[], readonly Defining[]],
    gone: readonly Defining[],
  ): ReadonlySet<string> {
    const isTouched = [...parts[1], ...gone].some(({ definitions }) => definitions.size > 0);
    if (!isTouched) return new Set();
    const before = this.#definitions;
    this.#definitions = mergeDefinitions(parts.flat().map(({ definitions }) => definitions));
    return changedKeys(before, this.#definitions);
  }

  /** Renders the segments again that asked for one of these definitions; whether there are any. */
  #renderReached(changed: ReadonlySet<string>): boolean {
    let offset = 0;
    let reached = false;
    this.#segments = this.#segments.map((segment) => {
      const text = this.#body.slice(offset, (offset += segment.length));
      if (![...segment.asked].some((key) => changed.has(key))) return segment;
      reached = true;
      return this.#renderAgain(segment, text);
    });
    return reached;
  }

  #renderAgain(segment: Segment, text: string): Segment {
    const whole = { body: text, from: 0, expected: text.length };
    const [piece] = cutPieces(this.#engine, whole, () => false);
    return piece ? renderPiece(this.#engine, piece, this.#definitions) : segment;
  }

  #messages(): readonly Message[] {
    if (!this.#segments.some(({ omitsHtml }) => omitsHtml)) return [];
    return [say('This site leaves out HTML that is written in a post, and so does the preview.')];
  }
}

type Defining = Pick<Segment, 'definitions'>;

/** How many of the pieces that were cut again have come out as they were. */
function countSame(gone: readonly Segment[], change: Resplit, old: string, body: string): number {
  let offset = change.offset;
  let count = 0;
  for (const { length } of change.pieces) {
    if (gone[count]?.length !== length) break;
    if (old.slice(offset, offset + length) !== body.slice(offset, offset + length)) break;
    offset += length;
    count++;
  }
  return count;
}
