import type { MarkdownIt, StateCore } from 'markdown-it';
import attributes from 'markdown-it-attrs';
import { emoji } from '../../rules/emoji.ts';
import { escapeHtml } from '../../escapeHtml.ts';
import { codeFrames } from '../codeFrames.ts';
import { eachHtml, withClosedElements } from '../elementTags.ts';
import { headingAnchors } from '../headingAnchors.ts';
import { tableAlignment } from '../tableAlignment.ts';
import { githubAlerts } from './githubAlerts.ts';
import { vitepressCode } from './vitepressCode.ts';
import { vitepressLinks } from './vitepressLinks.ts';
import type { VitePressManner } from './vitepressManner.ts';

/** Makes markdown-it write as VitePress does. */
export function writeAsVitePress(md: MarkdownIt, manner: VitePressManner): void {
  md.renderer.rules['s_open'] = () => '<s>';
  md.renderer.rules['s_close'] = () => '</s>';
  emoji(md, true);
  md.use(attributes);
  if (manner.githubAlerts) githubAlerts(md, manner.titles);
  tableAlignment(md, (alignment) => ['style', `text-align:${alignment};`]);
  focusableTables(md);
  vitepressLinks(md, manner);
  eachHtml(md, 'built_by_vue', builtByVue);
  codeFrames(md, (code, more) => vitepressCode(manner, code, more), false);
  headingAnchors(md, ({ id, text, source }) => ({
    attributes: ' tabindex="-1"',
    after:
      ` <a class="header-anchor" href="#${id}" ` +
      `aria-label="Permalink to &quot;${escapeHtml(source || text)}&quot;">\u200B</a>`,
  }));
}

/** Tables may be scrolled by keys. Source: src/node/markdown/markdown.ts. */
function focusableTables(md: MarkdownIt): void {
  md.core.ruler.push('focusable_tables', (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type === 'table_open') token.attrSet('tabindex', '0');
    }
  });
}

/** What Vue makes of HTML: comments are dropped, and elements may close themselves. */
function builtByVue(html: string): string {
  return withClosedElements(html.replace(/<!--(?!@include:)[^]*?-->/g, '')).replace(
    /(<[a-z][^<>]*?)\sv-pre(?=[\s>])/gi,
    '$1',
  );
}
