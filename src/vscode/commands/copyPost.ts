import * as vscode from 'vscode';
import { markdownLink } from '../../core/posts/markdownLink.ts';
import { labelOf } from '../../core/posts/post.ts';
import { productionUrl } from '../../core/posts/productionUrl.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { translate } from '../translate.ts';

/**
 * Puts the post's address on the clipboard: the whole of it where the site says where it is on the
 * web; else the path, and says why it is only that.
 */
export async function copyAddress({ post, located }: LocatedPost): Promise<void> {
  const address = productionUrl(post, located.blog.site);
  const copied = address.known ? address.url : address.path;
  if (copied !== undefined) {
    await vscode.env.clipboard.writeText(copied);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', copied), 4000);
  }
  if (!address.known) {
    const reason = translate(address.reason);
    void vscode.window.showInformationMessage(
      copied === undefined ? reason : vscode.l10n.t('Only the path was copied. {0}', reason),
    );
  }
}

/** Puts a Markdown link to the post on the clipboard, as one writes it in another post of the site. */
export async function copyMarkdownLink({ post }: LocatedPost): Promise<void> {
  if (!post.address.known) {
    void vscode.window.showInformationMessage(translate(post.address.reason));
    return;
  }
  const link = markdownLink(labelOf(post), post.address.path);
  await vscode.env.clipboard.writeText(link);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', link), 4000);
}
