import * as vscode from 'vscode';
import { labelOf } from '../../core/posts/post.ts';
import { productionUrl } from '../../core/posts/productionUrl.ts';
import { statusAt } from '../../core/posts/publication.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { translate } from '../translate.ts';

/**
 * Opens the post's address on the web in the browser; VS Code asks before it leaves for a site it
 * does not trust yet. Of a post that is not live it is said first that there may be nothing.
 */
export async function openOnSite({ post, located }: LocatedPost): Promise<void> {
  const address = productionUrl(post, located.blog.site);
  if (!address.known) {
    void vscode.window.showInformationMessage(translate(address.reason));
    return;
  }
  const { reasons } = statusAt(post.publication, Date.now());
  if (reasons.length > 0 && !(await isWantedAnyway(labelOf(post), reasons.map(translate)))) return;
  await vscode.env.openExternal(vscode.Uri.parse(address.url, true));
}

async function isWantedAnyway(title: string, reasons: readonly string[]): Promise<boolean> {
  const open = vscode.l10n.t('Open Anyway');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}” is not live, so there may be nothing at its address.', title),
    { modal: true, detail: reasons.join('\n') },
    open,
  );
  return answer === open;
}
