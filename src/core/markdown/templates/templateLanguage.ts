import {
  evaluateText,
  writtenValue,
  type NameLookup,
} from '../../generators/scriptConfig/evaluateText.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import type { Dialect } from '../dialect.ts';
import type { HugoManner } from '../manners/hugo/hugoManner.ts';
import { LIQUID_TAGS, NUNJUCKS_TAGS, ZOLA_TAGS } from './braceTags.ts';
import { gist, vimeo, youtube } from './commonViews.ts';
import { hexoViews, setVariable } from './hexoViews.ts';
import { HUGO_TAGS } from './hugoTags.ts';
import { hugoViews } from './hugoViews.ts';
import { JEKYLL_VIEWS, LIQUID_VIEWS, liquidAddress } from './liquidViews.ts';
import { jsxElement } from './jsxElements.ts';
import { MDX_TAGS, VUE_TAGS } from './jsxTags.ts';
import { nunjucksText } from './nunjucks.ts';
import { tagArguments } from './tagArguments.ts';
import {
  NOTHING,
  unknownTag,
  type LinkTo,
  type TagView,
  type TagViews,
  type ViewedTag,
} from './tagView.ts';
import type { TemplateSyntax, TemplateTag } from './templateTag.ts';
import type { Variable } from './variables.ts';

/** A template language as far as its tags are shown. */
export interface TemplateLanguage {
  readonly syntax: TemplateSyntax;
  /** Tags that never have a body, so that none is sought. */
  readonly bodiless: ReadonlySet<string>;
  view(tag: TemplateTag, body: string | undefined): TagView;
  /** What a tag stands for inside of an address; `undefined` when it cannot be told. */
  address(tag: TemplateTag): string | undefined;
  /** How an output is shown whose value can be told. */
  readonly written?: (expression: string, lookup: NameLookup) => TagView | undefined;
  /** What a tag gives a value to. */
  readonly variable?: (tag: TemplateTag) => Variable | undefined;
  /** The value of a name that stands for the front matter or a part of it. */
  pageValue?(name: string, frontMatter: UnknownRecord): { readonly value: unknown } | undefined;
  /** The value of a name that nothing defines; without it, or `undefined`: not known. */
  unset?(name: string): { readonly value: unknown } | undefined;
  /** Whether what stands between two tags on one line is a line of text, and no block. */
  readonly hasInlineBodies?: boolean;
  /** Whether a line that begins with a tag is HTML to its end. */
  readonly beginsHtml?: boolean;
}

/** Who knows the site, as far as tags ask. */
export interface Lookups {
  readonly linkTo: LinkTo;
  readonly titleOf: ViewedTag['titleOf'];
  readonly frontMatter: ViewedTag['frontMatter'];
}

/** The language that a dialect's tags are in; `undefined` without one that has tags in braces. */
export function templateLanguage(dialect: Dialect, lookups: Lookups): TemplateLanguage | undefined {
  switch (dialect.templates) {
    case 'hugo-shortcodes':
      return language(HUGO_TAGS, hugoViews(hugoManner(dialect)), lookups);
    case 'liquid':
      return language(LIQUID_TAGS, isJekyll(dialect) ? JEKYLL_VIEWS : LIQUID_VIEWS, lookups);
    case 'nunjucks':
      return nunjucks(dialect.manner, lookups);
    case 'zola':
      return language(ZOLA_TAGS, { gist, vimeo, youtube }, lookups);
    case 'vue':
      return { ...language(VUE_TAGS, COMPONENT_VIEWS, lookups), written: scriptText, pageValue };
    case 'mdx':
      return mdx(dialect.manner, lookups);
    case 'none':
      return undefined;
  }
}

function isJekyll({ manner }: Dialect): boolean {
  return manner?.generator === 'jekyll';
}

function hugoManner({ manner }: Dialect): HugoManner | undefined {
  return manner?.generator === 'hugo' ? manner : undefined;
}

