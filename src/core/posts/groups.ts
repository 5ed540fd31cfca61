import type { Message } from '../message.ts';
import { say } from '../message.ts';
import type { Post } from './post.ts';
import type { Status } from './publication.ts';
import { statusOf } from './publication.ts';

/** The groups of a blog in the tree, in their order. */
export const GROUPS = [
  'attention',
  'drafts',
  'scheduled',
  'published',
  'expired',
  'pages',
  'excluded',
] as const;
export type GroupId = (typeof GROUPS)[number];

const GROUP_OF_STATUS = {
  draft: 'drafts',
  scheduled: 'scheduled',
  published: 'published',
  expired: 'expired',
  excluded: 'excluded',
} as const satisfies Record<Status, GroupId>;

/** What a group is called. */
export function nameOfGroup(group: GroupId): Message {
  switch (group) {
    case 'attention':
      return say('Needs attention');
    case 'drafts':
      return say('Drafts');
    case 'scheduled':
      return say('Scheduled');
    case 'published':
      return say('Published');
    case 'expired':
      return say('Expired');
    case 'pages':
      return say('Pages');
    case 'excluded':
      return say('Not published');
  }
}

/** The most serious thing that is wrong with a post and asks for the writer; others are only told. */
export function attentionOf({ problems }: Post): 'error' | 'warning' | undefined {
  if (problems.some(({ severity }) => severity === 'error')) return 'error';
  return problems.some(({ severity }) => severity === 'warning') ? 'warning' : undefined;
}

/** Whether the tree shows a content file: what gets no page of its own is no row. */
export function isShown(post: Post): boolean {
  return post.kind !== 'resource' || attentionOf(post) !== undefined;
}

/**
 * The groups a post stands in, its own place last. With an error it only stands under *Needs
 * attention*, for what else is known of it cannot be trusted; with a warning it stands there too.
 */
export function groupsOf(post: Post, now: number): readonly GroupId[] {
  const attention = attentionOf(post);
  if (attention === 'error' || (attention && post.kind === 'resource')) return ['attention'];
  const own = ownGroup(post, now);
  return attention === undefined ? [own] : ['attention', own];
}

function ownGroup({ kind, publication }: Post, now: number): GroupId {
  const group = GROUP_OF_STATUS[statusOf(publication, now)];
  return kind === 'post' || group === 'excluded' ? group : 'pages';
}
