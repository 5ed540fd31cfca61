import { say } from '../../message.ts';
import type { Hold } from '../../posts/publication.ts';

/** The post says so itself, in the words that most generators have for it. */
export const SAYS_DRAFT: Hold = {
  kind: 'draft',
  reason: say('It says draft: true.'),
  origin: { in: 'post', keys: ['draft'], end: false },
};

/** The same by the opposite word. */
export const SAYS_UNPUBLISHED: Hold = {
  kind: 'draft',
  reason: say('It says published: false.'),
  origin: { in: 'post', keys: ['published'], end: true },
};
