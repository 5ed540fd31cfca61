import { attributeOf, classesOf, parentOf, type PageElement } from './tree.ts';

/** An element as pages of one site have it in common. */
export interface PathStep {
  readonly tag: string;
  /** Its id and classes: `#content`, `.post`. */
  readonly names: readonly string[];
}

/** An element and those around it, outermost first; `LEVELS` of them unless said otherwise. */
export type ElementPath = readonly PathStep[];

export const LEVELS = 3;

export function pathOf(element: PageElement, levels = LEVELS): ElementPath {
  const steps: PathStep[] = [];
  let at: PageElement | undefined = element;
  for (; at && steps.length < levels && at.tagName !== 'html'; at = parentOf(at)) {
    steps.unshift(stepOf(at));
  }
  return steps;
}

/** Names that tell of one page, not of the site: numbers of posts, what is current. */
export function stepOf(element: PageElement): PathStep {
  const id = attributeOf(element, 'id')?.trim();
  const names = classesOf(element)
    .filter((name) => !/\d{3}|active|current/i.test(name))
    .map((name) => `.${name}`);
  if (id && !/\d{2}|\s/.test(id)) names.unshift(`#${id}`);
  return { tag: element.tagName, names: [...new Set(names)].slice(0, MOST_NAMES) };
}

const MOST_NAMES = 60;

/** Whether a step is this one, perhaps with more names. */
export function isLike(step: PathStep, wanted: PathStep): boolean {
  return step.tag === wanted.tag && wanted.names.every((name) => step.names.includes(name));
}

/** Whether two paths may be one on two pages: most of their names are the same. */
export function arePathsAlike(a: ElementPath, b: ElementPath): boolean {
  return a.length === b.length && a.every((step, i) => areStepsAlike(step, b[i]));
}

/** By their classes; an id may be the post's own. */
function areStepsAlike(a: PathStep, b: PathStep | undefined): boolean {
  if (a.tag !== b?.tag) return false;
  const [ours, theirs] = [a, b].map(({ names }) => names.filter((name) => name.startsWith('.')));
  if (ours?.length === 0 || theirs?.length === 0) return ours?.length === theirs?.length;
  return ours?.some((name) => theirs?.includes(name)) ?? false;
}

/** What two paths that are alike have in common. */
export function commonPath(a: ElementPath, b: ElementPath): ElementPath {
  return a.map((step, i) => ({
    tag: step.tag,
    names: step.names.filter((name) => b[i]?.names.includes(name)),
  }));
}
