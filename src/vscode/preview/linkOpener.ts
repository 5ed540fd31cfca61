import * as vscode from 'vscode';
import { percentDecode } from '../../core/generators/shared/percentEncoding.ts';
import { linkTarget, type LinkTarget } from '../../core/page/linkTarget.ts';
import { postNamed } from '../../core/page/postNamed.ts';
import type { Post } from '../../core/posts/post.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { isPreviewable } from './activePost.ts';
import type { PostPlace } from './postPlace.ts';
import { candidatePaths, isFile } from './resourceFinder.ts';

/** What came of a click on a link. */
export type LinkOutcome =
  /** A post was found; it is for the caller to open it. */
  | { readonly kind: 'post'; readonly uri: vscode.Uri; readonly fragment: string | undefined }
  | { readonly kind: 'left' }
  /** Why nothing happened, as a sentence. */
  | { readonly kind: 'stayed'; readonly why: string };

/** Follows a link of a post: to another post, or out of VS Code after its own question. */
export async function followLink(href: string, place: PostPlace, post: Post): Promise<LinkOutcome> {
  const address = post.address.known ? post.address.path : undefined;
  const target = linkTarget(href, place.site, address);
  switch (target.kind) {
    case 'outside':
      await vscode.env.openExternal(vscode.Uri.parse(target.url, true));
      return { kind: 'left' };
    case 'inside':
      return inside(target, place, post);
    case 'refused':
      return {
        kind: 'stayed',
        why: vscode.l10n.t('The preview does not follow this link: {0}', href.slice(0, 120)),
      };
  }
}

async function inside(
  target: Extract<LinkTarget, { kind: 'inside' }>,
  place: PostPlace,
  post: Post,
): Promise<LinkOutcome> {
  const { fragment } = target;
  const byAddress = postAtAddress(target.addresses, place);
  if (byAddress) return { kind: 'post', uri: byAddress, fragment };
  const paths = candidatePaths(place, target.reference, post);
  for (const path of paths) {
    const uri = uriBelow(place.root, path);
    if (!(await isFile(uri))) continue;
    if (isPreviewable(uri)) return { kind: 'post', uri, fragment };
    return {
      kind: 'stayed',
      why: vscode.l10n.t('This link leads to a file of the site, not to a post: {0}', path),
    };
  }
  const named = postByFile(target.reference, place);
  if (named) return { kind: 'post', uri: named, fragment };
  const sought = target.addresses[0] ?? paths[0] ?? target.reference;
  return { kind: 'stayed', why: vscode.l10n.t('There is no post at {0}', sought) };
}

/** A link from file to file, as writers make it; some sites turn it into one to the page. */
function postByFile(reference: string, { located, path }: PostPlace): vscode.Uri | undefined {
  if (!located || !/\.(?:md|mdx|markdown)$/i.test(reference)) return undefined;
  const post = postNamed(located.blog.posts, percentDecode(reference) ?? reference, path);
  return post && uriBelow(located.root, post.path);
}

function postAtAddress(
  addresses: readonly string[],
  { located }: PostPlace,
): vscode.Uri | undefined {
  for (const address of addresses) {
    const page = located?.blog.postsAt(address)[0];
    if (located && page) return uriBelow(located.root, page.path);
  }
  return undefined;
}
