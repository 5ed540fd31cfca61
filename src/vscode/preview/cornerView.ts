import * as vscode from 'vscode';
import type { CornerView } from '../../protocol.ts';
import type { Dress } from './dress.ts';
import type { PostSession } from './postSession.ts';

/** What the corner says of a panel; without a dress or a session it shows no post. */
export function cornerView(
  dress: Dress | undefined,
  session: PostSession | undefined,
  panel: Pick<CornerView, 'locked' | 'remoteImages'>,
): CornerView {
  return {
    ...panel,
    styles: dress?.options ?? [],
    shown: dress?.shown ?? 'galley',
    looks: dress?.page?.looks,
    problems: session?.problems ?? [],
    why: session?.why,
    remarks: session?.remarks ?? [],
  };
}

/** @param name of the post that is shown; `undefined` for none. */
export function tabTitle(name: string | undefined, isLocked: boolean): string {
  const { t } = vscode.l10n;
  if (name === undefined) return t('Preview');
  return isLocked ? t('[Preview] {0}', name) : t('Preview {0}', name);
}
