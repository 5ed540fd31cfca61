import * as vscode from 'vscode';
import { derivePost } from '../../core/posts/derivePost.ts';
import type { Post } from '../../core/posts/post.ts';
import { treeWords } from '../../core/posts/treeWords.ts';
import type { Log } from '../../core/ports.ts';
import type { WhyInput } from '../../core/posts/why/whyInput.ts';
import { whyNotLive, type Answer } from '../../core/posts/why/whyNotLive.ts';
import type { LocatedPost } from '../blogs/locatedPost.ts';
import { openDocument, textOf } from '../files/textOf.ts';
import { gitStateOf } from '../git/gitState.ts';
import { translate } from '../translate.ts';

/** Longer files are not read for this, in bytes. */
const LARGEST = 2_000_000;

export interface AnswerOptions {
  /** Whether git is asked anew: for a command it is, for a tooltip what it knows is enough. */
  readonly isFresh: boolean;
  readonly log: Log;
}

/** Why a post is not live, by its text as it is now, and that text. */
export interface TextAnswer extends Answer {
  /** `undefined` when it can't be read. */
  readonly text: string | undefined;
}

export async function answerFor(found: LocatedPost, options: AnswerOptions): Promise<TextAnswer> {
  const { uri, located } = found;
  const [text, git] = await Promise.all([readable(found), gitStateOf(uri, options)]);
  const post = postNow(found, text);
  const { site } = located.blog;
  const input: WhyInput = {
    ...{ post, site, text, git },
    times: located.blog.timesOf(post.path),
    now: Date.now(),
    words: treeWords(vscode.env.language, translate),
    rivals: rivalsOf(found),
    isUnsaved: openDocument(uri)?.isDirty === true,
  };
  return { ...whyNotLive(input), text };
}

/** What is binary, or in another encoding, is not edited. */
async function readable({ post, uri }: LocatedPost): Promise<string | undefined> {
  return post.problems.some(isOfFile) ? undefined : textOf(uri, LARGEST);
}

function isOfFile({ code }: Post['problems'][number]): boolean {
  return code.startsWith('file-');
}

/** The index takes changes in with a delay; a clash with other posts only it can know. */
function postNow({ post, located }: LocatedPost, text: string | undefined): Post {
  if (text === undefined || !located.blog.post(post.path)) return post;
  const times = located.blog.timesOf(post.path);
  const file = { path: post.path, text, isWhole: true, problems: [], ...times };
  const fresh = derivePost(located.blog.site, file);
  const clashes = post.problems.filter(({ code }) => code === 'address-clash');
  return { ...fresh, problems: [...fresh.problems, ...clashes] };
}

function rivalsOf({ post, located }: LocatedPost): readonly string[] {
  if (!post.address.known) return [];
  const posts = located.blog.postsAt(post.address.path);
  return posts.map(({ path }) => path).filter((path) => path !== post.path);
}
