import type { Blog, SiteProblem } from '../../../src/core/blogs/blog.ts';
import { plainSite } from '../../../src/core/generators/plain.ts';
import { inEnglish, say } from '../../../src/core/message.ts';
import type { Post, PostDate } from '../../../src/core/posts/post.ts';
import type { Hold } from '../../../src/core/posts/publication.ts';
import type { Tree, TreeBlog, TreeNode, TreeOptions } from '../../../src/core/posts/tree.ts';
import { buildTree } from '../../../src/core/posts/tree.ts';
import { treeWords } from '../../../src/core/posts/treeWords.ts';
import type { Problem } from '../../../src/core/problem.ts';

export const NOW = Date.parse('2026-06-15T12:00:00Z');
export const WORDS = treeWords('en-GB', inEnglish);
const DAY = 24 * 60 * 60 * 1000;

/** A day in UTC. */
export function on(day: string): PostDate {
  return { instant: Date.parse(`${day}T00:00:00Z`), offset: 0, hasTime: false };
}

export const DRAFT: Hold = { kind: 'draft', reason: say('It says draft: true.') };
export const EXCLUDED: Hold = { kind: 'excluded', reason: say('It has no date in its name.') };

export function scheduled(day: string): Hold {
  return { kind: 'scheduled', until: on(day).instant, reason: say('Its date lies ahead.') };
}

export function expired(day: string): Hold {
  return { kind: 'expired', since: on(day).instant, reason: say('Its expiry date has passed.') };
}

export function problem(severity: Problem['severity'], line: number): Problem {
  const message = say('Something is wrong.');
  return { code: 'field-type', message, severity, range: { start: 0, end: 0 }, line };
}

/** A post with what a test cares about; the path says the rest. */
export function post(path: string, fields: Partial<Post> & { readonly hold?: Hold } = {}): Post {
  const { hold, ...rest } = fields;
  return {
    path,
    kind: 'post',
    publication: { holds: hold ? [hold] : [], unlisted: false },
    address: { known: true, path: `/${path.replace(/\.md$/, '')}/` },
    title: undefined,
    date: undefined,
    tags: [],
    categories: [],
    authors: [],
    description: undefined,
    aliases: [],
    language: undefined,
    problems: [],
    ...rest,
  };
}

/** A blog of these posts; the first was changed a day before now, the next two days, and so on. */
export function blog(
  id: string,
  posts: readonly Post[],
  problems: readonly SiteProblem[] = [],
): TreeBlog {
  const view: Blog = {
    root: '',
    site: plainSite(['']),
    posts,
    problems,
    post: (path) => posts.find((each) => each.path === path),
    postsAt: () => [],
    timesOf: (path) => ({
      modified: NOW - (1 + posts.findIndex((each) => each.path === path)) * DAY,
      created: 0,
    }),
  };
  return { id, label: id, description: `${id}/`, blog: view };
}

export function treeOf(blogs: readonly TreeBlog[], options: Partial<TreeOptions> = {}): Tree {
  const defaults = { now: NOW, sort: 'date', groupBy: 'year', filter: '', words: WORDS } as const;
  return buildTree(blogs, { ...defaults, ...options });
}

/** A tree as text, each row below the one it is in: `+` open, `-` folded. */
export function drawn(tree: Tree, options: { readonly openAll?: boolean } = {}): string {
  const lines: string[] = [];
  const draw = (nodes: readonly TreeNode[], depth: number): void => {
    for (const node of nodes) {
      const mark = { expanded: '+ ', collapsed: '- ', none: '' }[node.state];
      const description = node.description === undefined ? '' : ` [${node.description}]`;
      lines.push(`${'  '.repeat(depth)}${mark}${node.label}${description}`);
      if (node.state === 'expanded' || options.openAll) draw(tree.childrenOf(node.id), depth + 1);
    }
  };
  draw(tree.roots, 0);
  return lines.join('\n');
}

/** One or two of every status. */
export const POSTS = [
  post('idea.md', { title: 'An idea', hold: DRAFT }),
  post('old-idea.md', { title: 'An older idea', hold: DRAFT, date: on('2020-01-01') }),
  post('soon.md', { title: 'Soon', date: on('2026-06-16'), hold: scheduled('2026-06-16') }),
  post('later.md', { title: 'Later', date: on('2027-01-01'), hold: scheduled('2027-01-01') }),
  post('a.md', { title: 'Écrire', date: on('2026-05-01'), tags: ['texts', 'life'] }),
  post('b.md', { title: 'Bread', date: on('2026-06-01'), tags: ['food'] }),
  post('c.md', { title: 'Cellar', date: on('2024-02-03'), tags: ['food', 'life'] }),
  post('d.md', { title: 'Dateless' }),
  post('offer.md', { title: 'Offer', date: on('2025-01-01'), hold: expired('2026-01-01') }),
  post('about.md', { title: 'About', kind: 'page' }),
  post('lost.md', { title: 'Lost', hold: EXCLUDED }),
  post('part.md', { title: 'Part', kind: 'resource', hold: EXCLUDED }),
];
