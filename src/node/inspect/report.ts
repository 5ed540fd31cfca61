import { generatorUrl } from '../../core/posts/generatorUrl.ts';
import type { Blog } from '../../core/blogs/blog.ts';
import { join } from '../../core/blogs/paths.ts';
import { isoWithOffset } from '../../core/dates/isoWithOffset.ts';
import type { Site } from '../../core/generators/generator.ts';
import { inEnglish } from '../../core/message.ts';
import type { Post } from '../../core/posts/post.ts';
import type { Status, StatusNow } from '../../core/posts/publication.ts';
import { statusAt } from '../../core/posts/publication.ts';
import type { Problem } from '../../core/problem.ts';

/** What was found in a folder. Paths are relative to that folder; what is absent is `null`. */
export interface Report {
  readonly blogs: readonly BlogReport[];
}

export interface BlogReport {
  /** `''` for the folder itself. */
  readonly root: string;
  readonly generator: string;
  /** By path. */
  readonly posts: readonly PostReport[];
  /** Of the configuration and of data files. */
  readonly problems: readonly (ProblemReport & { readonly path: string })[];
}

export interface PostReport {
  readonly path: string;
  readonly status: Status;
  readonly reason: string | null;
  readonly address: string | null;
  readonly title: string | null;
  /** ISO 8601, at the offset in which the generator sees it. */
  readonly date: string | null;
  readonly tags: readonly string[];
  readonly problems: readonly ProblemReport[];
}

export interface ProblemReport {
  readonly code: string;
  readonly message: string;
  /** Zero-based. */
  readonly line: number;
}

/** @param now the moment for which the status is told: milliseconds since 1970-01-01T00:00Z. */
export function reportOf(blogs: readonly Blog[], now: number): Report {
  return { blogs: blogs.map((blog) => reportBlog(blog, now)) };
}

function reportBlog({ root, site, posts, problems }: Blog, now: number): BlogReport {
  return {
    root,
    generator: site.generator,
    posts: posts.map((post) => reportPost(post, { root, site }, now)).sort(byPath),
    problems: problems.map(({ path, problem }) => ({
      path: join(root, path),
      ...reportProblem(problem),
    })),
  };
}

function reportPost(
  post: Post,
  { root, site }: Pick<Blog, 'root' | 'site'>,
  now: number,
): PostReport {
  const { address, date, publication, problems } = post;
  const current = statusAt(publication, now);
  // A file that gets no page of its own is not published, whatever it says.
  const status = post.kind === 'resource' ? 'excluded' : current.status;
  return {
    path: join(root, post.path),
    status,
    reason: reasonOf(post, current),
    address: address.known ? generatorUrl(site, address.path) : null,
    title: post.title ?? null,
    date: date ? isoWithOffset(date) : null,
    tags: post.tags,
    problems: [...problems.map(reportProblem), ...addressUnknown(post, status, site)],
  };
}

function reasonOf({ publication }: Post, { reasons }: StatusNow): string | null {
  const said = reasons.length > 0 ? reasons : publication.note ? [publication.note] : [];
  return said.length > 0 ? said.map(inEnglish).join(' ') : null;
}

/** Why a post has no address; one that is never written needs none, nor does one in a plain folder. */
function addressUnknown(
  { address }: Post,
  status: Status,
  { generator }: Pick<Site, 'generator'>,
): readonly ProblemReport[] {
  if (address.known || status === 'excluded' || generator === 'plain') return [];
  return [{ code: 'address-unknown', message: inEnglish(address.reason), line: 0 }];
}

function reportProblem({ code, message, line }: Problem): ProblemReport {
  return { code, message: inEnglish(message), line };
}

function byPath(a: PostReport, b: PostReport): number {
  return a.path < b.path ? -1 : 1;
}