function mdx(manner: Dialect['manner'], lookups: Lookups): TemplateLanguage {
  const components = language(MDX_TAGS, MDX_VIEWS, lookups);
  return {
    ...components,
    bodiless: new Set(),
    hasInlineBodies: true,
    written: scriptText,
    pageValue,
    view: (tag, body) =>
      (tag.name === '' ? undefined : jsxElement(tag, body, manner)) ?? components.view(tag, body),
  };
}

/** `$frontmatter` of VitePress, `frontMatter` of Docusaurus, `frontmatter` of Astro. */
function pageValue(
  name: string,
  frontMatter: UnknownRecord,
): { readonly value: unknown } | undefined {
  return /^\$?front[mM]atter$/.test(name) ? { value: frontMatter } : undefined;
}

/** What an expression of JavaScript in MDX or Vue shows: of true, false and nothing, nothing. */
function scriptText(expression: string, lookup: NameLookup): TagView | undefined {
  const value = evaluateText(expression, lookup);
  if (typeof value === 'boolean') return { kind: 'text', text: '' };
  const text = writtenValue(value);
  return text === undefined ? undefined : { kind: 'text', text };
}

function nunjucks(manner: Dialect['manner'], lookups: Lookups): TemplateLanguage {
  if (manner?.generator !== 'hexo') return language(NUNJUCKS_TAGS, LIQUID_VIEWS, lookups);
  return {
    ...language(NUNJUCKS_TAGS, { ...LIQUID_VIEWS, ...hexoViews(manner) }, lookups),
    beginsHtml: true,
    variable: setVariable,
    pageValue: (name, data) => (Object.hasOwn(data, name) ? { value: data[name] } : undefined),
    unset: () => ({ value: {} }),
    written: (expression, lookup) => {
      const html = nunjucksText(expression, lookup);
      return html === undefined ? undefined : { kind: 'element', html: () => html, isInline: true };
    },
  };
}

/** Components that are called so wherever they come from. */
const COMPONENT_VIEWS: TagViews = { Vimeo: vimeo, YouTube: youtube, Youtube: youtube };

/** Those that show nothing in the place where they stand, or not in what is built. */
const MDX_VIEWS: TagViews = {
  ...COMPONENT_VIEWS,
  BrowserOnly: () => NOTHING,
  Head: () => NOTHING,
};

/** Tags whose closing one shows nothing, wherever it stands. */
const QUIET_CLOSINGS = new Set(['raw', 'comment', 'capture']);

const BODILESS = new Set(
  (
    'figure gist instagram param qr ref relref tweet twitter vimeo x youtube assign include ' +
    'include_relative include_cached link post_url asset_img asset_link asset_path iframe img ' +
    'include_code post_link post_path else elsif elseif when break continue cycle render set'
  ).split(' '),
);

function language(syntax: TemplateSyntax, views: TagViews, lookups: Lookups): TemplateLanguage {
  const view = (tag: TemplateTag, body: string | undefined): TagView => {
    switch (tag.kind) {
      case 'comment':
        return { kind: 'nothing' };
      case 'escaped':
        return { kind: 'text', text: tag.args };
      case 'closing':
        return QUIET_CLOSINGS.has(tag.name) ? { kind: 'nothing' } : { kind: 'source' };
      case 'output':
        return { kind: 'source' };
      case 'tag':
      case 'selfClosing': {
        const viewed = { tag, args: tagArguments(tag.args), body, ...lookups };
        const known = Object.hasOwn(views, tag.name) ? views[tag.name] : undefined;
        return known?.(viewed) ?? unknownTag(viewed);
      }
    }
  };
  return {
    syntax,
    bodiless: BODILESS,
    view,
    address: (tag) => {
      if (tag.kind === 'output') return liquidAddress(tag.args);
      const shown = view(tag, undefined);
      return shown.kind === 'text' ? shown.text : undefined;
    },
  };
}
