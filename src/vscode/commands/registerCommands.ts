import * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import type { Blogs } from '../blogs/blogs.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { COMMANDS, type CommandId } from '../ids.ts';
import { newPost } from '../newPost/newPost.ts';
import type { PostsTree } from '../posts/postsTree.ts';
import { searchPosts } from '../posts/searchPosts.ts';
import { sortPosts } from '../posts/sortPosts.ts';
import { activeUri } from '../preview/activePost.ts';
import type { Previews } from '../preview/previews.ts';
import { postOrStray } from '../why/postOrStray.ts';
import { whyNotLiveCommand } from '../why/whyNotLiveCommand.ts';
import { copyAddress, copyMarkdownLink } from './copyPost.ts';
import { deletePost } from './deletePost.ts';
import { duplicateAsDraft } from './duplicateAsDraft.ts';
import { openOnSite } from './openOnSite.ts';
import { openPost } from './openPost.ts';
import { registerCommand } from './registerCommand.ts';
import { targetUri } from './target.ts';

export interface Parts {
  readonly blogs: Blogs;
  readonly tree: PostsTree;
  readonly previews: Previews;
  readonly log: Log;
  readonly memory: vscode.Memento;
}

/** Registers every command; a test holds the list against package.json. */
export function registerCommands(parts: Parts): vscode.Disposable {
  const { blogs, tree, previews, log, memory } = parts;
  const uriFor = (argument: unknown): vscode.Uri | undefined =>
    targetUri(argument, tree) ?? activeUri();
  const onPost = (run: (post: LocatedPost) => unknown) => (argument?: unknown) => {
    const uri = uriFor(argument);
    const post = uri && blogs.postAt(uri);
    if (!post) throw noPost();
    return run(post);
  };
  const handlers: Readonly<Record<CommandId, (...args: readonly unknown[]) => unknown>> = {
    [COMMANDS.newPost]: (folder) =>
      newPost({
        blogs,
        folder: targetUri(folder, tree),
        preview: (uri) => previews.openToSide(uri),
      }),
    [COMMANDS.openPreviewToSide]: (argument) => previews.openToSide(targetUri(argument, tree)),
    [COMMANDS.togglePreviewLock]: () => previews.toggleLock(),
    [COMMANDS.choosePreviewStyle]: () => previews.chooseStyle(),
    [COMMANDS.choosePreviewWidth]: () => previews.chooseWidth(),
    [COMMANDS.useRunningServer]: () => previews.useRunningServer(),
    [COMMANDS.useLiveSite]: () => previews.useLiveSite(),
    [COMMANDS.choosePostPlace]: () => previews.choosePostPlace(),
    [COMMANDS.refreshPosts]: () => blogs.refresh(),
    [COMMANDS.stopSearch]: () => blogs.cancel(),
    [COMMANDS.searchPosts]: () => searchPosts(tree),
    [COMMANDS.clearSearch]: () => {
      tree.look = { ...tree.look, filter: '' };
    },
    [COMMANDS.sortPosts]: () => sortPosts(tree, memory),
    [COMMANDS.openPost]: (argument) => openPost(argument, tree),
    [COMMANDS.previewPost]: async (argument) => {
      await openPost(argument, tree);
      previews.openToSide(uriFor(argument));
    },
    [COMMANDS.whyNotLive]: (argument) => {
      const uri = uriFor(argument);
      const found = uri && postOrStray(uri, blogs);
      if (!found) throw noPost();
      return whyNotLiveCommand(found, log);
    },
    [COMMANDS.openOnSite]: onPost(openOnSite),
    [COMMANDS.copyAddress]: onPost(copyAddress),
    [COMMANDS.copyMarkdownLink]: onPost(copyMarkdownLink),
    [COMMANDS.revealInExplorer]: (argument) =>
      vscode.commands.executeCommand('revealInExplorer', uriFor(argument)),
    [COMMANDS.duplicateAsDraft]: onPost((post) => duplicateAsDraft(post)),
    [COMMANDS.deletePost]: onPost(deletePost),
  };
  return vscode.Disposable.from(
    ...Object.values(COMMANDS).map((id) => registerCommand(id, log, handlers[id])),
  );
}

function noPost(): Error {
  return new Error(vscode.l10n.t('Open a post first, or choose one in Posts.'));
}
