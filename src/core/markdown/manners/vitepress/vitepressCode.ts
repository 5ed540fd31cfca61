import { escapeHtml } from '../../escapeHtml.ts';
import type { WrittenCode } from '../codeFrames.ts';
import { colouredCode, htmlLines } from '../codeLines.ts';
import { lineRanges } from '../lineRanges.ts';
import { lineNotes, type LineNotes } from './lineNotes.ts';
import type { VitePressManner } from './vitepressManner.ts';

/** A block of code as VitePress frames it. Sources: plugins/preWrapper.ts, highlight.ts. */
export function vitepressCode(
  manner: VitePressManner,
  { text, info, isActive }: WrittenCode,
  attributes: string,
): string {
  const language = languageOf(info);
  const name = escapeHtml(language);
  const notes = lineNotes(text.replace(/\n$/, ''));
  const marked = lineRanges(/\{([\d,\s-]+)\}/.exec(info)?.[1] ?? '');
  const lines = htmlLines(colouredCode(notes.text, language)).map((line, i) => {
    const classes = [
      ...(marked.has(i + 1) ? ['highlighted'] : []),
      ...(notes.classes.get(i) ?? []),
    ];
    return `<span class="${['line', ...classes].join(' ')}">${line}</span>`;
  });
  const hasNumbers = numbersOf(info) ?? manner.lineNumbers;
  const shown = isActive ? ' active' : '';
  const numbered = hasNumbers ? ' line-numbers-mode' : '';
  const frame = `language-${name} vp-adaptive-theme${shown}${numbered}`;
  return (
    `<div class="${frame}"${attributes}>` +
    `<button title="${escapeHtml(manner.copyTitle)}" class="copy"></button>` +
    `<span class="lang">${name}</span>` +
    `<pre class="${preClass(notes)}" tabindex="0"><code>${lines.join('\n')}</code></pre>` +
    `${hasNumbers ? lineNumbers(lines.length, info) : ''}</div>\n`
  );
}

function preClass({ has }: LineNotes): string {
  const marks = [...has].map((name) => ` ${name}`).join('');
  return `shiki shiki-themes github-light github-dark${marks} vp-code`;
}

function languageOf(info: string): string {
  return info
    .replace(/=(\d*)/, '')
    .replace(/:(?:no-)?line-numbers(?:[{\s].*|$)/, '')
    .replace(/(?:-vue|[{\s]).*$/, '')
    .replace(/^vue-html$/, 'template')
    .replace(/^ansi$/, '');
}

function numbersOf(info: string): boolean | undefined {
  if (/:no-line-numbers(?:$|[{\s])/.test(info)) return false;
  return /:line-numbers(?:$|[{\s=])/.test(info) ? true : undefined;
}

function lineNumbers(count: number, info: string): string {
  const first = Number(/=(\d+)/.exec(info)?.[1] ?? 1);
  const numbers = Array.from(
    { length: count },
    (_, i) => `<span class="line-number">${first + i}</span><br>`,
  );
  return `<div class="line-numbers-wrapper" aria-hidden="true">${numbers.join('')}</div>`;
}
