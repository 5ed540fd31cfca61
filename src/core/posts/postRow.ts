import { say } from '../message.ts';
import type { Problem } from '../problem.ts';
import { productionUrl } from './productionUrl.ts';
import type { GroupId } from './groups.ts';
import { attentionOf } from './groups.ts';
import type { Post } from './post.ts';
import { labelOf } from './post.ts';
import type { Status } from './publication.ts';
import { statusAt, statusOf } from './publication.ts';
import type { Search } from './search.ts';
import { nameOfStatus } from './statusWords.ts';
import { childId } from './treeIds.ts';
import type { TreeBlog, TreeIcon, TreeNode, TreeOptions } from './treeModel.ts';
import { turnOf } from './treeOrder.ts';

const ICONS = {
  draft: 'edit',
  scheduled: 'watch',
  published: 'globe',
  expired: 'history',
  excluded: 'eye-closed',
} as const satisfies Record<Status, TreeIcon>;

/** Where a row stands and what it is told with. */
export interface RowPlace extends Pick<TreeOptions, 'now' | 'words'> {
  readonly parent: string;
  readonly group: GroupId;
  readonly blog: TreeBlog;
  readonly search: Search;
}

/** The row of a post in a group. */
export function postRow(post: Post, place: RowPlace): TreeNode {
  return place.group === 'attention' ? attentionRow(post, place) : plainRow(post, place);
}

function plainRow(post: Post, place: RowPlace): TreeNode {
  const status = statusOf(post.publication, place.now);
  const description = describe(post, status, place);
  return {
    ...common(post, place),
    ...told(post, place, [place.words.say(nameOfStatus(status)), description]),
    description,
    icon: post.kind === 'post' ? ICONS[status] : 'file',
    state: 'none',
    target: { blogId: place.blog.id, path: post.path, line: undefined },
  };
}

/** Says what is wrong; where there is more than one thing, in rows of their own. */
function attentionRow(post: Post, place: RowPlace): TreeNode {
  const problems = problemsToShow(post.problems);
  const [first] = problems;
  const single = problems.length === 1 && first !== undefined ? first : undefined;
  const description = single
    ? messageWithLine(single, place.words)
    : place.words.say(say('{0} problems', problems.length));
  return {
    ...common(post, place),
    ...told(
      post,
      place,
      problems.map((problem) => messageWithLine(problem, place.words)),
    ),
    description,
    icon: attentionOf(post) === 'error' ? 'error' : 'warning',
    state: single ? 'none' : 'expanded',
    target: { blogId: place.blog.id, path: post.path, line: first?.line },
  };
}

/** The rows below one of *Needs attention*; none when it says all itself. */
export function problemRows(post: Post, place: RowPlace): readonly TreeNode[] {
  const problems = problemsToShow(post.problems);
  if (problems.length === 1) return [];
  const parent = childId(place.parent, post.path);
  return problems.map((problem, index) =>
    problemRow(problem, { ...place, parent, path: post.path, name: String(index) }),
  );
}

interface ProblemPlace extends RowPlace {
  readonly path: string;
  readonly name: string;
  /** What the row is called, where it is not the problem itself. */
  readonly label?: string;
}

/** The row of one problem: of a post that has several, or of a site's configuration. */
export function problemRow(problem: Problem, place: ProblemPlace): TreeNode {
  const { parent, name, path, blog, words, label } = place;
  const message = words.say(problem.message);
  return {
    id: childId(parent, name),
    kind: 'problem',
    label: label ?? message,
    highlights: [],
    description: label === undefined ? lineOf(problem, words) : messageWithLine(problem, words),
    icon: problem.severity === 'error' ? 'error' : 'warning',
    accessibilityLabel: [label, messageWithLine(problem, words)].filter(Boolean).join(', '),
    contextValue: 'problem',
    state: 'none',
    target: { blogId: blog.id, path, line: problem.line },
  };
}

type Common = Pick<TreeNode, 'id' | 'kind' | 'label' | 'highlights' | 'contextValue'>;

function common(post: Post, { parent, search, now, blog }: RowPlace): Common {
  const status = statusOf(post.publication, now);
  const label = labelOf(post);
  const context = ['post', status, post.kind === 'post' ? '' : post.kind];
  const isOnWeb = productionUrl(post, blog.blog.site).known;
  return {
    id: childId(parent, post.path),
    kind: 'post',
    label,
    highlights: search.highlights(label),
    contextValue: [...context, post.address.known ? 'address' : '', isOnWeb ? 'url' : '']
      .filter(Boolean)
      .join(' '),
  };
}

function told(
  post: Post,
  { words }: RowPlace,
  parts: readonly (string | undefined)[],
): Pick<TreeNode, 'accessibilityLabel'> {
  const unlisted = post.publication.unlisted ? words.say(say('unlisted')) : '';
  const said = [labelOf(post), ...parts, unlisted].filter(Boolean);
  return { accessibilityLabel: said.join(', ') };
}

/** A date or an age, whichever says more at that status. */
function describe(post: Post, status: Status, place: RowPlace): string | undefined {
  const { words, now, group, blog } = place;
  if (status === 'excluded') {
    const [reason] = statusAt(post.publication, now).reasons;
    return reason && words.say(reason);
  }
  if (post.kind !== 'post') {
    return status === 'published' ? addressOf(post) : words.say(nameOfStatus(status));
  }
  if (status === 'draft') {
    const { modified } = blog.blog.timesOf(post.path);
    return modified > 0 ? words.distance(modified, now) : post.date && words.date(post.date);
  }
  const turn = turnOf(post, group);
  const date =
    turn === undefined
      ? post.date
      : { instant: turn, offset: post.date?.offset ?? 0, hasTime: true };
  const parts = [
    date && (status === 'scheduled' ? words.dateTime(date) : words.date(date)),
    turn === undefined ? undefined : words.distance(turn, now),
    post.publication.unlisted ? words.say(say('unlisted')) : undefined,
  ];
  return parts.filter(Boolean).join(' · ') || undefined;
}

function addressOf({ address }: Post): string | undefined {
  return address.known ? address.path : undefined;
}

/** Errors first; what is only information does not ask for attention. */
function problemsToShow(problems: readonly Problem[]): readonly Problem[] {
  const of = (severity: Problem['severity']): readonly Problem[] =>
    problems.filter((problem) => problem.severity === severity);
  return [...of('error'), ...of('warning')];
}

function messageWithLine(problem: Problem, words: RowPlace['words']): string {
  return `${words.say(problem.message)} (${lineOf(problem, words)})`;
}

function lineOf({ line }: Problem, words: RowPlace['words']): string {
  return words.say(say('line {0}', line + 1));
}
