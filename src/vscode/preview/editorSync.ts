import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';
import { uriOfTab } from './activePost.ts';

/** How long after the page moved an editor its scrolling counts as the page's, in milliseconds. */
const ECHO = 400;

export interface EditorListener {
  /** The editor was scrolled by the writer; the line (zero-based) is at its top. */
  scrolled(line: number): void;
  cursorMoved(line: number | undefined): void;
}

/** A word of the source: its line (zero-based), and which of its occurrences in that line, from zero. */
export interface PlaceInSource {
  readonly line: number;
  /** `''`: the start of the line. */
  readonly word: string;
  readonly occurrence: number;
}

/** The text editor of the previewed post, if there is one: its scrolling and its cursor. */
export class EditorSync extends Lifetime {
  readonly #uri: vscode.Uri;
  #movedByPage = -Infinity;

  constructor(uri: vscode.Uri, listener: EditorListener) {
    super();
    this.#uri = uri;
    this.own(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (!this.#isMine(textEditor) || performance.now() - this.#movedByPage < ECHO) return;
        const line = this.topLine;
        if (line !== undefined) listener.scrolled(line);
      }),
    );
    this.own(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isMine(textEditor)) listener.cursorMoved(this.cursorLine);
      }),
    );
    this.own(
      vscode.window.onDidChangeVisibleTextEditors(() => listener.cursorMoved(this.cursorLine)),
    );
  }

  /** The first visible line of the editor; `undefined` when the post is in no visible one. */
  get topLine(): number | undefined {
    return this.#editor?.visibleRanges[0]?.start.line;
  }

  get cursorLine(): number | undefined {
    return this.#editor?.selection.active.line;
  }

  /** Brings a line to the top of the editor. */
  scrollTo(line: number): void {
    const editor = this.#editor;
    if (!editor) return;
    this.#movedByPage = performance.now();
    const at = Math.min(Math.floor(line), editor.document.lineCount - 1);
    editor.revealRange(new vscode.Range(at, 0, at, 0), vscode.TextEditorRevealType.AtTop);
  }

  /** Puts the cursor at a word (its `occurrence`th, from zero) of a line or just below. */
  async placeCursor(place: PlaceInSource): Promise<void> {
    const shown = this.#editor;
    const document = shown?.document ?? (await vscode.workspace.openTextDocument(this.#uri));
    const position = positionOf(document, place);
    this.#movedByPage = performance.now();
    const editor = await vscode.window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? columnOf(this.#uri) ?? vscode.ViewColumn.One,
      preserveFocus: false,
    });
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(
      new vscode.Range(position, position),
      vscode.TextEditorRevealType.InCenterIfOutsideViewport,
    );
  }

  get #editor(): vscode.TextEditor | undefined {
    const mine = vscode.window.visibleTextEditors.filter((editor) => this.#isMine(editor));
    return mine.find((editor) => editor === vscode.window.activeTextEditor) ?? mine[0];
  }

  #isMine({ document }: vscode.TextEditor): boolean {
    return document.uri.toString() === this.#uri.toString();
  }
}

/** The group that has a file open in any of its tabs. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const key = uri.toString();
  return vscode.window.tabGroups.all.find((group) =>
    group.tabs.some((tab) => uriOfTab(tab)?.toString() === key),
  )?.viewColumn;
}

/** The page knows lines only about: in fenced code, and where HTML stands for Markdown. */
function positionOf(
  document: vscode.TextDocument,
  { line, word, occurrence }: PlaceInSource,
): vscode.Position {
  const last = document.lineCount - 1;
  const first = Math.min(line, last);
  if (word === '') return new vscode.Position(first, 0);
  for (let at = first; at <= Math.min(first + 2, last); at += 1) {
    const { text } = document.lineAt(at);
    const character = indexOfNth(text, word, at === first ? occurrence : 0);
    if (character !== -1) return new vscode.Position(at, character);
  }
  return new vscode.Position(first, 0);
}

/** The place of the nth occurrence, or of the last before it; -1 when there is none. */
function indexOfNth(text: string, word: string, nth: number): number {
  let found = -1;
  for (let count = 0; count <= nth; count += 1) {
    const next = text.indexOf(word, found + 1);
    if (next === -1) break;
    found = next;
  }
  return found;
}
