import type { Message } from '../../message.ts';
import type { Post } from '../../posts/post.ts';
import type { HoldOrigin } from '../../posts/publication.ts';
import type { ContentFile } from '../generator.ts';

/**
 * What a file is that gets no page of its own: a resource, left out for the reason given.
 * @param origin where that is said; `undefined` where it can't be told.
 */
export function emptyPost(file: ContentFile, reason: Message, origin?: HoldOrigin): Post {
  return {
    path: file.path,
    kind: 'resource',
    publication: {
      holds: [{ kind: 'excluded', reason, ...(origin ? { origin } : {}) }],
      unlisted: false,
    },
    address: { known: false, reason },
    title: undefined,
    date: undefined,
    tags: [],
    categories: [],
    authors: [],
    description: undefined,
    aliases: [],
    language: undefined,
    problems: file.problems,
  };
}
