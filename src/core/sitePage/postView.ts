import type { Value } from '../frontMatter/frontMatter.ts';
import type { Site } from '../generators/generator.ts';
import { localeOf } from '../page/localeText.ts';
import { labelOf, type Post } from '../posts/post.ts';
import { parsePiece } from './boundedParse.ts';
import { frontMatterView } from './frontMatterView.ts';
import type { NeighboursView } from './neighbours.ts';
import { PostMeasurer } from './reading/postMeasures.ts';
import type { PostView, ViewHeading } from './slotContent.ts';
import { attributeOf, elementsIn, textOf } from './tree.ts';

/** What `viewOf` has to know of a post. */
export interface ViewInput {
  readonly post: Post;
  readonly site: Pick<Site, 'language' | 'frontMatterOf' | 'baseUrl' | 'zone'>;
  /** The file's whole text. */
  readonly text: string;
  /** The HTML of the body's blocks, in order; see `LiveDocument`. */
  readonly html: readonly string[];
  readonly neighbours: NeighboursView;
}

/**
 * What a site's page shows of a post around its body.
 * @returns `cover` as it is written in the front matter; to be resolved before it goes into a page.
 */
export function viewOf({ post, site, text, html, neighbours }: ViewInput): PostView {
  const { bodyStart, fields } = site.frontMatterOf(text, true);
  return {
    title: labelOf(post),
    date: post.date,
    ...frontMatterView(fields, site.zone),
    tags: post.tags,
    categories: post.categories,
    authors: post.authors,
    description: post.description,
    measures: new PostMeasurer().measure(html, text.slice(bodyStart)),
    headings: headingsIn(html),
    cover: coverIn(fields),
    neighbours,
    path: pathOf(post),
    source: post.path,
    url: urlOf(post, site.baseUrl),
    language: localeOf(post.language ?? site.language),
  };
}

/** The path of a post's address; `undefined` when it is not known. */
export function pathOf({ address }: Post): string | undefined {
  return address.known ? address.path : undefined;
}

/** The whole address of a post; `undefined` when it or that of the site is not known. */
export function urlOf(post: Post, baseUrl: string | undefined): string | undefined {
  const origin = /^https?:\/\/[^/]+/i.exec(baseUrl ?? '')?.[0];
  return origin !== undefined && post.address.known ? origin + post.address.path : undefined;
}

const MOST_HEADINGS = 500;

/** The headings of a body, as our engine renders them. */
export function headingsIn(html: readonly string[]): readonly ViewHeading[] {
  const withHeading = html.filter((block) => /<h[1-6][\s>]/i.test(block));
  return withHeading
    .flatMap((block) => [...elementsOf(block)])
    .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
    .slice(0, MOST_HEADINGS)
    .map((element) => ({
      level: Number(element.tagName.slice(1)),
      id: attributeOf(element, 'id'),
      text: textOf(element).trim(),
    }));
}

function elementsOf(html: string): ReturnType<typeof elementsIn> | readonly [] {
  const piece = parsePiece(html);
  return piece ? elementsIn(piece) : [];
}

/**
 * Fields that themes take the cover from, the usual first: PaperMod, Stack, Ananke, Congo and Blowfish
 * (Hugo), Chirpy and Minimal Mistakes (Jekyll), Butterfly, Fluid and NexT (Hexo), the starters of
 * Astro, Docusaurus and Eleventy.
 */
const COVER_FIELDS = [
  'cover',
  'image',
  'featured_image',
  'featuredimage',
  'featureimage',
  'heroimage',
  'hero',
  'thumbnail',
  'banner',
  'banner_img',
  'index_img',
  'top_img',
  'header',
  'img',
  'images',
  'photos',
  'teaser',
  'ogimage',
  'og_image',
  'coverimage',
  'cover_image',
  'resources',
];
const INNER_FIELDS = ['image', 'src', 'path', 'url', 'overlay_image', 'teaser', 'feature'];
const IMAGE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)|^https?:\/\//i;

/** The cover image that a front matter names, as written. */
export function coverIn(
  fields: readonly { readonly key: string; readonly value: Value }[],
): string | undefined {
  for (const name of COVER_FIELDS) {
    const field = fields.find(({ key }) => key.toLowerCase() === name);
    const image = field && imageIn(field.value, 0);
    if (image !== undefined) return image;
  }
  return undefined;
}

function imageIn(value: Value, depth: number): string | undefined {
  if (depth > 2) return undefined;
  switch (value.kind) {
    case 'scalar':
      return IMAGE.test(value.text) ? value.text : undefined;
    case 'list':
      return value.items[0] && imageIn(value.items[0], depth + 1);
    case 'dictionary': {
      const inner = value.fields.filter(({ key }) => INNER_FIELDS.includes(key.toLowerCase()));
      return inner
        .map((field) => imageIn(field.value, depth + 1))
        .find((found) => found !== undefined);
    }
  }
}
