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
  /** The slug (file name without date and extension) for a title; `''` when nothing is left of it. */
  slugOf(title: string): string;
  /** How a draft is made here. */
  readonly draft: DraftRule;
  /** The generator's documented file name for a dated post, or none when names carry no date. */
  readonly datedNames: boolean;
  /** The generator's own template for a post in `folder`, run; `undefined` when there is none. */
  template(request: TemplateRequest): TemplateResult | undefined;
  /** Front matter text, fences included, when neither template nor example posts say otherwise. */
  fallback(request: TemplateRequest): string;
}

export type DraftRule =
  /** A field says it. `line` is the generator's own way in its default format. */
  | { readonly by: 'field'; readonly key: string; readonly value: 'true' | 'false' }
  /** Drafts lie in a folder of their own, without a date in the name. */
  | { readonly by: 'folder'; readonly folder: string };

export interface TemplateRequest {
  readonly title: string;
  /** The post's path as it will be. */
  readonly path: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** IANA name of the zone to write dates in. */
  readonly zone: string;
}

export interface TemplateResult {
  /** The template's path, to be named to the writer. */
  readonly source: string;
  /** The new post's text, or why the template could not be run. */
  readonly outcome:
    | { readonly ok: true; readonly text: string; readonly siblings: readonly SiblingFile[] }
    | { readonly ok: false; readonly reason: Message };
}

/** A further file of a bundle archetype: copied from the archetype, relative to the post's folder. */
export interface SiblingFile {
  readonly name: string;
  readonly copyOf: string;
}
