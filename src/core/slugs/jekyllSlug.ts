import { lowerCase } from './lowerCase.ts';

/** Jekyll's ways of making a slug (`Jekyll::Utils.slugify`). */
export type SlugMode = 'raw' | 'default' | 'pretty' | 'ascii';

const REPLACED: Readonly<Record<SlugMode, RegExp>> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
};

/**
 * Jekyll's `slugify`: each run of characters that the mode does not keep becomes a hyphen, hyphens
 * at both ends go, and letters become small unless `cased`.
 * Source: lib/jekyll/utils.rb.
 */
export function jekyllSlug(text: string, mode: SlugMode = 'default', cased = false): string {
  const slug = text.replace(REPLACED[mode], '-').replace(/^-|-$/gm, '');
  return cased ? slug : lowerCase(slug);
}

/** The title a post has by its file name: words of the slug with a capital (`Utils.titleize_slug`). */
export function titleFromSlug(slug: string): string {
  const words = slug.split('-');
  while (words.at(-1) === '') words.pop();
  return words.map((word) => capitalized(word)).join(' ');
}

function capitalized(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + lowerCase(rest.join(''));
}
