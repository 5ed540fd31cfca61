import { escapeHtml } from '../../escapeHtml.ts';
import { colouredCode, htmlLines } from '../codeLines.ts';
import { HIGHLIGHT_JS_NAMES, prismName } from './languageNames.ts';
import type { HexoCodeSettings } from './hexoManner.ts';

/** A block of code for the highlighter. */
export interface HexoCode {
  readonly text: string;
  /** Empty without one. */
  readonly language: string;
  /** HTML above the code; empty without one. */
  readonly caption: string;
  /** Numbers of the lines that are marked. */
  readonly marked: ReadonlySet<number>;
  readonly firstLine: number;
}

export const PLAIN_CODE: Omit<HexoCode, 'text'> = {
  language: '',
  caption: '',
  marked: new Set(),
  firstLine: 1,
};

/** Code as hexo-util writes it. Sources: hexo-util/lib/highlight.ts and prism.ts. */
export function hexoCode(settings: HexoCodeSettings, code: HexoCode, attributes: string): string {
  const text = withoutIndent(code.text).replaceAll('\t', settings.tab === '' ? '\t' : settings.tab);
  const write = settings.by === 'prismjs' ? prism : highlightJs;
  return write(settings, { ...code, text }, attributes);
}

function highlightJs(settings: HexoCodeSettings, code: HexoCode, attributes: string): string {
  const asked = code.language.toLowerCase();
  const language = HIGHLIGHT_JS_NAMES.has(asked) ? asked : 'plaintext';
  const lines = htmlLines(withHexoClasses(colouredCode(code.text, language), settings.hljs));
  const isTable = settings.wrap || settings.lineNumbers;
  const name = escapeHtml(isTable ? language : code.language || language);
  const data = settings.languageAttribute ? ` data-language="${name}"` : '';
  const codeClass = `${settings.hljs ? 'hljs' : 'highlight'} ${name}`;
  if (!isTable) {
    const caption = code.caption === '' ? '' : `<div class="caption">${code.caption}</div>`;
    const content = lines.map((line, i) => (isMarked(code, i) ? `<mark>${line}</mark>` : line));
    return `<pre${attributes}>${caption}<code class="${codeClass}"${data}>${content.join('\n')}</code></pre>\n`;
  }
  const content = lines.map((line, i) => `${tableLine(settings, line, isMarked(code, i))}<br>`);
  const [open, close] = settings.hljs
    ? [`<pre><code class="${codeClass}"${data}>`, '</code></pre>']
    : ['<pre>', '</pre>'];
  const caption = code.caption === '' ? '' : `<figcaption>${code.caption}</figcaption>`;
  const numbers = lines.map((_, i) => `<span class="line">${code.firstLine + i}</span><br>`);
  const gutter = `<td class="gutter"><pre>${numbers.join('')}</pre></td>`;
  return (
    `<figure class="highlight ${name}"${data}${attributes}>${caption}<table><tr>` +
    `${settings.lineNumbers ? gutter : ''}<td class="code">${open}${content.join('')}${close}</td>` +
    '</tr></table></figure>\n'
  );
}

function tableLine({ hljs }: HexoCodeSettings, line: string, marked: boolean): string {
  if (hljs) return marked ? `<mark>${line}</mark>` : line;
  return `<span class="line${marked ? ' marked' : ''}">${line}</span>`;
}

function isMarked({ marked, firstLine }: HexoCode, index: number): boolean {
  return marked.has(firstLine + index);
}

/** Without the prefix, as the site's style sheets have them; and with it, as ours do. */
function withHexoClasses(html: string, hasPrefix: boolean): string {
  return hasPrefix ? html : html.replace(/class="hljs-([\w-]+)/g, 'class="hljs-$1 $1');
}

function prism(settings: HexoCodeSettings, code: HexoCode, attributes: string): string {
  const language = prismName(code.language || 'none');
  const name = escapeHtml(language);
  const count = code.text.split('\n').length;
  const numbers = `<span aria-hidden="true" class="line-numbers-rows">${'<span></span>'.repeat(count)}</span>`;
  const data = language === 'none' ? '' : ` data-language="${name}"`;
  const caption = code.caption === '' ? '' : `<div class="caption">${code.caption}</div>`;
  return (
    `<pre class="${settings.lineNumbers ? 'line-numbers ' : ''}language-${name}"${data}${attributes}>` +
    `${caption}<code class="language-${name}">${colouredCode(code.text, language)}` +
    `${settings.lineNumbers ? numbers : ''}</code></pre>\n`
  );
}

/** The indentation that all lines share is no part of the code. */
function withoutIndent(text: string): string {
  const indents = text.match(/^[ \t]*(?=\S)/gm)?.map((indent) => indent.length) ?? [0];
  const shared = Math.min(...indents.slice(0, 10_000));
  return shared === 0 ? text : text.replace(new RegExp(`^[ \\t]{${shared}}`, 'gm'), '');
}
