import * as vscode from 'vscode';
import type { PreviewPanel } from '../previewPanel.ts';
import type { ChosenPlaces } from './chosenPlaces.ts';
import type { SitePages } from './sitePages.ts';

/**
 * Tells the writer that the place chosen is not there any more, and offers to choose again.
 * @param panel what shows a post of the site, when the answer is there.
 */
export async function tellLostPlace(
  root: vscode.Uri,
  { panel, pages, places }: LostPlaceParts,
): Promise<void> {
  const { t } = vscode.l10n;
  const again = t('Choose Again');
  const forget = t('Let Galley find it');
  const answer = await vscode.window.showWarningMessage(
    t('The place that you chose for posts is no longer in the pages of this site.'),
    ...[again, forget],
  );
  if (answer === again) await panel()?.choosePlace();
  if (answer !== forget) return;
  await places.forget(root);
  pages.placeChanged(root);
}

interface LostPlaceParts extends Omit<ChoosePlaceParts, 'panel'> {
  readonly panel: () => PreviewPanel | undefined;
}

export interface ChoosePlaceParts {
  readonly panel: PreviewPanel;
  readonly pages: SitePages;
  readonly places: ChosenPlaces;
}

/** Lets the writer point at the place of the post; where a place is kept, it can be forgotten. */
export async function choosePostPlace({ panel, pages, places }: ChoosePlaceParts): Promise<void> {
  const root = panel.place?.root;
  if (!root) return;
  const { t } = vscode.l10n;
  if (places.of(root)) {
    const again = { label: t('Point at another place') };
    const forget = {
      label: t('Let Galley find it'),
      description: t('forgets the place you have chosen'),
    };
    const answer = await vscode.window.showQuickPick([again, forget], {
      placeHolder: t('Where the post goes in the page of the site'),
    });
    if (answer === forget) {
      await places.forget(root);
      pages.placeChanged(root);
    }
    if (answer !== again) return;
  }
  await panel.choosePlace();
}
