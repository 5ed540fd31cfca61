import type { MarkdownIt, StateCore } from 'markdown-it';
import { escapeHtml } from '../../escapeHtml.ts';
import { singleTildes } from '../../rules/singleTildes.ts';
import type { PageLookups } from '../applyManner.ts';
import { codeFrames } from '../codeFrames.ts';
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
    headingAnchors(md, (id, text) => ({
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
  md.core.ruler.push('hexo_more', (state: StateCore) => {
    for (const token of isMark() ? state.tokens : []) {
      if (token.type === 'html_block') token.content = token.content.replace(MORE, mark);
      for (const child of token.children ?? []) {
        if (child.type === 'html_inline') child.content = child.content.replace(MORE, mark);
      }
    }
  });
}
