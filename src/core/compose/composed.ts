import type { Message } from '../message.ts';

/** A new post as it will be created. Paths are relative to the site's root. */
export interface Composed {
  readonly path: string;
  readonly text: string;
  /** Where writing starts: UTF-16 offset in the text. */
  readonly cursor: number;
  /** Further files of a bundle. */
  readonly siblings: readonly NewSibling[];
  /** What the writer should know: a template that could not be run, what holds the post back. */
  readonly notes: readonly Message[];
}

/** A file to be created with the post: a copy of a file of the site, byte by byte, or text. */
export type NewSibling =
  | { readonly path: string; readonly copyOf: string }
  | { readonly path: string; readonly text: string };

/**
 * `ok: false`: no such post can be, for this reason. `suggestion` is the same post under the next
 * free name, where the name alone is in the way.
 */
export type ComposeOutcome =
  | ({ readonly ok: true } & Composed)
  | { readonly ok: false; readonly reason: Message; readonly suggestion: Composed | undefined };
