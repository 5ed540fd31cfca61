import { say, type Message } from '../message.ts';
import type { Block, BlockUpdate } from './block.ts';
import { changedKeys, mergeDefinitions } from './definitions.ts';
import type { Dialect } from './dialect.ts';
import { createEngine, linkToWith, type Engine, type RenderHooks } from './engine.ts';
import { limitBody } from './limits.ts';
import { includeFiles } from './includes/includeFiles.ts';
import {
  newLiquidExpander,
  type ExpandedText,
  type LiquidExpander,
} from './liquid/expandLiquid.ts';
import type { LineMap } from './liquid/lineMap.ts';
import type { TemplateData } from './liquid/templateData.ts';
import { matchInOrder } from './matchInOrder.ts';
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
  readonly #hooks: RenderHooks;
  readonly #shown: ShownBlocks;
  #dialect: Dialect;
  #engine: Engine;
  #liquid: LiquidExpander;
  #runsTemplates = true;
  #isStale = false;
  /** As Markdown reads it: where Liquid runs, what that makes of the body. */
  #body = '';
  #lines: LineMap | undefined;
  #firstLine = 0;
  #segments: readonly Segment[] = [];
  #definitions: Definitions = new Map();
  #numbering: Numbering = NO_NUMBERING;
  #list: ShownList = EMPTY_LIST;

  constructor(dialect: Dialect, hooks: RenderHooks = {}) {
    this.#dialect = dialect;
    this.#hooks = hooks;
    this.#engine = createEngine(dialect, hooks);
    this.#shown = new ShownBlocks(hidesTitle(dialect));
    this.#liquid = expanderFor(dialect, hooks);
  }

  /** All blocks, for a first paint. */
  get blocks(): readonly Block[] {
    const placed = { list: this.#list, firstLine: this.#firstLine };
    return placedBlocks(placed, 0, this.#list.blocks.length);
  }

  /** Renders in this dialect from the next update on. */
  changeDialect(dialect: Dialect): void {
    if (dialect === this.#dialect) return;
    this.#dialect = dialect;
    this.#liquid = expanderFor(dialect, this.#hooks);
    this.#shown.changeDialect(hidesTitle(dialect));
    this.#renewEngine();
  }

  /** Renders all anew with the next update: what the hooks say has changed. */
  renew(): void {
    this.#body = '';
    this.#segments = [];
    this.#definitions = new Map();
    this.#numbering = NO_NUMBERING;
    this.#isStale = true;
  }

  /**
   * Takes the body as it is now and tells what has to change on the page; see `Block`.
   * @param text the body: what stands behind the front matter, as in the file.
   * @param firstLine the zero-based line of the file on which the body begins.
   * @param data what templates may use; `undefined`: tags are shown, but not run.
   */
  update(text: string, firstLine: number, data?: TemplateData): BlockUpdate {
    const { body, messages } = limitBody(text);
    const before = { list: this.#list, firstLine: this.#firstLine };
    this.#setTemplates(data?.runs !== false);
    const expanded = this.#expand(body, data);
    const isMoved = this.#lines !== undefined || expanded.lines !== undefined;
    this.#lines = expanded.lines;
    if (expanded.text !== this.#body || this.#isStale) this.#replaceBody(expanded.text);
    else if (isMoved) this.#showBlocks();
    this.#isStale = false;
    this.#firstLine = firstLine;
    const patches = diffBlocks(before, { list: this.#list, firstLine });
    return { patches, messages: [...messages, ...expanded.messages, ...this.#messages()] };
  }

  #expand(body: string, data: TemplateData | undefined): ExpandedText {
    if (data === undefined) return { text: body, lines: undefined, messages: [] };
    if (data.kind === 'vitepress') {
      const included = includeFiles(body, data, (path) => this.#hooks.textOf?.(path));
      return { ...included, messages: [] };
    }
    return this.#liquid.expand(body, data, this.#dialect.templates);
  }

  /** Braces are text in a post whose templates do not run. */
  #setTemplates(run: boolean): void {
    if (run === this.#runsTemplates) return;
    this.#runsTemplates = run;
    this.#renewEngine();
  }

  #renewEngine(): void {
    const dialect: Dialect = this.#runsTemplates
      ? this.#dialect
      : { ...this.#dialect, templates: 'none' };
    this.#engine = createEngine(dialect, this.#hooks);
    this.renew();
  }

  #showBlocks(): void {
    this.#list = this.#shown.list(this.#segments, this.#numbering, this.#lines);
  }

  #replaceBody(body: string): void {
    const old = { body: this.#body, pieces: this.#segments };
    const change = resplit(this.#engine, old, body);
    const gone = this.#segments.slice(change.from, change.to);
    const before = this.#segments.slice(0, change.from);
    const after = this.#segments.slice(change.to);
    const changed = this.#redefine([before, change.pieces, after], gone);
    const come = this.#renderChange(change, gone, body);
    this.#body = body;
    this.#segments = before.concat(come, after);
    const isReached = changed.size > 0 && this.#renderReached(changed);
    if (isReached || numberedOnlyIn(gone, come) || numberedOnlyIn(come, gone)) this.#renumber();
    this.#showBlocks();
  }

  /** The segments of the pieces that were cut again: those that come out as they were, or new ones. */
  #renderChange(change: Resplit, gone: readonly Segment[], body: string): readonly Segment[] {
    const oldTexts = textsOf(this.#body, change.offset, gone);
    const texts = textsOf(body, change.offset, change.pieces);
    const trimmed = (text: string): string => text.trimEnd();
    const matches = matchInOrder(texts.map(trimmed), oldTexts.map(trimmed));
    return change.pieces.map((piece, i) => {
      const match = matches[i] ?? -1;
      const old = gone[match];
      const isSame = old?.isAfterBlank === piece.isAfterBlank && texts[i] === oldTexts[match];
      if (old && isSame) return old;
      const segment = renderPiece(this.#engine, piece, this.#definitions);
      return old ? { ...segment, last: { ...old.last } } : segment;
    });
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
    this.#segments = this.#segments.map((segment, i, segments) => {
      const start = offset;
      offset += segment.length;
      if (![...segment.asked].some((key) => changed.has(key))) return segment;
      reached = true;
      const end = offset + (segments[i + 1]?.length ?? 0);
      return this.#renderAgain(segment, this.#body.slice(start, end));
    });
    return reached;
  }

  /** @param text that of the segment and of the one behind it, which tells where a block ends. */
  #renderAgain(segment: Segment, text: string): Segment {
    const { isAfterBlank } = segment;
    const source = { body: text, from: 0, expected: text.length, isAfterBlank };
    const [piece] = cutPieces(this.#engine, source, () => true);
    if (!piece) return segment;
    return { ...renderPiece(this.#engine, piece, this.#definitions), last: { ...segment.last } };
  }

  #renumber(): void {
    const numbered = this.#segments.filter((segment) => segment.isNumbered);
    this.#numbering = numberDocument(this.#engine.dialect, numbered);
  }

  #messages(): readonly Message[] {
    if (!this.#segments.some(({ omitsHtml }) => omitsHtml)) return [];
    return [say('This site leaves out HTML that is written in a post, and so does the preview.')];
  }
}

/** Docusaurus shows a heading at the start of a post above it, as its title. */
function hidesTitle({ manner }: Dialect): boolean {
  return manner?.generator === 'docusaurus';
}

function expanderFor(dialect: Dialect, hooks: RenderHooks): LiquidExpander {
  const plain: Dialect = { ...dialect, templates: 'none' };
  return newLiquidExpander(linkToWith(hooks), (text) => renderPlain(plain, text));
}

/** The HTML of a text by itself. */
function renderPlain(dialect: Dialect, text: string): string {
  const document = new LiveDocument(dialect);
  document.update(text, 0);
  const html = document.blocks.map((block) => block.html).join('');
  return html.replace(/ data-line="-?\d+"/g, '');
}

type Defining = Pick<Segment, 'definitions'>;

/** Whether some segments hold a numbered one that others lack. */
function numberedOnlyIn(segments: readonly Segment[], others: readonly Segment[]): boolean {
  const known = new Set(others);
  return segments.some((segment) => segment.isNumbered && !known.has(segment));
}

/** The source of segments or pieces that stand one behind the other from an offset on. */
function textsOf(
  body: string,
  start: number,
  parts: readonly { readonly length: number }[],
): readonly string[] {
  let offset = start;
  return parts.map(({ length }) => body.slice(offset, (offset += length)));
}
