import type { Dialect } from '../markdown/dialect.ts';
import { newIdAllocator } from '../markdown/headingIds.ts';
import type { Alignment } from './alignment.ts';
import { attributeOf, elementsIn, isElement, textOf } from './htmlNodes.ts';
import type { ElementNode } from './htmlNodes.ts';
import { Tally } from './tally.ts';

const OURS = 'ours';
const KINDS: readonly Dialect['headingIds'][] = ['github', 'kramdown', 'hexo', 'vitepress'];

/** By which rule a site makes the ids of headings, for those to which our engine gives none. */
export class HeadingIdManner {
  readonly #rules = new Tally();

  learn({ pageOf }: Alignment): void {
    for (const [ours, page] of pageOf) {
      if (!/^h[1-6]$/.test(ours.name)) continue;
      const id = idOf(page);
      if (id === undefined) continue;
      const rule =
        id === attributeOf(ours, 'id') ? OURS : KINDS.find((kind) => make(kind, ours) === id);
      if (rule !== undefined) this.#rules.add(rule);
    }
  }

  /** The id of one of our headings; `undefined` when the site gives it none. */
  idOf(heading: ElementNode): string | undefined {
    const own = attributeOf(heading, 'id');
    const kind = KINDS.find((known) => known === this.#rules.best);
    return own ?? (kind && make(kind, heading));
  }
}

/** Of the heading itself or of an anchor in it. */
function idOf(heading: ElementNode): string | undefined {
  const own = attributeOf(heading, 'id');
  if (own !== undefined) return own;
  for (const element of elementsIn(heading.children)) {
    const id = attributeOf(element, 'id');
    if (id !== undefined) return id;
  }
  return undefined;
}

function make(kind: Dialect['headingIds'], heading: ElementNode): string | undefined {
  const text = textOf(
    heading.children.filter((child) => !isElement(child) || child.name !== 'img'),
  );
  return newIdAllocator(kind)({
    id: undefined,
    text,
    source: text,
    html: text,
    level: Number(heading.name.slice(1)),
    isListed: true,
  });
}
