import { offsetAt } from '../../dates/zones.ts';
import type { Site } from '../../generators/generator.ts';
import type { Post } from '../post.ts';
import type { TreeWords } from '../treeModel.ts';
import type { GitState } from './cause.ts';

/** All that decides whether a post is live, and how to tell it. */
export interface WhyInput {
  readonly post: Post;
  readonly site: Site;
  /** The whole text as it is now; `undefined` when it can't be read. */
  readonly text: string | undefined;
  /** When the file was changed and made, in milliseconds since 1970-01-01T00:00Z; 0: not known. */
  readonly times: { readonly modified: number; readonly created: number };
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly words: Pick<TreeWords, 'dateTime' | 'distance'>;
  /** Paths of the other posts with its address. */
  readonly rivals: readonly string[];
  readonly isUnsaved: boolean;
  /** `undefined`: it lies in no repository, or that is not known. */
  readonly git: GitState | undefined;
}

/** A moment as the clocks of the site show it. */
export function onSiteClock({ site, words }: WhyInput, instant: number): string {
  const offset = offsetAt(site.zone, instant);
  return words.dateTime({ instant, offset: Number.isNaN(offset) ? 0 : offset, hasTime: true });
}
