import { escapeHtml } from '../../markdown/escapeHtml.ts';
import type { CodeManner } from './codeManner.ts';
import type { CodeToken } from './codeTokens.ts';
import { isBlankToken } from './codeTokens.ts';
import type { Gaps } from './gaps.ts';
import { isKnownLanguage } from './languageNames.ts';
import { tagsOf, type Colour } from './pageCharacters.ts';
import type { Palette } from './palette.ts';

/** Lines that are remembered, more than a block has: a key press changes one of it. */
const MAX_LINES = 10_000;

/** Characters of one line in one element. */
interface Run {
  readonly colour: Colour;
  text: string;
}

/** Tokens of one line as a site writes them. */
export function writeTokens(
  line: readonly CodeToken[],
  language: string,
  { palette, lines }: CodeManner,
): string {
  const key = [language, ...line.flatMap(({ scope, text, within }) => [scope, text, within])].join(
    '\0',
  );
  const known = lines.get(key);
  if (known !== undefined) return known;
  const written = writeLine(line, language.toLowerCase(), palette);
  if (lines.size >= MAX_LINES) lines.clear();
  lines.set(key, written);
  return written;
}

function writeLine(line: readonly CodeToken[], name: string, palette: Palette): string {
  // Code in a language of which neither we nor the page know anything is plain.
  const language = isKnownLanguage(name) || palette.knows(name) ? name : '';
  const gaps = palette.gaps(language);
  const colours = line.map((_, i) => palette.colour(line, i, language));
  return writeRuns(runsOf(line, colours, { gaps, blanks: palette.blanks(language) }), gaps);
}

interface Blanks {
  readonly gaps: Gaps;
  /** Their colour, where they have one of their own. */
  readonly blanks: Colour | undefined;
}

function runsOf(
  line: readonly CodeToken[],
  colours: readonly Colour[],
  { gaps, blanks }: Blanks,
): readonly Run[] {
  const runs: Run[] = [];
  let blank = '';
  let previous: CodeToken | undefined;
  for (const [i, next] of line.entries()) {
    if (isBlankToken(next)) {
      blank += next.text;
      continue;
    }
    const colour = colours[i] ?? '';
    const last = runs.at(-1);
    const isOne =
      previous &&
      last?.colour === colour &&
      (blank === '' || blanks === undefined) &&
      isWritten({ previous, next, hasBlank: blank !== '' }, colour, gaps);
    if (last && isOne) last.text += blank + next.text;
    else addRun(runs, { colour, blank, text: next.text }, { gaps, blanks });
    blank = '';
    previous = next;
  }
  if (blank !== '') addRun(runs, { colour: '', blank, text: '' }, { gaps, blanks });
  return runs;
}

/** Whether two neighbours of one colour are written in one element. */
function isWritten(neighbours: Parameters<Gaps['joins']>[0], colour: Colour, gaps: Gaps): boolean {
  const { previous, next } = neighbours;
  return colour === '' || isOneThing(previous, next) || gaps.joins(neighbours, colour);
}

/** Whether two tokens are parts of a string, a number or a selector, as far as colours go. */
function isOneThing(previous: CodeToken, next: CodeToken): boolean {
  const isString = ({ scope }: CodeToken): boolean =>
    /^(?:string|quote|prefix|char|subst)/.test(scope);
  if (next.scope === 'unit' || previous.scope === 'mark selector') return true;
  return isString(previous) && isString(next);
}

function addRun(
  runs: Run[],
  {
    colour,
    blank,
    text,
  }: { readonly colour: Colour; readonly blank: string; readonly text: string },
  { gaps, blanks }: Blanks,
): void {
  const last = runs.at(-1);
  const own = blanks === undefined ? undefined : { colour: blanks };
  const rule = blank === '' ? 'next' : (own ?? gaps.blankRule(last?.colour, colour));
  if (rule === 'next') runs.push({ colour, text: blank + text });
  else {
    if (rule === 'previous' && last) last.text += blank;
    else runs.push({ colour: rule === 'previous' ? '' : rule.colour, text: blank });
    if (text !== '') runs.push({ colour, text });
  }
}

function writeRuns(runs: readonly Run[], gaps: Gaps): string {
  let html = '';
  let open: readonly string[] = [];
  const close = (tags: readonly string[]): string =>
    tags
      .map((tag) => `</${/^<([^\s>]*)/.exec(tag)?.[1] ?? ''}>`)
      .reverse()
      .join('');
  for (const [i, { colour, text }] of runs.entries()) {
    const isBlank = colour === '' && text.trim() === '';
    const behind = tagsOf(runs[i + 1]?.colour ?? '');
    // Bare blanks stand in the elements that go on behind them.
    const tags = isBlank ? open.slice(0, keptOpen(open, behind, gaps)) : tagsOf(colour);
    const kept = keptOpen(open, tags, gaps);
    html += close(open.slice(kept)) + tags.slice(kept).join('') + escapeHtml(text);
    open = tags;
  }
  return html + close(open);
}

/** How many of the open elements go on. */
function keptOpen(open: readonly string[], tags: readonly string[], gaps: Gaps): number {
  let kept = 0;
  const isAlike = open.length === tags.length;
  const most = Math.min(open.length, tags.length);
  while (kept < most && open[kept] === tags[kept] && gaps.nests(open[kept] ?? '')) kept++;
  return isAlike && kept === most ? Math.max(0, kept - 1) : kept;
}
