import type { MarkdownIt } from 'markdown-it';
import { codeFrames } from '../codeFrames.ts';
import { colouredCode } from '../codeLines.ts';
import { eachHtml } from '../elementTags.ts';
import { eachImage, eachLink } from '../linkAttributes.ts';
import { closedInline } from './closedInline.ts';
import type { EleventyManner } from './eleventyManner.ts';

/** Makes markdown-it write as Eleventy sets it up: much as it is by itself. */
export function writeAsEleventy(md: MarkdownIt, manner: EleventyManner): void {
  md.renderer.rules['s_open'] = () => '<s>';
  md.renderer.rules['s_close'] = () => '</s>';
  md.set({ html: manner.html });
  md.disable([...manner.disabled], true);
  codeFrames(
    md,
    ({ text, info }, attributes) => {
      const language = /^\S+/.exec(info)?.[0] ?? '';
      const name = language === '' ? '' : ` class="language-${md.utils.escapeHtml(language)}"`;
      return `<pre${attributes}><code${name}>${colouredCode(text, language)}</code></pre>\n`;
    },
    false,
  );
  if (manner.isTransformed) closedInline(md);
  if (manner.base !== undefined) belowBase(md, manner.base);
}

const ADDRESS = /(\s(?:href|src|poster)\s*=\s*["']?)\/(?!\/)/gi;

/** Source: src/Plugins/HtmlBasePlugin.js. */
function belowBase(md: MarkdownIt, base: string): void {
  const put = (address: string): string =>
    /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;
  eachLink(md, (token, href) => token.attrSet('href', put(href)));
  eachImage(md, (token, src) => token.attrSet('src', put(src)));
  eachHtml(md, 'html_base', (html) => html.replace(ADDRESS, `$1${base}`));
}
