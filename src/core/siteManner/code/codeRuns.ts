import { escapeHtml } from '../../markdown/escapeHtml.ts';
import type { CodeManner } from './codeManner.ts';
import type { CodeToken } from './codeTokens.ts';
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

/** Tokens of one line as a site writes them. */
export function writeTokens(
  line: readonly CodeToken[],
  language: string,
  manner: CodeManner,
): string {
  return writeRuns(joinRuns(runsOf(line, paletteLanguage(language, manner), manner), manner));
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
