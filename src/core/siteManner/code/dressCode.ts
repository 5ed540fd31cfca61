import { escapeHtml } from '../../markdown/escapeHtml.ts';
import { htmlLines } from '../../markdown/manners/codeLines.ts';
import type { CodeManner, CodeStyle } from './codeManner.ts';
import { writeTokens } from './codeRuns.ts';
import type { CodeToken } from './codeTokens.ts';
import { codeTokens } from './codeTokens.ts';
import { hljsHtml } from './hljsNames.ts';
import type { OurCode } from './ourCode.ts';
import type { LineShape } from './pageLines.ts';

/** Code as a site writes it; `undefined` when it was not seen to show any. */
export function dressCode(code: OurCode, manner: CodeManner): string | undefined {
  const style = manner.style(code);
  if (!style) return undefined;
  const lines = linesOf(code, manner);
  const html = fill(style.frame.html, {
    code: writeLines(lines, style.lines),
    caption: captionHtml(code, style),
    gutter: gutterHtml(lines.length, style),
    language: escapeHtml(code.language === '' ? 'text' : manner.languageForm(code.language)),
    label: escapeHtml(code.language === '' ? 'text' : manner.languageLabel(code.language)),
  });
  return html;
}

/** The HTML of every line. */
function linesOf({ slot, language }: OurCode, manner: CodeManner): readonly string[] {
  const { naming } = manner.hljs;
  const lines = naming
    ? [...htmlLines(hljsHtml(slot.children, naming))]
    : tokenLines(codeTokens(slot.children)).map((line) => writeTokens(line, language, manner));
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  return lines;
}

function tokenLines(tokens: readonly CodeToken[]): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]];
  for (const token of tokens) {
    if (token.text === '\n') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function writeLines(lines: readonly string[], { first, between, last }: LineShape): string {
  const parts = lines.map(
    (line, i) => fill(i === 0 ? first : between, { n: String(i + 1) }) + line,
  );
  return parts.join('') + fill(last, { n: String(lines.length) });
}

function captionHtml({ caption }: OurCode, { frame }: CodeStyle): string {
  if (caption === '' || !frame.caption) return '';
  return frame.caption.open + caption + frame.caption.close;
}

function gutterHtml(count: number, { frame: { gutter } }: CodeStyle): string {
  if (!gutter) return '';
  const parts = [fill(gutter.first, { n: '1' })];
  for (let n = 1; n <= count; n++) {
    parts.push(String(n), fill(n < count ? gutter.between : gutter.last, { n: String(n + 1) }));
  }
  return parts.join('');
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  if (!template.includes('\0')) return template;
  return template
    .split('\0')
    .map((part, i) => (i % 2 === 0 ? part : (values[part] ?? '')))
    .join('');
}
