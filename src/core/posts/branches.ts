import type { BlogShelf } from './blogShelf.ts';
import type { GroupId } from './groups.ts';
import { GROUPS, nameOfGroup } from './groups.ts';
import type { Branch } from './lazyTree.ts';
import type { Post } from './post.ts';
import type { RowPlace } from './postRow.ts';
import { postRow, problemRow, problemRows } from './postRow.ts';
import type { Part } from './publishedParts.ts';
import { partsOf } from './publishedParts.ts';
import type { Search } from './search.ts';
import { childId } from './treeIds.ts';
import type { TreeNode, TreeOptions } from './treeModel.ts';
import { inOrder } from './treeOrder.ts';

/** What all rows of a tree are made with. */
export interface Making extends TreeOptions {
  readonly search: Search;
}

/** Groups that stand open at first: where there is something to do, and what is live. */
const OPEN: readonly GroupId[] = ['attention', 'drafts', 'scheduled', 'published'];

/** The group of a whole blog, shown when there are several. */
export function blogBranch(shelf: BlogShelf, making: Making): Branch {
  const { id, label, description } = shelf.blog;
  const node = above({ id, kind: 'blog', label, description, icon: 'notebook', isOpen: true });
  return { node, grow: () => groupBranches(shelf, making) };
}

/** The groups of a blog that hold something. */
export function groupBranches(shelf: BlogShelf, making: Making): readonly Branch[] {
  return GROUPS.flatMap((group) => {
    const posts = shelf.groups.get(group) ?? [];
    const count = posts.length + (group === 'attention' ? shelf.problems.length : 0);
    if (count === 0) return [];
    const node = above({
      id: groupId(shelf.blog.id, group, making.search),
      kind: 'group',
      label: making.words.say(nameOfGroup(group)),
      description: String(count),
      icon: group === 'attention' ? 'warning' : undefined,
      isOpen: making.search.isActive || OPEN.includes(group),
    });
    return [{ node, grow: () => branchesIn(group, posts, shelf, making) }];
  });
}

/** A group found by a search is another row than the one that was perhaps folded. */
export function groupId(blogId: string, group: GroupId, search: Search): string {
  return childId(blogId, search.isActive ? `found ${group}` : group);
}

function branchesIn(
  group: GroupId,
  posts: readonly Post[],
  shelf: BlogShelf,
  making: Making,
): readonly Branch[] {
  const { search, groupBy, words } = making;
  const parent = groupId(shelf.blog.id, group, search);
  const place = { ...making, parent, group, blog: shelf.blog };
  if (group === 'attention') return [...siteRows(shelf, place), ...rows(posts, place)];
  if (group !== 'published' || groupBy === 'none') return rows(posts, place);
  return partsOf(posts, groupBy, words).map((part, index) =>
    partBranch(part, { ...place, isOpen: search.isActive || (groupBy === 'year' && index === 0) }),
  );
}

function partBranch(part: Part, place: PartPlace): Branch {
  const id = childId(place.parent, part.name);
  const { label, icon, posts } = part;
  const description = String(posts.length);
  const node = above({ id, kind: 'part', label, description, icon, isOpen: place.isOpen });
  return { node, grow: () => rows(posts, { ...place, parent: id }) };
}

interface PartPlace extends RowPlace, Making {
  readonly isOpen: boolean;
}

/** Sorted when they are shown: what is folded need not be. */
function rows(posts: readonly Post[], place: RowPlace & Making): readonly Branch[] {
  return inOrder(posts, place.group, place.blog.blog, place).map((post) => {
    const node = postRow(post, place);
    if (node.state === 'none') return { node, post };
    return { node, post, grow: () => problemRows(post, place).map((row) => ({ node: row })) };
  });
}

/** Problems of the configuration, by file. */
function siteRows({ problems }: BlogShelf, place: RowPlace): readonly Branch[] {
  return problems.map(({ path, problem }, index) => ({
    node: problemRow(problem, { ...place, path, name: `site ${index} ${path}`, label: path }),
  }));
}

interface Above extends Pick<TreeNode, 'id' | 'kind' | 'label' | 'icon'> {
  readonly description: string;
  readonly isOpen: boolean;
}

/** A row that holds others. */
function above({ id, kind, label, description, icon, isOpen }: Above): TreeNode {
  return {
    id,
    kind,
    label,
    highlights: [],
    description,
    icon,
    accessibilityLabel: `${label}, ${description}`,
    contextValue: kind,
    state: isOpen ? 'expanded' : 'collapsed',
    target: undefined,
  };
}
