import { eleventySlug } from '../generators/eleventy/slugify.ts';
import type { Dialect } from './dialect.ts';
import type { Heading } from './pieceContext.ts';

/**
 * Gives headings their ids, to be called for each heading of a document in order; `undefined` for
 * one without an id. Rules from the sources of Goldmark in Hugo, github-slugger (Astro, Docusaurus),
 * kramdown-parser-gfm, hexo-renderer-marked and @mdit-vue/shared, and from what they built.
 */
export type IdAllocator = (heading: Heading) => string | undefined;

export function newIdAllocator(kind: Dialect['headingIds'], prefix = ''): IdAllocator {
  if (kind === 'none') return (heading) => heading.id;
  const makeSlug = SLUGS[kind];
  const unique = uniquenessOf(kind);
  // No id may be empty, so that one counts as taken.
  if (kind === 'python') unique.take('');
  return (heading) => {
    if (heading.id !== undefined) return unique.take(heading.id);
    const text = (kind === 'kramdown-own' ? heading.source : heading.text).trim();
    const slug = makeSlug(text);
    return slug === '' && !mayBeEmpty(kind, text) ? undefined : prefix + unique.make(slug);
  };
}

/** Whether a text of which nothing is left makes an id too. */
function mayBeEmpty(kind: Dialect['headingIds'], text: string): boolean {
  if (kind === 'eleventy') return text !== '';
  return kind === 'python' || kind === 'vitepress' || kind === 'astro' || kind.startsWith('hexo');
}

function uniquenessOf(kind: Dialect['headingIds']): Uniqueness {
  if (kind === 'eleventy') return countBases(2);
  if (kind.startsWith('kramdown') || kind.startsWith('hexo')) return countBases(1);
  return avoidTaken(kind === 'python' ? '_' : '-');
}

interface Uniqueness {
  /** Makes an id of a slug. */
  make(slug: string): string;
  /** Notes an id that the writer gave. */
  take(id: string): string;
}

/** `-1`, `-2`… until the id is free: Goldmark, github-slugger, VitePress. */
function avoidTaken(mark: '-' | '_'): Uniqueness {
  const next = new Map<string, number>();
  const take = (id: string): string => {
    if (!next.has(id)) next.set(id, 1);
    return id;
  };
  return {
    take,
    make: (slug) => {
      if (!next.has(slug)) return take(slug);
      let n = next.get(slug) ?? 1;
      while (next.has(`${slug}${mark}${n}`)) n++;
      next.set(slug, n + 1);
      return take(`${slug}${mark}${n}`);
    },
  };
}

/**
 * Counts the slug alone, so that an id may occur twice: kramdown, Hexo; Eleventy too, from 2 on.
 * @param second the number of the second heading of a slug.
 */
function countBases(second: number): Uniqueness {
  const counts = new Map<string, number>();
  return {
    take: (id) => id,
    make: (slug) => {
      const count = counts.get(slug) ?? 0;
      counts.set(slug, count + 1);
      return count === 0 ? slug : `${slug}-${count + second - 1}`;
    },
  };
}

const SLUGS: Record<Exclude<Dialect['headingIds'], 'none'>, (text: string) => string> = {
  github: githubSlug,
  hugo: (text) => (text === '' ? '' : hugoSlug(text) || 'heading'),
  'hugo-ascii': (text) =>
    text === '' ? '' : hugoSlug(withoutAccents(text)).replace(NOT_ASCII, '') || 'heading',
  blackfriday: blackfridaySlug,
  'kramdown-own': kramdownSlug,
  python: pythonSlug,
  astro: githubSlug,
  eleventy: eleventyHeadingSlug,
  kramdown: (text) => githubSlug(text) || 'section',
  hexo: hexoSlug,
  'hexo-lower': (text) => hexoSlug(text).toLowerCase(),
  'hexo-upper': (text) => hexoSlug(text).toUpperCase(),
  vitepress: vitepressSlug,
};

/** @sindresorhus/slugify with letters alone that are Latin ones with marks; see `eleventySlug`. */
function eleventyHeadingSlug(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(/[^\t\n\r -~]+/g, ' ');
  return eleventySlug(plain) ?? '';
}

function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** Source: markup/goldmark/autoid.go. */
function hugoSlug(text: string): string {
  return text
    .replace(/[^\p{L}\p{Nd}_\- ]/gu, '')
    .replace(/ /g, '-')
    .toLowerCase();
}

/** Source: kramdown's lib/kramdown/converter/base.rb. */
function kramdownSlug(source: string): string {
  const text = source.replace(/^[^a-zA-Z]+/, '').replace(/[^a-zA-Z0-9 -]/g, '');
  return text.replace(/ /g, '-').toLowerCase() || 'section';
}

/** Source: `slugify` and `unique` in markdown/extensions/toc.py. */
function pythonSlug(text: string): string {
  const ascii = text.normalize('NFKD').replace(NOT_ASCII, '');
  return ascii
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

const NOT_ASCII = /[^\0-\x7f]/g;

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}

/** Source: markup/blackfriday/anchors.go. */
function blackfridaySlug(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return text === '' ? '' : words.join('-').toLowerCase() || 'heading';
}

const COMBINING = /[\u0300-\u036f]/g;
const CONTROLS = /[\u0000-\u001f]/g; // eslint-disable-line no-control-regex -- they are what is removed

/** hexo-util's `slugize` with its diacritics map, which for most letters is what NFD gives. */
function hexoSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(/ß/g, 's')
    .normalize('NFC')
    .replace(CONTROLS, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function vitepressSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(COMBINING, '')
    .replace(CONTROLS, '')
    .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
}
