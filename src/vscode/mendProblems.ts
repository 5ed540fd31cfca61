import * as vscode from 'vscode';
import { mendFrontMatter } from '../core/frontMatter/mendFrontMatter.ts';
import type { Problem } from '../core/problem.ts';
import type { TextEdit } from '../core/text/textEdit.ts';
import type { Blogs } from './blogs/blogs.ts';

const KINDS: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
};

/**
 * Offers, as a quick fix, the one edit that is known to mend a mistake in a front matter: it was
 * read again with the edit made.
 */
export function mendProblems(blogs: Blogs): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'markdown' }, { language: 'mdx' }],
    {
      provideCodeActions: (document, range) => {
        const found = blogs.postAt(document.uri);
        if (!found) return [];
        const { site } = found.located.blog;
        const text = document.getText();
        // The problems of the text as it is now: those of the tree may be a moment older.
        const { problems } = site.frontMatterOf(text);
        const near = problems.filter(
          ({ line }) => line >= range.start.line && line <= range.end.line,
        );
        return near.flatMap((problem) => {
          const edit = mendFrontMatter(text, problem, (changed) => site.frontMatterOf(changed));
          return edit ? [toAction(document, problem, edit)] : [];
        });
      },
    },
    KINDS,
  );
}

function toAction(
  document: vscode.TextDocument,
  { line }: Problem,
  { range, text }: TextEdit,
): vscode.CodeAction {
  const action = new vscode.CodeAction(
    vscode.l10n.t('Mend the front matter'),
    vscode.CodeActionKind.QuickFix,
  );
  action.edit = new vscode.WorkspaceEdit();
  action.edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
    text,
  );
  action.diagnostics = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source, range: place }) => source === 'Galley' && place.start.line === line);
  action.isPreferred = true;
  return action;
}
