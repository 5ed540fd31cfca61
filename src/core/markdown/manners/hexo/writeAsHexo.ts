import type { MarkdownIt } from 'markdown-it';
import { escapeHtml } from '../../escapeHtml.ts';
import { singleTildes } from '../../rules/singleTildes.ts';
import type { PageLookups } from '../applyManner.ts';
import { codeFrames } from '../codeFrames.ts';
import { eachHtml } from '../elementTags.ts';
import { headingAnchors } from '../headingAnchors.ts';
import { tableAlignment } from '../tableAlignment.ts';
import { fenceOptions } from './codeOptions.ts';
import { descriptionLists } from './descriptionLists.ts';
import { hexoCode } from './hexoCode.ts';
import { hexoLinks } from './hexoLinks.ts';
import type { HexoManner } from './hexoManner.ts';
import { hexoQuotes } from './hexoQuotes.ts';

/** Makes markdown-it write as Hexo does. */
export function writeAsHexo(md: MarkdownIt, manner: HexoManner, page: PageLookups): void {
  const { code, quotes } = manner;
  singleTildes(md);
  if (quotes !== undefined) hexoQuotes(md, quotes);
  tableAlignment(md, (alignment) => ['align', alignment]);
  hexoLinks(md, manner, page.linkTo);
  if (manner.descriptionLists) descriptionLists(md);
  moreMark(md, () => !page.frontMatter()['excerpt']);
  if (manner.hasAnchors) {
    headingAnchors(md, ({ id, text }) => ({
      before: `<a href="#${id}" class="headerlink" title="${escapeHtml(text)}"></a>`,
    }));
  }
  if (!code) return;
  codeFrames(
    md,
    ({ text, info }, attributes) =>
      hexoCode(code, { text: text.replace(/\n$/, ''), ...fenceOptions(info) }, attributes),
    false,
  );
}

const MORE = /<!--+\s*more\s*--+>/i;

/** Where the excerpt ends, unless the front matter has one. Source: filter/after_post_render/excerpt.ts. */
function moreMark(md: MarkdownIt, isMark: () => boolean): void {
  const mark = '<span id="more"></span>';
  eachHtml(md, 'hexo_more', (html) =>
    MORE.test(html) && isMark() ? html.replace(MORE, mark) : html,
  );
}
