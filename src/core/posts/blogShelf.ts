import type { SiteProblem } from '../blogs/blog.ts';
import type { GroupId } from './groups.ts';
import { attentionOf, GROUPS, groupsOf, isShown } from './groups.ts';
import type { Post } from './post.ts';
import type { Status } from './publication.ts';
import { statusOf } from './publication.ts';
import type { Search } from './search.ts';
import type { TreeBlog, TreeCounts } from './treeModel.ts';

/** A blog's posts put into their groups; what the search leaves out is only counted. */
export interface BlogShelf {
  readonly blog: TreeBlog;
  readonly groups: ReadonlyMap<GroupId, readonly Post[]>;
  /** What is wrong with the configuration and asks for the writer. */
  readonly problems: readonly SiteProblem[];
  readonly counts: TreeCounts;
}

export function shelve(blog: TreeBlog, search: Search, now: number): BlogShelf {
  const groups = new Map<GroupId, Post[]>(GROUPS.map((group) => [group, []]));
  const problems = blog.blog.problems.filter(
    ({ path, problem }) => problem.severity !== 'information' && search.findsIn(path),
  );
  const counts = { drafts: 0, scheduled: 0, published: 0, attention: problems.length };
  let all = 0;
  let found = 0;
  for (const post of blog.blog.posts) {
    if (!isShown(post)) continue;
    all += 1;
    if (attentionOf(post)) counts.attention += 1;
    if (post.kind === 'post') count(statusOf(post.publication, now), counts);
    if (!search.finds(post)) continue;
    found += 1;
    for (const group of groupsOf(post, now)) groups.get(group)?.push(post);
  }
  return { blog, groups, problems, counts: { ...counts, all, found } };
}

function count(
  status: Status,
  counts: { drafts: number; scheduled: number; published: number },
): void {
  if (status === 'draft') counts.drafts += 1;
  else if (status === 'scheduled') counts.scheduled += 1;
  else if (status === 'published') counts.published += 1;
}

export function addCounts(a: TreeCounts, b: TreeCounts): TreeCounts {
  return {
    drafts: a.drafts + b.drafts,
    scheduled: a.scheduled + b.scheduled,
    published: a.published + b.published,
    attention: a.attention + b.attention,
    all: a.all + b.all,
    found: a.found + b.found,
  };
}
