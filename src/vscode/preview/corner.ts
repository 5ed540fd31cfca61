import type { CornerView, PanelState } from '../../protocol.ts';
import type { PageLink } from './pageLink.ts';

export interface CornerShown {
  readonly corner: CornerView;
  readonly state: PanelState;
}

/** The corner of one page: told only what it does not say already. */
export class Corner {
  readonly #page: PageLink;
  readonly #now: () => CornerShown;
  #said = '';

  /** @param now gives what there is to say now. */
  constructor(page: PageLink, now: () => CornerShown) {
    this.#page = page;
    this.#now = now;
  }

  /** The page was told together with the post. */
  saidWith(shown: CornerShown): void {
    this.#said = keyOf(shown);
  }

  /** @param isAsked whether the page is told in any case. */
  say(isAsked = false): void {
    const now = this.#now();
    const key = keyOf(now);
    if (key === this.#said && !isAsked) return;
    this.#said = key;
    this.#page.post({ type: 'corner', ...now });
  }
}

function keyOf({ corner, state }: CornerShown): string {
  return JSON.stringify([corner, state]);
}
