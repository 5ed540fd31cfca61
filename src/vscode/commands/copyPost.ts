import * as vscode from 'vscode';
import { markdownLink } from '../../core/posts/markdownLink.ts';
import { labelOf } from '../../core/posts/post.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { translate } from '../translate.ts';

/** Puts the post's address on the clipboard: the whole URL where the site says its own, else the path. */
export async function copyAddress({ post, located }: LocatedPost): Promise<void> {
  if (!post.address.known) {
    void vscode.window.showInformationMessage(translate(post.address.reason));
    return;
  }
  const { baseUrl } = located.blog.site;
  const address = baseUrl === undefined ? post.address.path : absolute(baseUrl, post.address.path);
  await vscode.env.clipboard.writeText(address);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', address), 4000);
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

/** An address holds the base path already, so only the origin of the base URL is put before it. */
function absolute(baseUrl: string, path: string): string {
  return `${/^[a-z]+:\/\/[^/]*/i.exec(baseUrl)?.[0] ?? ''}${path}`;
}
