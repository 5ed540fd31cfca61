import type { BodyPlace } from './bodyMatch.ts';
import type { DesignSite, ReadSample } from './design.ts';
import {
  arePathsAlike,
  commonPath,
  LEVELS,
  pathOf,
  stepOf,
  type ElementPath,
} from './elementPath.ts';
import { aboveTextBlocks, locateBodyIn } from './locate.ts';
import { shellOf, type SitePageShell } from './sitePageShell.ts';
import { ancestorsOf, elementsIn, type PageElement } from './tree.ts';
import { parentAt, placeBy } from './vote.ts';

/** A post's page as it was built, for the writer to point at the element that holds the post. */
export interface PlaceQuestion {
  /** Nothing of it is replaced; its elements carry `data-galley-node` with a number. */
  readonly shell: SitePageShell;
  /**
   * The place of the element with a number, or of the element around it where it can only be a part
   * of a post: a paragraph, a list. `undefined` for a number that no element has, and when the place
   * could not be told from others on the same page.
   */
  readonly placeOf: (number: number) => ElementPath | undefined;
}

/** More elements than this are not numbered. */
const MOST_NUMBERED = 50_000;

/** @param others pages of other posts, which show what names in the page are the post's own. */
export function askForPlace(
  site: DesignSite,
  asked: ReadSample,
  others: readonly ReadSample[],
): PlaceQuestion {
  const { page, donor, sample } = asked;
  const elements: readonly PageElement[] = [page.body, ...elementsIn(page.body)].slice(
    0,
    MOST_NUMBERED,
  );
  const { address } = sample.post;
  const shell = shellOf({
    ...{ page, donor, path: sample.path, served: site },
    match: undefined,
    address: address.known ? address.path : site.basePath,
    numbers: new Map(elements.map((element, number) => [element, number])),
  });
  return {
    shell,
    placeOf: (number) => {
      const element = elements[number];
      return element && chosenPath(aboveTextBlocks(element), asked, others);
    },
  };
}

/** The place that the writer has chosen, with what stands beside the body there. */
export function chosenPlace(path: ElementPath, samples: readonly ReadSample[]): BodyPlace {
  const matches = samples.flatMap(({ page, blocks, donor }) => {
    const parent = parentAt(page, { path });
    return (parent && locateBodyIn(page, parent, blocks, donor.title)) ?? [];
  });
  const strong = matches.filter(({ coverage }) => coverage >= WEAK);
  return placeBy(
    path,
    strong.sort((a, b) => b.coverage - a.coverage),
  );
}

/** Where less of a post was found, what stands beside it may be its own. */
const WEAK = 0.2;

/** As short as it can be and still lead to this element, with the names that pages have in common. */
function chosenPath(
  element: PageElement,
  asked: ReadSample,
  others: readonly ReadSample[],
): ElementPath | undefined {
  const depth = [...ancestorsOf(element)].length;
  for (let levels = LEVELS; levels < depth + LEVELS; levels++) {
    const path = pathOf(element, levels);
    if (parentAt(asked.page, { path }) !== element) continue;
    return others.reduce((known, other) => {
      const common = commonOn(other, known);
      return common && parentAt(asked.page, { path: common }) === element ? common : known;
    }, path);
  }
  return undefined;
}

/** What a path has in common with the likest one on another page; `undefined` when there is none. */
function commonOn({ page }: ReadSample, path: ElementPath): ElementPath | undefined {
  if (parentAt(page, { path })) return undefined;
  const tag = path.at(-1)?.tag;
  let best: ElementPath | undefined;
  let most = -1;
  for (const element of [page.body, ...elementsIn(page.body)]) {
    if (stepOf(element).tag !== tag) continue;
    const { start, end } = page.index.spanOf(element);
    const own = pathOf(element, path.length);
    if (end - start <= most || !mayBe(own, path)) continue;
    most = end - start;
    best = own;
  }
  return best && commonPath(path, best);
}

/** Elements around the place may have no name but the post's own. */
function mayBe(own: ElementPath, path: ElementPath): boolean {
  const areTagsSame =
    own.length === path.length && own.every((step, i) => step.tag === path[i]?.tag);
  return areTagsSame && arePathsAlike(own.slice(-1), path.slice(-1));
}
