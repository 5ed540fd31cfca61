import * as vscode from 'vscode';
import { toEditorLayout } from '../../core/editorLayout/editorLayout.ts';
import { groupWidth, type GroupWidth } from '../../core/editorLayout/groupWidth.ts';

/** In CSS pixels: what most telephones and upright tablets of these years have. */
const PHONE = 390;
const TABLET = 768;

interface WidthItem extends vscode.QuickPickItem {
  readonly width: number;
}

/**
 * Lets the writer make a preview as wide as a phone, a tablet, or as there is room for: its editor
 * group is made that wide, for a page is only laid out truly in a window of that width.
 */
export async function choosePreviewWidth(panel: vscode.WebviewPanel): Promise<void> {
  const { t } = vscode.l10n;
  panel.reveal(undefined, !panel.active);
  const found = await widthOf(panel);
  if (!found) {
    void vscode.window.showInformationMessage(
      t('No editor is shown beside the preview that could give it room, or take it.'),
    );
    return;
  }
  const chosen = await vscode.window.showQuickPick(itemsFor(found), {
    placeHolder: t('The preview is {0} pixels wide. Make it as wide as', Math.round(found.now)),
  });
  // The groups may have been moved while the writer chose.
  const width = chosen && (await widthOf(panel));
  if (width)
    await vscode.commands.executeCommand('vscode.setEditorLayout', width.with(chosen.width));
}

async function widthOf({ viewColumn }: vscode.WebviewPanel): Promise<GroupWidth | undefined> {
  const layout = toEditorLayout(await vscode.commands.executeCommand('vscode.getEditorLayout'));
  return layout && viewColumn && groupWidth(layout, viewColumn);
}

function itemsFor({ widest }: GroupWidth): readonly WidthItem[] {
  const { t } = vscode.l10n;
  const room = t('there is room for {0} pixels', Math.round(widest));
  const item = (label: string, width: number): WidthItem => ({
    ...{ label, width },
    description: width > widest ? room : t('{0} pixels', Math.round(width)),
  });
  return [
    item(t('A phone'), PHONE),
    item(t('A tablet'), TABLET),
    item(t('There is room for'), widest),
  ];
}
