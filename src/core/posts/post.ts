import type { Message } from '../message.ts';
import type { Problem } from '../problem.ts';
import type { Publication } from './publication.ts';

/**
 * What Galley knows of one content file. Plain data, derived by the site's generator; small, for
 * ten thousand of them are kept.
 */
export interface Post {
  /** Relative to the blog's root. */
  readonly path: string;
  /**
   * `post`: an entry of the blog. `page`: a page of its own outside the stream of posts (About).
   * `section`: a list page with text of its own (Hugo `_index.md`). `resource`: content that gets no
   * page of its own by where it lies (a file inside a Hugo leaf bundle, a static copy).
   */
  readonly kind: 'post' | 'page' | 'section' | 'resource';
  readonly publication: Publication;
  readonly address: Address;
  /** As the generator has it; `undefined` when it has none. */
  readonly title: string | undefined;
  readonly date: PostDate | undefined;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly authors: readonly string[];
  readonly description: string | undefined;
  /** Old addresses that lead here. */
  readonly aliases: readonly string[];
  /** The language, when the site has several. */
  readonly language: string | undefined;
  readonly problems: readonly Problem[];
}

/** The URL path a post has or, for what is not live, will have. Starts with `/`. */
export type Address =
  | { readonly known: true; readonly path: string }
  | { readonly known: false; readonly reason: Message };

/** A moment, with the offset from UTC in which the generator sees it. */
export interface PostDate {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** Minutes east of UTC. */
  readonly offset: number;
  /** Whether the writer gave a time of day, or a day only. */
  readonly hasTime: boolean;
}

/** What a list shows: the title, or the file's name where there is none. Never empty. */
export function labelOf(post: Post): string {
  const title = post.title?.trim();
  if (title) return title;
  const parts = post.path.split('/');
  const name = parts.at(-1) ?? post.path;
  const folder = parts.at(-2);
  return /^_?index\.[^.]+$/.test(name) && folder ? folder : name;
}
