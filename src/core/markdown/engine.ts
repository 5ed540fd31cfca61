import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import type { UnknownRecord } from '../frontMatter/unknownData.ts';
import type { Dialect } from './dialect.ts';
import { applyManner } from './manners/applyManner.ts';
import { unprepared, type PreparedText } from './preparedText.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { blockAttributes } from './rules/blockAttributes.ts';
import { codeGroups } from './manners/vitepress/codeGroups.ts';
import { contents, contentsInBrackets } from './rules/contents.ts';
import { kramdownExtensions } from './rules/kramdownExtensions.ts';
import { kramdownHtml } from './rules/kramdownHtml.ts';
import { math } from './rules/math.ts';
import { spanAttributes } from './rules/spanAttributes.ts';
import { codeBlocks } from './rules/codeBlocks.ts';
import { headingAttributes } from './rules/headingAttributes.ts';
import { headings } from './rules/headings.ts';
import { collectNotes, notes } from './rules/notes.ts';
import { dropRawHtml } from './rules/rawHtml.ts';
import { references } from './rules/references.ts';
import { sourceLines } from './rules/sourceLines.ts';
import { taskLists } from './rules/taskLists.ts';
import { typography } from './rules/typography.ts';
import { docusaurusContainer } from './manners/docusaurus/admonitions.ts';
import { vitePressContainer } from './rules/admonitions.ts';
import { containers } from './rules/containers.ts';
import { mdxModules } from './templates/mdxModules.ts';
import type { LinkTo } from './templates/tagView.ts';
import { templateLanguage } from './templates/templateLanguage.ts';
import { unravel } from './templates/unravel.ts';
import { templates } from './templates/templates.ts';

/** markdown-it, set up for one dialect. Rendering goes through `renderTokens`, piece by piece. */
export interface Engine {
  readonly md: MarkdownIt;
  readonly dialect: Dialect;
  /** Readies a part of a body, its line ends normalised, that is followed by `rest`. */
  readonly prepare: (part: string, rest: string) => PreparedText;
}

/** What rendering asks of those who know the site. */
export interface RenderHooks {
  /**
   * The href for the post or file that a tag names, `undefined` when there is none; asked when the
   * tag is rendered.
   * @param tag the name of the tag: `ref`, `relref`, `post_url`, `link`, `post_link`, `asset_path`…
   */
  linkTo?(tag: string, target: string): string | undefined;
  /** The title of the post that a tag names, `undefined` when there is none. */
  titleOf?(target: string): string | undefined;
  /** The text of a file below the blog's root; `undefined` when there is none, or it is not read yet. */
  textOf?(path: string): string | undefined;
  /** The front matter of the post, as it is when the tag is rendered that asks for it. */
  frontMatter?(): UnknownRecord;
}

/** Containers nest to this depth; what is nested deeper is left out, as markdown-it does. */
const MAX_NESTING = 60;

export function createEngine(dialect: Dialect, hooks: RenderHooks = {}): Engine {
  const md = createMarkdownIt({
    html: true,
    breaks: dialect.hardBreaks,
    linkify: dialect.linkify,
    maxNesting: MAX_NESTING,
  });
  keepSlotsOurs(md);
  if (dialect.templates !== 'vue') linkWww(md);
  strikethrough(md);
  if (dialect.footnotes) notes(md);
  if (dialect.definitionLists) md.use(deflist);
  if (dialect.attributes !== 'none') headingAttributes(md, dialect.attributes === 'kramdown');
  if (dialect.attributes === 'kramdown') kramdown(md);
  if (dialect.taskLists) taskLists(md);
  if (dialect.rawHtml === 'dropped') dropRawHtml(md);
  typography(md, dialect.typography);
  const linkTo = linkToWith(hooks);
  const frontMatter = () => hooks.frontMatter?.() ?? {};
  const titleOf = (name: string) => hooks.titleOf?.(name);
  const language = templateLanguage(dialect, { linkTo, titleOf, frontMatter });
  const prepare = language ? templates(md, language, frontMatter) : unprepared;
  if (dialect.templates === 'mdx') {
    mdxModules(md);
    unravel(md);
  }
  if (dialect.manner?.generator === 'docusaurus') containers(md, docusaurusContainer);
  if (dialect.manner?.generator === 'vitepress') {
    containers(md, vitePressContainer(dialect.manner.titles));
    codeGroups(md);
  }
  if (dialect.templates === 'vue') contentsInBrackets(md);
  contents(md);
  codeBlocks(md);
  headings(md, headingLineEnd(dialect));
  references(md);
  if (dialect.manner) applyManner(md, dialect.manner, { linkTo, frontMatter });
  sourceLines(md);
  if (dialect.footnotes) collectNotes(md);
  md.core.ruler.disable(['normalize', 'block']);
  return { md, dialect, prepare };
}

/** Hexo's headings are read from the HTML without its tags, where a line end is `<br>` or itself. */
function headingLineEnd({ manner, hardBreaks }: Dialect): string {
  if (manner?.generator !== 'hexo') return ' ';
  return hardBreaks ? '' : '\n';
}

/** Where a post or file that a tag names is found: as the hooks say, or most likely. */
export function linkToWith(hooks: RenderHooks): LinkTo {
  return (tag, target) => hooks.linkTo?.(tag, target) ?? likelyLink(tag, target);
}

/** Links `www.` without a scheme too, as GitHub's Markdown does; no other bare names. */
function linkWww(md: MarkdownIt): void {
  const match = md.linkify.match.bind(md.linkify);
  md.linkify.set({ fuzzyLink: true });
  md.linkify.match = (text) =>
    (match(text) ?? []).filter(({ schema, raw }) => schema !== '' || /^www\./i.test(raw));
}

/** As `del`, which nearly all engines write. */
function strikethrough(md: MarkdownIt): void {
  md.renderer.rules['s_open'] = () => '<del>';
  md.renderer.rules['s_close'] = () => '</del>';
}

/** What kramdown adds to Markdown. */
function kramdown(md: MarkdownIt): void {
  // Addresses stand as they are written.
  md.normalizeLink = (url) => url;
  math(md);
  abbreviations(md);
  kramdownExtensions(md);
  blockAttributes(md);
  kramdownHtml(md);
  spanAttributes(md);
}

/** A percent-encoded NUL in an address would come out as one, and pass for a slot. */
function keepSlotsOurs(md: MarkdownIt): void {
  const normalize = md.normalizeLinkText.bind(md);
  md.normalizeLinkText = (url) => normalize(url).replaceAll('\0', '\uFFFD');
}

/** Where a post or file that a tag names is most likely found, for want of one who knows. */
function likelyLink(tag: string, target: string): string {
  if (tag === 'post_url') return `/_posts/${target}.md`;
  return tag === 'link' && !target.startsWith('/') ? `/${target}` : target;
}
