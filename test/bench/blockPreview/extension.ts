import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';

/** A replacement in the list of blocks; the page in `page.ts` makes it. */
export interface BlockChange {
  readonly at: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

/**
 * The least that a preview can do: it cuts the text at blank lines, renders the blocks that have
 * changed and replaces their elements. It waits for nothing, and knows nothing that reaches from
 * one block to another: what Galley's preview costs is held against this.
 */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('blockPreview.open', () => openPreview(context.extensionUri)),
  );
}

function openPreview(home: vscode.Uri): void {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const md: MarkdownIt = createMarkdownIt({ html: true });
  const { webview, onDidDispose } = vscode.window.createWebviewPanel(
    'blockPreview',
    'Block Preview',
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true },
  );
  let shown: readonly string[] = [];
  const update = (): void => {
    const blocks = blocksOf(document.getText());
    const { at, remove, insert } = changeBetween(shown, blocks);
    shown = blocks;
    const change: BlockChange = { at, remove, insert: insert.map((text) => md.render(text)) };
    void webview.postMessage(change);
  };
  const ready = webview.onDidReceiveMessage(update);
  const typed = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0) update();
  });
  onDidDispose(() => {
    ready.dispose();
    typed.dispose();
  });
  const script = webview.asWebviewUri(vscode.Uri.joinPath(home, 'page.js')).toString();
  webview.html = `<!DOCTYPE html><body><main></main><script src="${script}"></script>`;
}

/** What stands between blank lines, a fence with all in it; the front matter is left out. */
function blocksOf(text: string): readonly string[] {
  const lines = text.replace(/^---\n.*?\n---\n/s, '').split('\n');
  const blocks: string[] = [];
  let block: string[] = [];
  let isFenced = false;
  for (const line of lines) {
    if (line.startsWith('```')) isFenced = !isFenced;
    if (line !== '' || isFenced) block.push(line);
    else if (block.length > 0) {
      blocks.push(block.join('\n'));
      block = [];
    }
  }
  return block.length > 0 ? [...blocks, block.join('\n')] : blocks;
}

function changeBetween(old: readonly string[], now: readonly string[]): BlockChange {
  let at = 0;
  while (at < Math.min(old.length, now.length) && old[at] === now[at]) at++;
  let kept = 0;
  const most = Math.min(old.length, now.length) - at;
  while (kept < most && old.at(-1 - kept) === now.at(-1 - kept)) kept++;
  return { at, remove: old.length - kept - at, insert: now.slice(at, now.length - kept) };
}
