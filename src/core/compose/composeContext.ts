import type { Site } from '../generators/generator.ts';

/** What is known before the title is: the site, its posts, the writer's wish. */
export interface ComposeContext {
  readonly site: Pick<Site, 'compose' | 'frontMatterOf' | 'zone'>;
  /**
   * The newest posts, newest first: ten are enough. Those in `folder` and `language` when these are
   * given and have any. Their whole heads at least.
   */
  readonly examples: readonly ComposeExample[];
  /** The folder to create it in (from a folder's context menu); `undefined`: where posts go. */
  readonly folder: string | undefined;
  /** The language's key, in a site that has several; `undefined`: that of most examples. */
  readonly language: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** IANA name of the writer's own zone. */
  readonly zone: string;
  /** Whether a site that keeps drafts in a folder gets one there, or a dated post held back. */
  readonly start: 'draft' | 'dated';
  /** Whether a file or folder has this path, case not regarded. */
  readonly taken: (path: string) => boolean;
}

export interface ComposeExample {
  readonly path: string;
  readonly text: string;
}
