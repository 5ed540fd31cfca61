import type { Block } from '../../core/markdown/block.ts';
import type { BlockView, SurroundView } from '../../protocol.ts';
import type { LivePost } from './livePost.ts';
import { toBlockView, toHeaderView } from './views.ts';

/** How a post is put on the page: plainly in ours, or in the site's manner in a page of the site. */
export interface Presentation {
  block(block: Block, live: LivePost): BlockView;
  /** @param cover what the page loads the cover image from; `undefined`: there is none to show. */
  around(live: LivePost, cover: string | undefined): SurroundView;
}

/** In a page of ours. */
export const OURS: Presentation = {
  block: toBlockView,
  around: (live) => ({ kind: 'ours', header: toHeaderView(live.header(Date.now())) }),
};
