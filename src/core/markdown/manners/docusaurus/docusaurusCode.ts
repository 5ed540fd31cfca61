import { escapeHtml } from '../../escapeHtml.ts';
import type { CodeFrame } from '../codeFrames.ts';
import { colouredCode, htmlLines } from '../codeLines.ts';
import { lineRanges } from '../lineRanges.ts';
import { magicComments } from './magicComments.ts';

const COLOURS = ' style="--prism-color:#bfc7d5;--prism-background-color:#292d3e"';
const LINE = ' style="color:#bfc7d5"';

/** Code as the classic theme frames it. Source: theme/CodeBlock. */
export function docusaurusCode(hasDefaultColours: boolean): CodeFrame {
  const colours = hasDefaultColours ? COLOURS : '';
  return ({ text, info }, attributes) => {
    const language = /^[^\s{]+/.exec(info)?.[0] ?? 'text';
    const name = escapeHtml(language);
    const [, quote = '', title = ''] = /\btitle=(["'])(.*?)\1/.exec(info) ?? [];
    const hasNumbers = /\bshowLineNumbers\b/.test(info);
    const marked = lineRanges(/\{([\d,\s-]+)\}/.exec(info)?.[1] ?? '');
    const { code, highlighted } = magicComments(text.replace(/\n$/, ''));
    const lines = htmlLines(colouredCode(code, language)).map((line, i) =>
      codeLine(line, { hasNumbers, isMarked: marked.has(i + 1) || highlighted.has(i) }),
    );
    const heading =
      quote === '' ? '' : `<div class="codeBlockTitle_L5qy">${escapeHtml(title)}</div>`;
    return (
      `<div class="language-${name} codeBlockContainer_ZGJx theme-code-block"${colours}${attributes}>` +
      `${heading}<div class="codeBlockContent_kX1v">` +
      `<pre tabindex="0" class="prism-code language-${name} codeBlock_TAPP thin-scrollbar">` +
      `<code class="codeBlockLines_AdAo${hasNumbers ? ' codeBlockLinesWithNumbering_p5De" style="counter-reset:line-count 0' : ''}">` +
      `${lines.join('')}</code></pre></div></div>\n`
    );
  };
}

function codeLine(
  html: string,
  { hasNumbers, isMarked }: { readonly hasNumbers: boolean; readonly isMarked: boolean },
): string {
  const classes = [
    'token-line',
    ...(isMarked ? ['theme-code-block-highlighted-line'] : []),
    ...(hasNumbers ? ['codeLine_DPDv'] : []),
  ].join(' ');
  const content = hasNumbers
    ? `<span class="codeLineNumber_YxQB"></span><span class="codeLineContent_SOIp">${html}</span>`
    : html;
  return `<div class="${classes}"${LINE}>${content}<br></div>`;
}
