import { addCounts, shelve } from './blogShelf.ts';
import type { Making } from './branches.ts';
import { blogBranch, groupBranches, groupId } from './branches.ts';
import { groupsOf } from './groups.ts';
import { LazyTree } from './lazyTree.ts';
import { postTooltip } from './postTooltip.ts';
import { partNamesOf } from './publishedParts.ts';
import { Search } from './search.ts';
import { childId, parentIdOf } from './treeIds.ts';
import type { Tree, TreeBlog, TreeOptions } from './treeModel.ts';

export type {
  GroupBy,
  SortBy,
  Tree,
  TreeBlog,
  TreeCounts,
  TreeNode,
  TreeOptions,
  TreeTooltip,
  TreeWords,
} from './treeModel.ts';

const NO_COUNTS = { drafts: 0, scheduled: 0, published: 0, attention: 0, all: 0, found: 0 };

/** The view model of the Posts view. Pure: the same input gives the same tree. */
export function buildTree(blogs: readonly TreeBlog[], options: TreeOptions): Tree {
  const search = new Search(options.filter);
  const making: Making = { ...options, search };
  const shelves = blogs.map((blog) => shelve(blog, search, options.now));
  const isSingle = shelves.length === 1;
  const tree = new LazyTree(
    isSingle
      ? shelves.flatMap((shelf) => groupBranches(shelf, making))
      : shelves.map((shelf) => blogBranch(shelf, making)),
  );
  return {
    roots: tree.roots,
    node: (id) => tree.branch(id)?.node,
    childrenOf: (id) => tree.childrenOf(id),
    parentOf: (id) => {
      const parent = parentIdOf(id);
      return parent === undefined ? undefined : tree.branch(parent)?.node;
    },
    rowOf: (blogId, path) => {
      const id = rowId(blogs, { blogId, path }, making);
      return id === undefined ? undefined : tree.branch(id)?.node;
    },
    tooltipOf: (id) => {
      const post = tree.branch(id)?.post;
      return post && postTooltip(post, options);
    },
    counts: shelves.map(({ counts }) => counts).reduce(addCounts, NO_COUNTS),
  };
}

/** The id of a post's row in its own group; `undefined` when there is no such post. */
function rowId(
  blogs: readonly TreeBlog[],
  { blogId, path }: { readonly blogId: string; readonly path: string },
  { search, groupBy, now }: Making,
): string | undefined {
  const post = blogs.find(({ id }) => id === blogId)?.blog.post(path);
  if (post === undefined) return undefined;
  const group = groupsOf(post, now).at(-1);
  if (group === undefined) return undefined;
  const parent = groupId(blogId, group, search);
  if (group !== 'published' || groupBy === 'none') return childId(parent, path);
  const [part] = partNamesOf(post, groupBy);
  return part === undefined ? undefined : childId(childId(parent, part), path);
}
