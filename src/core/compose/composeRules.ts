import type { Message } from '../message.ts';

/**
 * What a generator says about making a new post; `composePost.ts` does the rest (evidence of
 * existing posts, free names, text). Paths are relative to the site's root.
 */
export interface ComposeRules {
  /** Where posts go when there are none yet to show it: a folder. */
  readonly defaultFolder: string;
  /** Extension of new posts without a dot when there are none to show it. */
  readonly extension: string;
  /** How a draft is made here. */
  readonly draft: DraftRule;
  /** The languages of a site that has several, the default first; empty for all others. */
  readonly languages: readonly ComposeLanguage[];
  /**
   * Whether a folder with an `index` file is one post, in which no further post can lie (Hugo's leaf
   * bundles).
   */
  readonly hasLeafBundles: boolean;
  /** Whether the generator takes a date that a file's name begins with for the post's own. */
  readonly readsDatesInNames: boolean;
  /**
   * The slug (file name without date and extension) for a title; `''` when nothing is left of it.
   * @param keepsCase for sites whose posts show that they keep capitals in names
   */
  slugOf(title: string, keepsCase?: boolean): string;
  /**
   * The folder in which a post asked for in `folder` (from a folder's context menu) lies once it is
   * dated or published: Jekyll's `travel` means `travel/_posts`. `undefined` when nothing in there
   * would become a post.
   */
  folderFor(folder: string): string | undefined;
  /**
   * Whether names of posts in `folder` have to begin with a date, or must not; `undefined` when the
   * generator has no opinion and the existing posts decide.
   */
  datedNamesIn(folder: string): boolean | undefined;
  /**
   * Whether a post in `folder` is made as a folder with an `index` file; `undefined` when the
   * generator has no opinion and the existing posts decide.
   */
  bundleIn(folder: string): boolean | undefined;
  /**
   * The IANA zone in which the generator reads a date in front matter that names none.
   * @param hasSeconds whether the time is written with seconds, for which Jekyll differs.
   */
  zoneOfNaive(hasSeconds: boolean): string;
  /**
   * Whether the build stops at a field that is there but empty (`""`, `[]`) and goes on without it,
   * so that it is better left out. Not given by generators that check no fields.
   */
  readonly refusesEmpty?: (key: string, kind: 'text' | 'list') => boolean;
  /** The generator's own template for a post at `path`, run; `undefined` when there is none. */
  template(request: TemplateRequest): TemplateResult | undefined;
  /** The text of a post, fences included, when neither template nor example posts say otherwise. */
  fallback(request: TemplateRequest): string;
}

/** A field that holds a post back, in the generator's own way. */
export interface DraftField {
  readonly key: string;
  readonly value: 'true' | 'false' | 'draft';
}

export type DraftRule =
  /** A field says it. */
  | { readonly by: 'field'; readonly field: DraftField }
  /**
   * Drafts lie in a folder of their own, without a date in the name. A post that is dated from the
   * start lies among the others, and `field` holds it back.
   */
  | {
      readonly by: 'folder';
      /**
       * The folder for drafts that belongs to a folder of posts; `undefined` when there is none, and
       * `field` has to hold back what lies there.
       */
      folderFor(postsFolder: string): string | undefined;
      /** Whether a path lies in a folder for drafts. */
      holds(path: string): boolean;
      readonly field: DraftField;
    }
  /** The generator knows no drafts. */
  | { readonly by: 'nothing' };

export interface ComposeLanguage {
  /** As in file names (`post.fr.md`). */
  readonly key: string;
  /** The folder that holds only this language's content; `undefined` when a suffix tells it. */
  readonly folder: string | undefined;
}

export interface TemplateRequest {
  readonly title: string;
  /** The post's path as it will be. */
  readonly path: string;
  /** Whether it goes among the drafts, where the generator keeps those in a folder. */
  readonly draft: boolean;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** IANA name of the writer's zone. */
  readonly zone: string;
}

export interface TemplateResult {
  /** The template's path, to be named to the writer. */
  readonly source: string;
  /** The new post's text, or why the template could not be run. */
  readonly outcome:
    | {
        readonly ok: true;
        readonly text: string;
        /**
         * Where the body begins (UTF-16 offset), in a text that has its fields somewhere else than in
         * front matter and says there that it is a draft.
         */
        readonly bodyStart?: number;
        readonly siblings: readonly SiblingFile[];
      }
    | { readonly ok: false; readonly reason: Message };
}

/**
 * A further file of a bundle archetype, its path relative to the post's folder: copied from the
 * archetype byte by byte, or text made from a template of its own.
 */
export type SiblingFile =
  | { readonly name: string; readonly copyOf: string }
  | { readonly name: string; readonly text: string };
