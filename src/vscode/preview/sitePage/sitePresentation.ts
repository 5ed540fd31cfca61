import { sameData } from '../../../core/sameData.ts';
import type { SiteManner } from '../../../core/siteManner/siteManner.ts';
import type { PageReference } from '../../../core/sitePage/pageReference.ts';
import type { SitePageShell } from '../../../core/sitePage/sitePageShell.ts';
import type { PostView, SlotContent } from '../../../core/sitePage/slotContent.ts';
import type { SlotView, SurroundView } from '../../../protocol.ts';
import type { Presentation } from '../presentation.ts';

/** In a page of the site: blocks as the site writes them, and the post in the page's own places. */
export function sitePresentation({
  shell,
  manner,
  urlOf,
}: {
  readonly urlOf: (reference: PageReference) => string | undefined;
  readonly shell: SitePageShell;
  readonly manner: SiteManner;
}): Presentation {
  let shown: { readonly view: PostView; readonly around: SurroundView } | undefined;
  const aroundFor = (view: PostView): SurroundView => {
    const { slots, ...page } = shell.contentsFor(view, { urlOf });
    return { kind: 'page', page: { ...page, slots: slots.map(slotView) } };
  };
  return {
    block: (block, live) => {
      const { html, line, lineCount } = block;
      const source = live.sourceOf(block);
      const dressed = manner.dress({ html, source, post: live.place.path });
      return { html: dressed, line, lineCount };
    },
    around: (live, cover) => {
      const view = { ...live.view(), cover };
      // Most of what is typed changes the body alone.
      if (!shown || !sameData(shown.view, view)) shown = { view, around: aroundFor(view) };
      return shown.around;
    },
  };
}

function slotView({ slot, html, attributes, isHidden }: SlotContent): SlotView {
  const changes = Object.entries(attributes ?? {});
  return {
    ...{ slot, html, isHidden },
    attributes: Object.fromEntries(changes.map(([name, value]) => [name, value ?? null])),
  };
}
