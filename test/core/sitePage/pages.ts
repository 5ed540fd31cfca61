import assert from 'node:assert/strict';
import { plainSite } from '../../../src/core/generators/plain.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import type { BodyMatch } from '../../../src/core/sitePage/bodyMatch.ts';
import { readBuiltPage, type BuiltPage } from '../../../src/core/sitePage/builtPage.ts';
import {
  learnDesign,
  readSample,
  shellFor,
  type DesignBlog,
  type DesignSample,
  type DesignSite,
} from '../../../src/core/sitePage/design.ts';
import { pathOf, type ElementPath } from '../../../src/core/sitePage/elementPath.ts';
import { locateBody } from '../../../src/core/sitePage/locate.ts';
import { NO_NEIGHBOURS } from '../../../src/core/sitePage/neighbours.ts';
import type { PageReference } from '../../../src/core/sitePage/pageReference.ts';
import type { SitePageShell } from '../../../src/core/sitePage/sitePageShell.ts';
import type { PageContents, PostView } from '../../../src/core/sitePage/slotContent.ts';
import { sourceBlocks, type SourceBlock } from '../../../src/core/sitePage/sourceBlocks.ts';
import { isElement, textOf } from '../../../src/core/sitePage/tree.ts';
import { post } from '../posts/samples.ts';

export const SITE: DesignSite = { ...plainSite(['']), baseUrl: 'https://blog.example/' };

export const BLOG: DesignBlog = { site: SITE, posts: [] };

/** The blocks of a body without front matter. */
export function plainBlocks(markdown: string): readonly SourceBlock[] {
  const file = { post: post('a.md'), frontMatter: SITE.frontMatterOf('', true) };
  return sourceBlocks(BLOG, markdown, file);
}

export function built(html: string): BuiltPage {
  const page = readBuiltPage(html);
  assert.ok('document' in page);
  return page;
}

export function locate(html: string, markdown: string, title?: string): BodyMatch | undefined {
  return locateBody(built(html), plainBlocks(markdown), title);
}

/** As a CSS selector, for people to read. */
export function selectorOf(path: ElementPath): string {
  return path.map(({ tag, names }) => tag + names.join('')).join(' > ');
}

/** Where the body is: the parent's selector, and the elements and texts that are the body. */
export function place(match: BodyMatch | undefined): readonly string[] | undefined {
  if (!match) return undefined;
  const children = match.parent.childNodes.slice(match.from, match.to);
  const shown = children.flatMap((child) => {
    const text = textOf(child).trim();
    return isElement(child) ? [`${child.tagName}: ${text}`] : text === '' ? [] : [text];
  });
  return [selectorOf(pathOf(match.parent)), ...shown];
}

/** A post and its page, by front matter that the post is derived from by hand. */
export function sample(
  path: string,
  fields: Partial<Post>,
  text: string,
  html: string,
): DesignSample {
  return { post: post(path, fields), text, path: `public/${path}`, html };
}

/** The page of the first sample, ready for another post, with what is learnt of all. */
export function shellFrom(...samples: readonly [DesignSample, ...DesignSample[]]): SitePageShell {
  const { design } = learnDesign(BLOG, samples);
  const read = readSample(BLOG, samples[0], design);
  assert.ok(read);
  return shellFor(SITE, design, read);
}

export const NO_URLS = { urlOf: () => undefined };

export function siteUrls(reference: PageReference): string | undefined {
  return reference.target.at === 'site' ? `res:${reference.target.path}` : undefined;
}

/** The page as the webview will have it once the contents are put into its slots. */
export function filled(shell: SitePageShell, view: PostView, body = '<p>BODY</p>'): string {
  const html = shell.toHtml({ urlOf: siteUrls, head: '', end: '' });
  return fill(html, shell.contentsFor(view, { urlOf: siteUrls })).replace(
    '<template data-galley-end></template>',
    () => body,
  );
}

function fill(html: string, { slots }: PageContents): string {
  return slots.reduce((all, { slot, html: content, isHidden }) => {
    const [open, close] = [`<!--galley-slot ${slot}-->`, `<!--/galley-slot ${slot}-->`];
    const from = all.indexOf(open);
    const to = all.indexOf(close);
    const put =
      content === undefined ? all : all.slice(0, from) + content + all.slice(to + close.length);
    return isHidden ? put.replace(new RegExp(`data-galley-slot="${slot}"`), 'hidden') : put;
  }, html);
}

export const VIEW: PostView = {
  title: 'A New Title',
  date: { instant: Date.parse('2026-11-23T14:07:00Z'), offset: 0, hasTime: true },
  updated: undefined,
  texts: new Map(),
  tags: ['tea', 'Slow Mornings'],
  categories: [],
  authors: [],
  description: undefined,
  measures: {
    words: 900,
    shownWords: 910,
    cjkWords: 910,
    sourceWords: 940,
    markupWords: 950,
    shownCharacters: 4500,
    hexoCharacters: 4600,
  },
  headings: [],
  cover: undefined,
  neighbours: NO_NEIGHBOURS,
  path: '/a-new-title/',
  source: 'posts/a-new-title.md',
  url: 'https://blog.example/a-new-title/',
  language: 'en',
};
