import * as vscode from 'vscode';
import { Lifetime } from '../lifetime.ts';

const MARKDOWN = /\.(?:md|mdx|markdown|mdown|mkdn?|mdwn)$/i;

/**
 * The resource the writer is at. VS Code's own Markdown Editor is no text editor: there only the tab
 * tells what is open.
 */
export function activeUri(): vscode.Uri | undefined {
  const inEditor = vscode.window.activeTextEditor?.document.uri;
  return inEditor ?? uriOfTab(vscode.window.tabGroups.activeTabGroup.activeTab);
}

/** Whether the preview can show a file: Markdown by its language or its name. */
export function isPreviewable(uri: vscode.Uri): boolean {
  if (MARKDOWN.test(uri.path)) return true;
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  return open?.languageId === 'markdown' || open?.languageId === 'mdx';
}

/** The file of a text editor's or custom editor's tab. */
export function uriOfTab(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  const isFile = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isFile ? input.uri : undefined;
}

/** The post the writer is at, or was at last: other editors and the preview itself don't count. */
export class ActivePost extends Lifetime {
  readonly #changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;
  #current: vscode.Uri | undefined;

  constructor() {
    super();
    this.#look();
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.#look()));
    this.own(vscode.window.tabGroups.onDidChangeTabs(() => this.#look()));
    this.own(vscode.window.tabGroups.onDidChangeTabGroups(() => this.#look()));
  }

  get current(): vscode.Uri | undefined {
    return this.#current;
  }

  #look(): void {
    const uri = activeUri();
    if (!uri || !isPreviewable(uri) || uri.toString() === this.#current?.toString()) return;
    this.#current = uri;
    this.#changed.fire(uri);
  }
}
