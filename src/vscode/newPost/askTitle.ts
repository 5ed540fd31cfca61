import * as vscode from 'vscode';
import type { ComposeOutcome, Composed } from '../../core/compose/composePost.ts';
import { translate } from '../translate.ts';

export interface TitleQuestion {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** What a title leads to; asked on every key press. */
  readonly compose: (title: string) => ComposeOutcome;
}

/**
 * Asks for a post's title. While it is typed the path that will be created is shown, or at once why
 * there can't be such a post. Where the path is taken Enter takes the next free one.
 * @returns `undefined` when the writer leaves with Escape.
 */
export function askTitle(question: TitleQuestion): Promise<Composed | undefined> {
  const box = vscode.window.createInputBox();
  box.title = question.title;
  box.prompt = question.prompt;
  box.placeholder = vscode.l10n.t('Title of the post');
  box.value = question.value ?? '';
  box.ignoreFocusOut = true;
  let accepted: Composed | undefined;
  const show = (): Composed | undefined => {
    const outcome = question.compose(box.value);
    box.validationMessage = validation(outcome);
    return outcome.ok ? outcome : outcome.suggestion;
  };
  return new Promise((resolve) => {
    box.onDidChangeValue(show);
    box.onDidAccept(() => {
      accepted = show();
      if (accepted) box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      resolve(accepted);
    });
    if (box.value !== '') show();
    box.show();
  });
}

function validation(outcome: ComposeOutcome): vscode.InputBoxValidationMessage {
  if (outcome.ok) {
    return {
      severity: vscode.InputBoxValidationSeverity.Info,
      message: vscode.l10n.t('Will create {0}', outcome.path),
    };
  }
  const reason = translate(outcome.reason);
  if (!outcome.suggestion) {
    return { severity: vscode.InputBoxValidationSeverity.Error, message: reason };
  }
  return {
    severity: vscode.InputBoxValidationSeverity.Warning,
    message: vscode.l10n.t('{0} Press Enter to create {1}', reason, outcome.suggestion.path),
  };
}
