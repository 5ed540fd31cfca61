import type { PageReference } from './pageReference.ts';
import type { PageContents, PostView } from './slotContent.ts';
import type { PageThemes } from './themes.ts';

/** What to make of a page's references; see `SitePageShell`. */
export interface ShellOptions {
  /** The address to load it from, as it goes into the attribute or the style; `undefined`: not at all. */
  urlOf(reference: PageReference): string | undefined;
}

/** A built page of the site that shows another post, or one that is being written. */
export interface SitePageShell {
  /** Path of the built file. */
  readonly donor: string;
  /** What the page loads, each once, in the order of the page. */
  readonly references: readonly PageReference[];
  /** `undefined` when the page has but one look, or follows the system's by its style sheets alone. */
  readonly themes: PageThemes | undefined;
  /**
   * The whole page, with nothing in it that runs, frames, refreshes, submits or loads what `urlOf`
   * does not know. The element around the body carries `data-galley-body`; the body's own place in it
   * is empty, before `<template data-galley-end></template>`. For the slots see `SlotContent`.
   * @param options.head HTML that comes first in `head`: the content security policy.
   * @param options.end HTML that comes last in `body`: our script.
   */
  toHtml(options: ShellOptions & { readonly head: string; readonly end: string }): string;
  /** What stands in the page's slots for a post. */
  contentsFor(view: PostView, options: ShellOptions): PageContents;
}
