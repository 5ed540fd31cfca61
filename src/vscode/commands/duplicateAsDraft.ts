import * as vscode from 'vscode';
import { newComposer } from '../../core/compose/composePost.ts';
import type { NewSibling } from '../../core/compose/composed.ts';
import { duplicatePost } from '../../core/compose/duplicatePost.ts';
import { bundleOf } from '../../core/posts/bundle.ts';
import { labelOf } from '../../core/posts/post.ts';
import type { LocatedBlog, LocatedPost } from '../blogs/locatedPost.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { textOf } from '../files/textOf.ts';
import { askTitle } from '../newPost/askTitle.ts';
import { composeContext } from '../newPost/composeContext.ts';
import { createPost } from '../newPost/createPost.ts';
import { translate } from '../translate.ts';

/**
 * Makes a copy that starts as a draft under a title of its own, with the bundle's other files. It goes
 * where the original lies, in the same form, or it could not take those files along.
 */
export async function duplicateAsDraft({ post, uri, located }: LocatedPost): Promise<void> {
  const original = await textOf(uri);
  if (original === undefined) throw new Error(vscode.l10n.t('{0} cannot be read.', post.path));
  const { root, blog } = located;
  const destination = { root, site: blog.site, posts: blog.posts, folder: undefined };
  const composed = await askTitle({
    title: vscode.l10n.t('Duplicate as Draft'),
    prompt: vscode.l10n.t('The title of the copy'),
    value: vscode.l10n.t('{0} (copy)', labelOf(post)),
    compose: newComposer(await composeContext(destination, post)),
  });
  if (!composed) return;
  const copy = duplicatePost({
    original,
    fresh: composed.text,
    draft: blog.site.compose.draft,
    frontMatterOf: (text) => blog.site.frontMatterOf(text),
  });
  if (!copy.ok) throw new Error(translate(copy.reason));
  await createPost(root, {
    ...composed,
    text: copy.text,
    cursor: blog.site.frontMatterOf(copy.text).bodyStart,
    siblings: await filesBeside(located, post.path, composed.path),
  });
}

/**
 * The other files of a bundle, to be copied into the new one, but for the post in other languages:
 * that would be live at once. None where the copy is a file alone.
 */
async function filesBeside(
  { root, blog }: LocatedBlog,
  from: string,
  to: string,
): Promise<readonly NewSibling[]> {
  const bundle = bundleOf(from, blog.posts);
  const target = bundleOf(to, blog.posts);
  if (bundle === undefined || target === undefined) return [];
  const names = await namesBelow(uriBelow(root, bundle.folder), '');
  return names
    .map((name) => ({ path: `${target.folder}/${name}`, copyOf: `${bundle.folder}/${name}` }))
    .filter(({ copyOf }) => copyOf !== from && !bundle.translations.includes(copyOf));
}

async function namesBelow(folder: vscode.Uri, prefix: string): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const names = entries.map(async ([name, type]) => {
    if (type === vscode.FileType.Directory) {
      return namesBelow(vscode.Uri.joinPath(folder, name), `${prefix}${name}/`);
    }
    return type === vscode.FileType.File ? [`${prefix}${name}`] : [];
  });
  return (await Promise.all(names)).flat();
}
