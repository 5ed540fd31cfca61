import type { Problem } from '../problem.ts';
import { endOfLine, lineEndNear, nextLine, startOfLine } from '../text/lineEnds.ts';
import type { Range } from '../text/range.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';
import type { Manner } from './edit/notation.ts';
import { tomlNotation } from './edit/tomlNotation.ts';
import { yamlNotation } from './edit/yamlNotation.ts';
import type { FrontMatter } from './frontMatter.ts';
import { guessEnd } from './guessEnd.ts';
import { linesOf } from './yaml/entryLines.ts';

/**
 * The edit that takes a problem of notation away, as a quick fix to offer: quotes around a value,
 * spaces for tabs, a closing quote, bracket or fence, a space behind a colon. Only what leaves one
 * problem less when it is read again is offered; `undefined` when nothing does.
 * @param read The site's own way to read front matter.
 */
export function mendFrontMatter(
  text: string,
  problem: Problem,
  read: (text: string) => FrontMatter,
): TextEdit | undefined {
  const frontMatter = read(text);
  const { length } = frontMatter.problems;
  return waysToMend(text, problem, frontMatter).find((edit) => {
    const after = read(applyEdits(text, [edit]));
    return after.problems.length < length && after.fields.length >= frontMatter.fields.length;
  });
}

function waysToMend(
  text: string,
  { code, range }: Problem,
  { format }: FrontMatter,
): readonly TextEdit[] {
  if (code === 'front-matter-unclosed') return closeFence(text, range);
  if (code !== 'front-matter-syntax') return [];
  switch (format) {
    case 'yaml':
      return mendYaml(text, range);
    case 'toml':
      return mendToml(text, range);
    case 'json':
    case 'header':
    case undefined:
      return [];
  }
}

/** The opening fence once more, behind what was taken for front matter. */
function closeFence(text: string, opening: Range): readonly TextEdit[] {
  const fence = text.slice(opening.start, opening.end).trim();
  if (!/^(?:-{3,}|\+{3})$/.test(fence)) return [];
  const end = guessEnd(text, nextLine(text, opening.end));
  const lineEnd = lineEndNear(text, opening.start);
  const begins = /[\r\n]/.test(text.charAt(end - 1)) ? '' : lineEnd;
  return [insertion(end, `${begins}${fence}${lineEnd}`)];
}

function mendYaml(text: string, range: Range): readonly TextEdit[] {
  const wrong = text.slice(range.start, range.end);
  if (/^[ \t]*\t[ \t]*$/.test(wrong)) return [{ range, text: wrong.replaceAll('\t', '  ') }];
  if (wrong === ':') return [insertion(range.end, ' ')];
  const start = startOfLine(text, range.start);
  const value = linesOf(text, { start, end: endOfLine(text, start) })[0]?.value;
  if (!value) return [];
  const whole = quotedAnew(text, value, (inner, manner) => yamlNotation.scalar(inner, manner));
  const part = quotedAnew(text, range, (inner, manner) => yamlNotation.scalar(inner, manner));
  return /^[[{]/.test(wrong) ? [closeBracket(text, value), ...whole] : [...part, ...whole];
}

function mendToml(text: string, range: Range): readonly TextEdit[] {
  const statement = text.slice(range.start, range.end);
  const colon = /^\s*[\w-]+[ \t]*:[ \t]*/.exec(statement)?.[0];
  if (colon !== undefined && !statement.includes('=')) {
    const value = { start: range.start + colon.length, end: range.end };
    const written = text.slice(value.start, value.end);
    const assigned = `${colon.replace(/[ \t]*:[ \t]*$/, '')} = `;
    const quoted = tomlNotation.scalar(written, { quote: '"', quoted: true, inFlow: false }) ?? '';
    return [written, quoted].map((after) => ({ range, text: assigned + after }));
  }
  const key = /^[^=]*=[ \t]*/.exec(statement)?.[0] ?? '';
  const value = { start: range.start + key.length, end: range.end };
  const quotes = quotedAnew(text, value, (inner, manner) => tomlNotation.scalar(inner, manner));
  return /^[[{]/.test(text.slice(value.start, value.end)) ? [closeBracket(text, value)] : quotes;
}

/** A value in quotes, whatever quotes it lacked at its beginning or its end, those inside escaped. */
function quotedAnew(
  text: string,
  range: Range,
  write: (inner: string, manner: Manner) => string | undefined,
): readonly TextEdit[] {
  const written = text.slice(range.start, range.end);
  const quote = /^["']/.exec(written)?.[0];
  const inner =
    quote === undefined ? written : written.slice(1, written.endsWith(quote) ? -1 : undefined);
  const manner: Manner = { quote: quote === "'" ? "'" : '"', quoted: true, inFlow: false };
  const after = write(inner, manner);
  return after === undefined || inner === '' ? [] : [{ range, text: after }];
}

function closeBracket(text: string, { start, end }: Range): TextEdit {
  return insertion(end, text[start] === '{' ? '}' : ']');
}

function insertion(at: number, text: string): TextEdit {
  return { range: { start: at, end: at }, text };
}
