import type { Dialect } from '../dialect.ts';
import type { HighlightSettings } from '../manners/hugo/hugoManner.ts';
import { LIQUID_TAGS, NUNJUCKS_TAGS, ZOLA_TAGS } from './braceTags.ts';
import { gist, vimeo, youtube } from './commonViews.ts';
import { HEXO_VIEWS } from './hexoViews.ts';
import { HUGO_TAGS } from './hugoTags.ts';
import { hugoViews } from './hugoViews.ts';
import { JEKYLL_VIEWS, LIQUID_VIEWS, liquidAddress } from './liquidViews.ts';
import { MDX_TAGS, VUE_TAGS } from './jsxTags.ts';
import { tagArguments } from './tagArguments.ts';
import { unknownTag, type LinkTo, type TagView, type TagViews } from './tagView.ts';
import type { TemplateSyntax, TemplateTag } from './templateTag.ts';

/** A template language as far as its tags are shown. */
export interface TemplateLanguage {
  readonly syntax: TemplateSyntax;
  /** Tags that never have a body, so that none is sought. */
  readonly bodiless: ReadonlySet<string>;
  view(tag: TemplateTag, body: string | undefined): TagView;
  /** What a tag stands for inside of an address; `undefined` when it cannot be told. */
  address(tag: TemplateTag): string | undefined;
}

/** The language that a dialect's tags are in; `undefined` without one that has tags in braces. */
export function templateLanguage(dialect: Dialect, linkTo: LinkTo): TemplateLanguage | undefined {
  switch (dialect.templates) {
    case 'hugo-shortcodes':
      return language(HUGO_TAGS, hugoViews(hugoHighlight(dialect)), linkTo);
    case 'liquid':
      return language(LIQUID_TAGS, isJekyll(dialect) ? JEKYLL_VIEWS : LIQUID_VIEWS, linkTo);
    case 'nunjucks':
      return language(NUNJUCKS_TAGS, { ...LIQUID_VIEWS, ...HEXO_VIEWS }, linkTo);
    case 'zola':
      return language(ZOLA_TAGS, { gist, vimeo, youtube }, linkTo);
    case 'vue':
      return language(VUE_TAGS, COMPONENT_VIEWS, linkTo);
    case 'mdx':
      return language(MDX_TAGS, COMPONENT_VIEWS, linkTo);
    case 'none':
      return undefined;
  }
}

function isJekyll({ manner }: Dialect): boolean {
  return manner?.generator === 'jekyll';
}

function hugoHighlight({ manner }: Dialect): HighlightSettings | undefined {
  return manner?.generator === 'hugo' ? manner.highlight : undefined;
}

/** Components that are called so wherever they come from. */
const COMPONENT_VIEWS: TagViews = { Vimeo: vimeo, YouTube: youtube, Youtube: youtube };

/** Tags whose closing one shows nothing, wherever it stands. */
const QUIET_CLOSINGS = new Set(['raw', 'comment', 'capture']);

const BODILESS = new Set(
  (
    'figure gist instagram param qr ref relref tweet twitter vimeo x youtube assign include ' +
    'include_relative include_cached link post_url asset_img asset_link asset_path iframe img ' +
    'include_code post_link post_path else elsif elseif when break continue cycle render set'
  ).split(' '),
);

function language(syntax: TemplateSyntax, views: TagViews, linkTo: LinkTo): TemplateLanguage {
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
        const viewed = { tag, args: tagArguments(tag.args), body, linkTo };
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
