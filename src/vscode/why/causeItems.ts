import * as vscode from 'vscode';
import type { Cause, CauseAction, CauseCode, CauseStep } from '../../core/posts/why/cause.ts';
import type { Answer } from '../../core/posts/why/whyNotLive.ts';
import { translate } from '../translate.ts';

/** A row of the list: what it does when it is chosen, `undefined` when it only tells. */
export interface CauseItem extends vscode.QuickPickItem {
  readonly action: CauseAction | undefined;
  readonly buttons: readonly ActionButton[];
}

export interface ActionButton extends vscode.QuickInputButton {
  readonly action: CauseAction;
}

/** The causes as rows: each says below it what choosing it does. */
export function causeItems({ causes, isLive, conclusion }: Answer): readonly CauseItem[] {
  const live: CauseItem = {
    label: `$(check) ${translate(conclusion)}`,
    action: undefined,
    buttons: [],
  };
  return [...(isLive ? [live] : []), ...causes.map(toItem)];
}

function toItem({ code, message, due, clock, line, actions }: Cause): CauseItem {
  const [first, ...more] = actions;
  const does = first && `$(arrow-right) ${translate(first.label)}`;
  return {
    label: `$(${iconOf(code)}) ${translate(message)}`,
    description: due
      ? translate(due)
      : line === undefined
        ? ''
        : vscode.l10n.t('line {0}', line + 1),
    detail: [does, clock && translate(clock)].filter(Boolean).join(' – '),
    action: first,
    buttons: more.map((action) => ({
      iconPath: new vscode.ThemeIcon(ICONS_OF_STEPS[action.step.do]),
      tooltip: translate(action.label),
      action,
    })),
  };
}

const ICONS_OF_STEPS: Readonly<Record<CauseStep['do'], string>> = {
  open: 'go-to-file',
  edit: 'edit',
  move: 'file-symlink-file',
  reveal: 'files',
  save: 'save',
  sourceControl: 'source-control',
  push: 'repo-push',
};

/** The product icon of a cause, the same in the list and in tooltips. */
export function iconOf(code: CauseCode): string {
  switch (code) {
    case 'draft':
      return 'edit';
    case 'scheduled':
      return 'watch';
    case 'expired':
      return 'history';
    case 'excluded':
      return 'eye-closed';
    case 'unlisted':
    case 'note':
      return 'info';
    case 'unsaved':
      return 'circle-filled';
    case 'git-ignored':
      return 'circle-slash';
    case 'uncommitted':
      return 'git-commit';
    case 'unpushed':
      return 'repo-push';
    default:
      return 'warning';
  }
}
