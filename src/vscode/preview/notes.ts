import * as vscode from 'vscode';
import type { ContentView } from '../../protocol.ts';
import type { PostText } from './readPost.ts';

type Note = Extract<ContentView, { kind: 'note' }>;

/** The page in place of a post when there is none to show. */
export function nothingOpen(): Note {
  const { t } = vscode.l10n;
  return note(
    t('Open a post to see it here'),
    t('The preview follows the Markdown file you are writing, before it is saved.'),
  );
}

/** The page in place of a file that cannot be shown. */
export function cannotShow(kind: Exclude<PostText['kind'], 'text'>, name: string): Note {
  const { t } = vscode.l10n;
  switch (kind) {
    case 'missing':
      return note(t('{0} is no longer there', name), t('It was moved, renamed or deleted.'));
    case 'binary':
      return note(t('{0} is not a text', name), t('It has bytes in it that no Markdown has.'));
    case 'tooLarge':
      return note(t('{0} is too large', name), t('The preview shows files of up to 20 MB.'));
    case 'unreadable':
      return note(t('{0} can’t be read', name), t('Check that you may open the file.'));
  }
}

/** The page in place of a file that is not Markdown. */
export function notMarkdown(name: string): Note {
  const { t } = vscode.l10n;
  return note(t('{0} is not a post', name), t('The preview shows Markdown files.'));
}

function note(title: string, text: string): Note {
  return { kind: 'note', title, text };
}

/** Said over a post whose file went while it is shown. */
export function fileDeleted(): string {
  return vscode.l10n.t('The file was deleted. Its last text is still shown.');
}
