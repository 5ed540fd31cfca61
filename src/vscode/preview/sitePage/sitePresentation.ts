import type { Block } from '../../../core/markdown/block.ts';
import type { SiteManner } from '../../../core/siteManner/siteManner.ts';
import { headingsIn } from '../../../core/sitePage/postView.ts';
import type { PageReference } from '../../../core/sitePage/pageReference.ts';
import type { SitePageShell } from '../../../core/sitePage/sitePageShell.ts';
import type { SlotContent, ViewHeading } from '../../../core/sitePage/slotContent.ts';
import type { SlotView } from '../../../protocol.ts';
import type { Presentation } from '../presentation.ts';

/** In a page of the site: blocks as the site writes them, and the post in the page's own places. */
export function sitePresentation({
  shell,
  manner,
  urlOf,
  coverOf,
}: {
  readonly urlOf: (reference: PageReference) => string | undefined;
  readonly shell: SitePageShell;
  readonly manner: SiteManner;
  /** What the page loads a cover image from; `undefined`: not at all. */
  readonly coverOf: (written: string) => string | undefined;
}): Presentation {
  const headings = new HeadingCache();
  return {
    block: (block, live) => {
      const { html, line, lineCount } = block;
      const source = live.sourceOf(block);
      const dressed = manner.dress({ html, source, post: live.place.path });
      return { html: dressed, line, lineCount };
    },
    around: (live) => {
      const view = live.view(live.blocks.flatMap((block) => headings.of(block)));
      const cover = view.cover === undefined ? undefined : coverOf(view.cover);
      const { slots, title, language, direction } = shell.contentsFor(
        { ...view, cover },
        { urlOf },
      );
      return { kind: 'page', page: { slots: slots.map(slotView), title, language, direction } };
    },
  };
}

/** So many blocks are remembered: more than a long post has, times some edits. */
const MOST_KNOWN = 20_000;

/** A block that changes is a new one with a new key, and most hold no heading. */
class HeadingCache {
  readonly #known = new Map<Block['key'], readonly ViewHeading[]>();

  of({ key, html }: Block): readonly ViewHeading[] {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    const found = headingsIn([html]);
    this.#known.set(key, found);
    return found;
  }
}

function slotView({ slot, html, attributes, isHidden }: SlotContent): SlotView {
  const changes = Object.entries(attributes ?? {});
  return {
    ...{ slot, html, isHidden },
    attributes: Object.fromEntries(changes.map(([name, value]) => [name, value ?? null])),
  };
}
