import { say } from '../message.ts';
import type { Post } from './post.ts';
import { labelOf } from './post.ts';
import type { Publication } from './publication.ts';
import { statusAt } from './publication.ts';
import { nameOfStatus } from './statusWords.ts';
import type { TreeOptions, TreeTooltip } from './treeModel.ts';

/** Everything about a post that its row has no room for. */
export function postTooltip(
  post: Post,
  { now, words }: Pick<TreeOptions, 'now' | 'words'>,
): TreeTooltip {
  const { status, reasons } = statusAt(post.publication, now);
  return {
    title: labelOf(post),
    path: post.path,
    status: words.say(nameOfStatus(status)),
    reasons: [...reasons, ...remarks(post.publication)].map((reason) => words.say(reason)),
    address: post.address.known ? post.address.path : undefined,
    addressReason: post.address.known ? undefined : words.say(post.address.reason),
    date: post.date && words.dateTime(post.date),
    tags: post.tags,
    problems: post.problems.map(({ severity, message, line }) => ({
      severity,
      text: words.say(say('{0} (line {1})', words.say(message), line + 1)),
    })),
  };
}

/** What is to be said of a post whether it is live or not. */
function remarks({ note, unlisted }: Publication): readonly ReturnType<typeof say>[] {
  return [
    ...(note ? [note] : []),
    ...(unlisted ? [say('It is in no list of the site; only its address leads to it.')] : []),
  ];
}
