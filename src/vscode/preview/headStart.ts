import * as vscode from 'vscode';
import type { Log } from '../../core/ports.ts';
import { Lifetime } from '../lifetime.ts';
import { settingsFor } from '../settings.ts';
import type { ActivePost } from './activePost.ts';
import { LivePost } from './livePost.ts';
import { LONG_TEXT } from './longText.ts';
import { placeOf } from './postPlace.ts';
import type { PostSource } from './postSource.ts';
import { openText } from './readPost.ts';
import type { SitePages } from './sitePage/sitePages.ts';

/** For how long nobody types and no other post is opened, in milliseconds. */
const REST = 1000;
/** Where files are near. In others, as those of a web host's repository, each may be a request. */
const NEAR = ['file', 'vscode-remote'];

export interface HeadStartParts {
  readonly active: ActivePost;
  readonly source: PostSource;
  readonly pages: SitePages;
  readonly log: Log;
  /** Whether a preview is open: it learns by itself. */
  readonly isPreviewing: () => boolean;
}

/**
 * Reads the post that the writer is at, and learns the pages of its site, before a preview of it is
 * asked for: then that opens without a wait. In a rest only, and once as long as the writer stays with
 * the post; not of a very long one, which would keep what runs beside Galley waiting, and not where
 * previews are set to be shown otherwise.
 */
export class HeadStart extends Lifetime {
  readonly #parts: HeadStartParts;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The post it is done for, or is to be done for no more. */
  #done: vscode.Uri | undefined;

  constructor(parts: HeadStartParts) {
    super();
    this.#parts = parts;
    this.own(parts.active.onDidChange(() => this.#putOff()));
    this.own(parts.source.onDidChange(() => this.#putOff()));
    this.own(vscode.workspace.onDidChangeTextDocument(() => this.#putOff()));
    this.own({ dispose: () => clearTimeout(this.#timer) });
    this.#putOff();
  }

  #putOff(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#wanted) return;
    this.#timer = setTimeout(() => {
      this.#begin().catch((error: unknown) => {
        this.#parts.log.error('The pages of a site could not be learnt ahead.', error);
      });
    }, REST);
  }

  /** The post to do it for. */
  get #wanted(): vscode.Uri | undefined {
    const { active, source, isPreviewing } = this.#parts;
    const uri = active.current;
    if (!uri || !NEAR.includes(uri.scheme) || source.state === 'loading') return undefined;
    return uri.toString() === this.#done?.toString() || isPreviewing() ? undefined : uri;
  }

  async #begin(): Promise<void> {
    const uri = this.#wanted;
    const read = uri && openText(uri);
    if (!uri || read?.kind !== 'text') return;
    this.#done = uri;
    const { previewStyle } = settingsFor(uri);
    if (previewStyle === 'site' || previewStyle === 'galley') return;
    const place = placeOf(uri, this.#parts.source);
    if (!place.site || read.text.length > LONG_TEXT) return;
    const live = new LivePost(place, () => undefined);
    live.take(read.text, read.problems);
    await this.#parts.pages.learnAhead(place, live);
  }
}
