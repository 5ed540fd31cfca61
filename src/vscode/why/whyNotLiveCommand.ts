import * as vscode from 'vscode';
import type { CauseAction } from '../../core/posts/why/cause.ts';
import { labelOf } from '../../core/posts/post.ts';
import type { Log } from '../../core/ports.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { translate } from '../translate.ts';
import { answerFor, type TextAnswer } from './answerFor.ts';
import { causeItems, type CauseItem } from './causeItems.ts';
import { runStep } from './runStep.ts';

/** Lists all that keeps readers from seeing a post; choosing a row ends that cause, or leads to it. */
export async function whyNotLiveCommand(found: LocatedPost, log: Log): Promise<void> {
  for (;;) {
    const answer = await answerFor(found, { isFresh: true, log });
    const action = await choose(found, answer);
    if (!action || !(await runStep(action.step, found, answer.text))) return;
  }
}

/** `undefined` when the writer only wanted to know. */
async function choose(found: LocatedPost, answer: TextAnswer): Promise<CauseAction | undefined> {
  const picker = vscode.window.createQuickPick<CauseItem>();
  picker.title = answer.isLive
    ? vscode.l10n.t('Is “{0}” Live?', labelOf(found.post))
    : vscode.l10n.t('Why Is “{0}” Not Live?', labelOf(found.post));
  picker.placeholder = translate(answer.conclusion);
  picker.items = causeItems(answer);
  picker.matchOnDetail = true;
  const chosen = await new Promise<CauseAction | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.action));
    picker.onDidTriggerItemButton(({ item, button }) =>
      resolve(item.buttons.find((each) => each === button)?.action),
    );
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  return chosen;
}
