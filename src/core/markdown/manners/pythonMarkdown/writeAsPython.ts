import type { MarkdownIt, RendererRule, StateCore } from 'markdown-it';
import { applyAttributes, parseKramdownAttributes } from '../../attributes.ts';
import { escapeHtml } from '../../escapeHtml.ts';
import { highlight } from '../../highlight.ts';
import { kramdownHtml } from '../../rules/kramdownHtml.ts';
import { spanAttributes } from '../../rules/spanAttributes.ts';
import { abbreviations } from '../../rules/abbreviations.ts';
import { fences } from '../kramdown/fences.ts';
import { inlineRules } from '../kramdown/inlineRules.ts';
import { SMARTY_RULES, smartQuotes } from '../kramdown/smartQuotes.ts';
import { DASHES, symbols } from '../kramdown/symbols.ts';
import { tableAlignment } from '../tableAlignment.ts';
import { pythonBlocks } from './blockRule.ts';
import type { PelicanManner } from './pelicanManner.ts';
import { pythonReferences } from './pythonReferences.ts';
import { unevenTables } from './unevenTables.ts';

/** Makes markdown-it read and write as Python-Markdown does in Pelican. */
export function writeAsPython(md: MarkdownIt, manner: PelicanManner): void {
  pythonBlocks(md);
  unevenTables(md);
  fences(md, true);
  kramdownHtml(md);
  abbreviations(md);
  spanAttributes(md);
  inlineRules(md, { input: 'kramdown', hardWrap: false });
  md.normalizeLink = (url) => url;
  if (manner.smartQuotes) {
    symbols(md, DASHES);
    smartQuotes(md, undefined, SMARTY_RULES);
  }
  pythonReferences(md);
  blockAttributes(md);
  tableAlignment(md, (alignment) => ['style', `text-align: ${alignment};`]);
  const code: RendererRule = (tokens, index) => {
    const token = tokens[index];
    if (!token) return '';
    const info = md.utils.unescapeAll(token.info);
    const content = `${token.content.replace(/^\n+|\n+$/g, '')}\n`;
    const text = highlight(content, info) ?? escapeHtml(content);
    const own = md.renderer.renderAttrs(token);
    if (!manner.highlights) {
      const name = info === '' ? '' : ` class="language-${escapeHtml(info)} hljs"`;
      return `<pre${own}><code${name}>${text}</code></pre>\n`;
    }
    const frame = escapeHtml(manner.codeClass);
    return `<div class="${frame}"${own}><pre><span></span><code>${text}</code></pre></div>\n`;
  };
  md.renderer.rules['fence'] = code;
  md.renderer.rules['code_block'] = code;
}

const AT_END = /(?:^|\n)[ ]*\{:?[ ]*([^}\n ][^}\n]*)[ ]*\}[ ]*$/;

/** Attributes on the last line of a paragraph. Source: markdown/extensions/attr_list.py. */
function blockAttributes(md: MarkdownIt): void {
  md.core.ruler.before('inline', 'python_attributes', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      const open = state.tokens[i - 1];
      if (token.type !== 'inline' || open?.type !== 'paragraph_open' || open.hidden) return;
      const match = AT_END.exec(token.content);
      if (!match || match.index === 0) return;
      token.content = token.content.slice(0, match.index);
      applyAttributes(open, parseKramdownAttributes(match[1] ?? ''));
    });
  });
}
