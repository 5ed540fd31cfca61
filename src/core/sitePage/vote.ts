import type { BodyMatch, BodyPlace } from './bodyMatch.ts';
import type { BuiltPage } from './builtPage.ts';
import {
  arePathsAlike,
  commonPath,
  isLike,
  pathOf,
  stepOf,
  type ElementPath,
  type PathStep,
} from './elementPath.ts';
import { textKey } from './textKey.ts';
import { elementsIn, isElement, isText, type PageChild, type PageElement } from './tree.ts';

/** A page in which less of its post was found says nothing of where posts stand: a part of 1. */
export const WEAK = 0.2;

/**
 * Where a site's posts stand in its pages, by what was found in several of them; `undefined` when
 * none was found well enough.
 */
export function voteBody(matches: readonly BodyMatch[]): BodyPlace | undefined {
  const votes: { path: ElementPath; weight: number; readonly matches: BodyMatch[] }[] = [];
  const strong = matches.filter(({ coverage }) => coverage >= WEAK);
  for (const match of strong.sort((a, b) => b.coverage - a.coverage)) {
    const path = pathOf(match.parent);
    const vote = votes.find((known) => arePathsAlike(known.path, path));
    if (!vote) votes.push({ path, weight: match.coverage, matches: [match] });
    else {
      vote.path = commonPath(vote.path, path);
      vote.weight += match.coverage;
      vote.matches.push(match);
    }
  }
  const [winner] = votes.sort((a, b) => b.weight - a.weight);
  if (!winner) return undefined;
  return placeBy(winner.path, winner.matches);
}

/**
 * The place of a parent that is known, by what was found in it.
 * @param matches the best first.
 */
export function placeBy(path: ElementPath, matches: readonly BodyMatch[]): BodyPlace {
  return {
    path,
    before: stepsBeside(matches, ({ parent, from }) => parent.childNodes.slice(0, from)),
    after: stepsBeside(matches, ({ parent, to }) => parent.childNodes.slice(to)),
  };
}

const MOST_STEPS = 40;

/** What stands beside the body on half the pages where it was found well. */
function stepsBeside(
  matches: readonly BodyMatch[],
  beside: (match: BodyMatch) => readonly PageChild[],
): readonly PathStep[] {
  const best = matches.slice(0, Math.ceil(matches.length / 2));
  const steps = new Map<string, PathStep>();
  for (const match of best) {
    for (const element of beside(match).filter(isElement)) {
      const step = stepOf(element);
      if (steps.size < MOST_STEPS) steps.set(JSON.stringify(step), step);
    }
  }
  return [...steps.values()];
}

/** The element on a page that the posts of the site stand in; `undefined` when the page has none. */
export function parentAt(
  page: BuiltPage,
  { path }: Pick<BodyPlace, 'path'>,
): PageElement | undefined {
  const last = path.at(-1);
  if (!last) return undefined;
  let best: PageElement | undefined;
  let most = -1;
  for (const element of [page.body, ...elementsIn(page.body)]) {
    if (!isLike(stepOf(element), last) || !isPathLike(pathOf(element, path.length), path)) continue;
    const { start, end } = page.index.spanOf(element);
    if (end - start <= most) continue;
    most = end - start;
    best = element;
  }
  return best;
}

function isPathLike(path: ElementPath, wanted: ElementPath): boolean {
  return (
    path.length === wanted.length &&
    wanted.every((step, i) => {
      const own = path[i];
      return own !== undefined && isLike(own, step);
    })
  );
}

/**
 * The body on a page where its text does not tell: all that the parent holds but for what stands
 * beside the body on other pages, and the post's title. Nothing is paired.
 */
export function bodyAt(page: BuiltPage, place: BodyPlace, title?: string): BodyMatch | undefined {
  const parent = parentAt(page, place);
  if (!parent) return undefined;
  const children = parent.childNodes;
  const titleKey = textKey(title ?? '');
  const isBeside = (child: PageChild | undefined, steps: readonly PathStep[]): boolean => {
    if (!child) return false;
    if (isText(child)) return child.value.trim() === '';
    if (!isElement(child)) return true;
    const { start, end } = page.index.spanOf(child);
    if (titleKey !== '' && page.index.key.slice(start, end) === titleKey) return true;
    return steps.some((step) => isSame(stepOf(child), step));
  };
  let from = 0;
  while (isBeside(children[from], place.before)) from++;
  let to = children.length;
  while (to > from && isBeside(children[to - 1], place.after)) to--;
  return { parent, from, to, coverage: 0, childrenOf: new Map() };
}

/** An element without a name is told from others by its tag alone, which paragraphs share. */
function isSame(step: PathStep, wanted: PathStep): boolean {
  if (wanted.names.length === 0 && /^(?:p|ul|ol|h[2-6]|pre|blockquote|table)$/.test(wanted.tag)) {
    return false;
  }
  return isLike(step, wanted) && (wanted.names.length > 0 || step.names.length === 0);
}
