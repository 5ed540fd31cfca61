import type { ExamplePost } from './exampleHead.ts';

/** A text with places for the name and the title of a post. */
export type NamePattern = string;

const SLUG = '\ue000';
const TITLE = '\ue001';

/**
 * The pattern that the same field of several posts follows (`/blog/{slug}/`); `undefined` when there
 * is none, or it does not depend on the post.
 */
export function commonPattern(
  values: readonly { readonly text: string; readonly post: ExamplePost }[],
): NamePattern | undefined {
  const patterns = values.map(({ text, post }) => patternOf(text, post));
  const [first] = patterns;
  const isCommon = values.length > 1 && patterns.every((pattern) => pattern === first);
  return isCommon && first !== undefined && /[\ue000\ue001]/.test(first) ? first : undefined;
}

/** The text of a pattern for a new post. */
export function fillPattern(pattern: NamePattern, slug: string, title: string): string {
  return pattern.replaceAll(SLUG, () => slug).replaceAll(TITLE, () => title);
}

function patternOf(text: string, { title, place }: ExamplePost): NamePattern {
  if (title !== undefined && title !== '' && text === title) return TITLE;
  if (place.slug === '') return text;
  const pieces = text.split(place.slug);
  return pieces.reduce((before, after) => {
    const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
    return before + (isWhole ? SLUG : place.slug) + after;
  });
}
