import { escapeHtml } from '../../markdown/escapeHtml.ts';
import type { CodeManner, CodeStyle, OurCode } from './codeManner.ts';
import type { CodeToken } from './codeTokens.ts';
import { codeTokens } from './codeTokens.ts';
import { isKnownLanguage } from './languageNames.ts';
import { closingTags, type Colour } from './pageCharacters.ts';
import type { BlankRule } from './palette.ts';

/** Characters of one line in one element. */
interface Run {
  readonly colour: Colour;
  readonly text: string;
  /** The last of its tokens. */
  readonly token: CodeToken;
  /** Blanks that may take the colour of what is next to them. */
  readonly isBlank: boolean;
  /** Belongs to what is before it, as the parts of a string do. */
  readonly isJoined: boolean;
}

/** Code as a site writes it; `undefined` when it was not seen to show any. */
export function dressCode(code: OurCode, manner: CodeManner): string | undefined {
  const style = manner.style(code);
  if (!style) return undefined;
  const lines = linesOf(codeTokens(code.content));
  const html = fill(style.frame.html, {
    code: writeLines(lines, code, { manner, style }),
    gutter: gutterHtml(lines.length, style),
    language: escapeHtml(code.language === '' ? 'text' : manner.languageForm(code.language)),
    label: escapeHtml(code.language === '' ? 'text' : manner.languageLabel(code.language)),
  });
  return html;
}

function linesOf(tokens: readonly CodeToken[]): readonly (readonly CodeToken[])[] {
  const lines: CodeToken[][] = [[]];
  for (const token of tokens) {
    if (token.scope === 'newline' || token.text === '\n') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  while (lines.length > 1 && lines.at(-1)?.length === 0) lines.pop();
  return lines;
}

interface Manner {
  readonly manner: CodeManner;
  readonly style: CodeStyle;
}

function writeLines(
  lines: readonly (readonly CodeToken[])[],
  code: OurCode,
  { manner, style }: Manner,
): string {
  const { first, between, last } = style.lines;
  const language = paletteLanguage(code.language, manner);
  const parts = lines.map((line, i) => {
    const before = fill(i === 0 ? first : between, { n: String(i + 1) });
    return before + writeRuns(joinRuns(runsOf(line, language, manner), manner));
  });
  return parts.join('') + fill(last, { n: String(lines.length) });
}

/** Code in a language of which neither we nor the page know anything is plain. */
function paletteLanguage(language: string, { palette }: CodeManner): string {
  const name = language.toLowerCase();
  return isKnownLanguage(name) || palette.knows(name) ? name : '';
}

function runsOf(
  line: readonly CodeToken[],
  language: string,
  { palette }: CodeManner,
): readonly Run[] {
  const colours = line.map((_, i) => palette.colour(line, i, language));
  let isStart = true;
  return line.map((token, i) => {
    const isBlank = token.text.trim() === '';
    const isJoined = i > 0 && isString(token) && isString(line[i - 1]);
    if (!isBlank) {
      isStart = false;
      return { colour: colours[i] ?? '', text: token.text, token, isBlank, isJoined };
    }
    const rule = palette.blankRule(isStart ? 'indent' : 'inside', language);
    const around = { previous: colours[i - 1] ?? '', next: colours[i + 1] ?? '' };
    return { ...blankRun(rule, around), text: token.text, token, isBlank };
  });
}

function isString(token: CodeToken | undefined): boolean {
  return token !== undefined && /^(?:string|quote|char|subst)/.test(token.scope);
}

function blankRun(
  rule: BlankRule,
  { previous, next }: { readonly previous: Colour; readonly next: Colour },
): Pick<Run, 'colour' | 'isJoined'> {
  if (rule === 'next') return { colour: next, isJoined: false };
  if (rule === 'previous') return { colour: previous, isJoined: true };
  return { colour: rule.colour, isJoined: false };
}

/** Puts neighbours together that the site would write in one element. */
function joinRuns(runs: readonly Run[], { palette }: CodeManner): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const previous = joined.at(-1);
    const isOne =
      previous?.colour === run.colour &&
      (run.colour === '' ||
        run.isJoined ||
        previous.isBlank ||
        run.isBlank ||
        palette.joins(previous.token, run.token));
    if (previous && isOne) {
      joined[joined.length - 1] = { ...run, text: previous.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

function writeRuns(runs: readonly Run[]): string {
  return runs
    .map(
      ({ colour, text }) => colour + escapeHtml(text) + (colour === '' ? '' : closingTags(colour)),
    )
    .join('');
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
