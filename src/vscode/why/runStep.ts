import * as vscode from 'vscode';
import { lineNaming } from '../../core/posts/why/lineNaming.ts';
import type { CauseStep } from '../../core/posts/why/cause.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { openDocument } from '../files/textOf.ts';
import { repositoryOf } from '../git/gitExtension.ts';

/**
 * Does what the writer chose to end a cause. Nothing is pushed without a question.
 * @param text the post's text that edits were made for; another one now is left alone.
 * @returns whether the causes are to be told anew: they may be fewer, and the post is where it was.
 * @throws Error for the writer when it can't be done.
 */
export async function runStep(
  step: CauseStep,
  found: LocatedPost,
  text: string | undefined,
): Promise<boolean> {
  switch (step.do) {
    case 'open':
      await open(uriBelow(found.located.root, step.path), step);
      return false;
    case 'edit':
      await edit(step, found.uri, text);
      return true;
    case 'move':
      await move(step, found);
      return false;
    case 'reveal':
      await vscode.commands.executeCommand('revealInExplorer', found.uri);
      return false;
    case 'save':
      await openDocument(found.uri)?.save();
      return true;
    case 'sourceControl':
      await vscode.commands.executeCommand('workbench.view.scm');
      return false;
    case 'push':
      await push(found.uri);
      return false;
  }
}

async function open(uri: vscode.Uri, { at }: Extract<CauseStep, { do: 'open' }>): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const line = 'line' in at ? at.line : lineNaming(document.getText(), at.keys);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(line, 0, line, 0) });
}

async function edit(
  { edits }: Extract<CauseStep, { do: 'edit' }>,
  uri: vscode.Uri,
  text: string | undefined,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  if (document.getText() !== text) {
    throw new Error(vscode.l10n.t('The text has changed meanwhile. Ask again.'));
  }
  const change = new vscode.WorkspaceEdit();
  for (const { range, text: written } of edits) {
    const place = new vscode.Range(
      document.positionAt(range.start),
      document.positionAt(range.end),
    );
    change.replace(uri, place, written);
  }
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new Error(vscode.l10n.t('The file could not be changed.'));
  }
}

/** A name that is taken is never written over. Unsaved text stays unsaved in the moved file. */
async function move(
  { to, assets }: Extract<CauseStep, { do: 'move' }>,
  { uri, located: { root } }: LocatedPost,
): Promise<void> {
  const target = uriBelow(root, to);
  const change = new vscode.WorkspaceEdit();
  change.renameFile(uri, target, { overwrite: false });
  if (assets && (await exists(uriBelow(root, assets.from)))) {
    const into = { overwrite: false };
    change.renameFile(uriBelow(root, assets.from), uriBelow(root, assets.to), into);
  }
  if ((await exists(target)) || !(await vscode.workspace.applyEdit(change))) {
    throw new Error(
      vscode.l10n.t(
        'It could not be moved to {0}: the name is taken, or the folder is read-only.',
        to,
      ),
    );
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function push(uri: vscode.Uri): Promise<void> {
  const repository = await repositoryOf(uri);
  const { HEAD } = repository?.state ?? {};
  if (!repository || !HEAD) return;
  const answer = vscode.l10n.t('Push');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Push all commits of the branch {0}?', HEAD.name ?? ''),
    { modal: true, detail: vscode.l10n.t('They are then where the site is built from.') },
    answer,
  );
  if (chosen !== answer) return;
  const command = HEAD.upstream ? 'git.push' : 'git.publish';
  await vscode.commands.executeCommand(command, repository.rootUri);
}
