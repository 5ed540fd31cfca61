import { escapeHtml } from '../../escapeHtml.ts';
import { highlight } from '../../highlight.ts';
import { htmlLines } from '../htmlLines.ts';
import { isKnownToChroma } from './chromaNames.ts';
import { lineSet, type FenceInfo } from './fenceInfo.ts';
import type { HighlightSettings } from './hugoManner.ts';

export interface ChromaCode extends Pick<FenceInfo, 'language' | 'options'> {
  readonly code: string;
  readonly attributes?: FenceInfo['attributes'];
}

/**
 * Code in the frame that Hugo puts around it, but in the page's own colours.
 * Source: markup/highlight/highlight.go.
 * @param own HTML of attributes for the outermost element.
 */
export function chromaHtml(source: ChromaCode, settings: HighlightSettings, own: string): string {
  const { code, options } = source;
  const isKnown = source.language !== '' && isKnownToChroma(source.language);
  const guesses = !isKnown && (booleanOf(options.get('guesssyntax')) ?? settings.guessSyntax);
  const language = guesses ? 'fallback' : source.language;
  if (!isKnown && !guesses) {
    return `<pre tabindex="0"${own}>${codeTag(language)}${escapeHtml(code)}</code></pre>\n`;
  }
  const classes = isClassed(options, settings) ? ' class="chroma"' : '';
  const pre = `<pre tabindex="0"${classes}>`;
  const lines = numberedLines(source, settings);
  const text = `${pre}${codeTag(language)}${lines.code}</code></pre>`;
  const inner =
    lines.numbers === undefined ? text : inTable(pre, lines.numbers, text, classes !== '');
  return `<div class="${wrapperClasses(source, settings)}"${attributesHtml(source)}${own}>${inner}</div>\n`;
}

function codeTag(language: string): string {
  if (language === '') return '<code>';
  const name = escapeHtml(language);
  return `<code class="language-${name} hljs" data-lang="${name}">`;
}

function wrapperClasses(
  { attributes = [] }: ChromaCode,
  { wrapperClass }: HighlightSettings,
): string {
  const own = attributes.filter(([name]) => name === 'class').map(([, value]) => value);
  return escapeHtml([wrapperClass, ...own].join(' '));
}

function attributesHtml({ attributes = [] }: ChromaCode): string {
  return attributes
    .filter(([name]) => name !== 'class')
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

/** The lines of the code, and their numbers where these stand in a column of their own. */
function numberedLines(
  { code, language, options }: ChromaCode,
  settings: HighlightSettings,
): { readonly code: string; readonly numbers: string | undefined } {
  const html = highlight(code, language) ?? escapeHtml(code);
  const numbering = options.get('linenos')?.toLowerCase();
  const isNumbered = numbering === undefined ? settings.lineNumbers : numbering !== 'false';
  const marked = options.get('hl_lines');
  if (!isNumbered && marked === undefined) return { code: html, numbers: undefined };
  const lines = htmlLines(html);
  const start = Number(options.get('linenostart') ?? settings.lineNumberStart) || 1;
  const isMarked = lineSet(marked ?? '', lines.length);
  const isTable = numbering === 'table' || (numbering !== 'inline' && settings.lineNumbersInTable);
  const isClass = isClassed(options, settings);
  const numberOf = (i: number, end: string): string => {
    const style = isClass ? ` class="${isTable ? 'lnt' : 'ln'}"` : ` style="${NUMBER_STYLE}"`;
    return `<span${style}>${start + i}${end}</span>`;
  };
  const parts = lines.map((line, i) => {
    const number = isNumbered && !isTable ? numberOf(i, '') : '';
    return isMarked.has(i + 1) ? markedLine(number + line, isClass) : number + line;
  });
  const numbers = lines.map((_line, i) => numberOf(i, '\n')).join('');
  return { code: parts.join(''), numbers: isNumbered && isTable ? numbers : undefined };
}

const NUMBER_STYLE =
  'white-space:pre;-webkit-user-select:none;user-select:none;margin-right:0.4em;' +
  'padding:0 0.4em 0 0.4em;color:#7f7f7f';

/** Hugo's own colour for these lines goes with its dark ground, so this one goes with any. */
function markedLine(html: string, isClassed: boolean): string {
  const style = isClassed ? 'class="line hl"' : 'style="background-color:rgba(127,127,127,.25)"';
  return `<span ${style}>${html}</span>`;
}

function inTable(pre: string, numbers: string, text: string, isClassed: boolean): string {
  const cell = isClassed ? ' class="lntd"' : ` style="${CELL_STYLE}"`;
  const codeCell = isClassed ? cell : ` style="${CELL_STYLE};width:100%"`;
  const table = isClassed
    ? ' class="lntable"'
    : ' style="border-spacing:0;padding:0;margin:0;border:0;"';
  const div = isClassed ? '<div class="chroma">' : '<div style="display:grid;">';
  return (
    `${div}\n<table${table}><tr><td${cell}>\n${pre}<code>${numbers}</code></pre></td>\n` +
    `<td${codeCell}>\n${text}</td></tr></table>\n</div>\n`
  );
}

const CELL_STYLE = 'vertical-align:top;padding:0;margin:0;border:0;';

function isClassed(options: ChromaCode['options'], { noClasses }: HighlightSettings): boolean {
  return !(booleanOf(options.get('noclasses')) ?? noClasses);
}

function booleanOf(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value.toLowerCase() === 'true';
}
