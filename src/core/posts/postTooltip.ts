import { say } from '../message.ts';
import type { Post } from './post.ts';
import { labelOf } from './post.ts';
import { statusOf } from './publication.ts';
import { nameOfStatus } from './statusWords.ts';
import type { TreeOptions, TreeTooltip } from './treeModel.ts';

/** Everything about a post that its row has no room for. */
export function postTooltip(
  post: Post,
  { now, words }: Pick<TreeOptions, 'now' | 'words'>,
): TreeTooltip {
  return {
    title: labelOf(post),
    path: post.path,
    status: words.say(nameOfStatus(statusOf(post.publication, now))),
    address: post.address.known ? post.address.path : undefined,
    addressReason: post.address.known ? undefined : words.say(post.address.reason),
    date: post.date && words.dateTime(post.date),
    tags: post.tags,
    problems: post.problems.map(({ code, severity, message, line }) => ({
      code,
      severity,
      text: words.say(say('{0} (line {1})', words.say(message), line + 1)),
    })),
  };
}
