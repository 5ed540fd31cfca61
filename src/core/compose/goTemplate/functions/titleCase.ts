import { capitalized } from './capitals.ts';

/** Hugo's `titleCaseStyle`. */
export type TitleStyle = 'ap' | 'chicago' | 'go' | 'firstupper' | 'none';

/** Words that both styles leave small inside a title. Source: jdkato/prose 1.2, transform/title.go. */
const SMALL = new Set(
  'a an and as at but by en for if in nor of on or per the to vs vs. via v v.'.split(' '),
);

/** Words that the Chicago style leaves small too. */
const PREPOSITIONS = new Set(
  (
    'with from into during including until against among throughout despite towards upon ' +
    'concerning about over through before between after since without under within along ' +
    'following across beyond around down near above'
  ).split(' '),
);

const WORD = /[\p{N}\p{L}]+[^\s/-]*/gu;

/** A text in the capitals of a title, as Hugo's `title` does it. */
export function titleCase(text: string, style: TitleStyle): string {
  switch (style) {
    case 'none':
      return text;
    case 'firstupper':
      return capitalized(text);
    case 'go':
      return text.replace(/[\p{L}\p{N}_'’]+/gu, capitalized);
    case 'ap':
    case 'chicago':
      return text.replace(WORD, (word, at: number) =>
        staysSmall(word, { text, at }, style) ? word.toLowerCase() : capitalized(word),
      );
  }
}

interface Place {
  readonly text: string;
  readonly at: number;
}

/** Neither first nor last, not after a colon, not before a hyphen. */
function staysSmall(word: string, { text, at }: Place, style: TitleStyle): boolean {
  const small = word.toLowerCase();
  if (!SMALL.has(small) && !(style === 'chicago' && PREPOSITIONS.has(small))) return false;
  const end = at + word.length;
  if (at === 0 || end === text.length) return false;
  const before = dashed(text.charAt(at - 1));
  const earlier = dashed(text.charAt(at - 2));
  if (!' -/'.includes(before) || earlier === ':' || earlier === '-') return false;
  return dashed(text.charAt(end)) !== '-' || before === '-';
}

/** En and em dashes count as hyphens. */
function dashed(character: string): string {
  return character === '–' || character === '—' ? '-' : character;
}

/** The style that a site's configuration asks for; Associated Press when it asks for none. */
export function titleStyleOf(name: string | undefined): TitleStyle {
  const style = name?.toLowerCase();
  switch (style) {
    case 'chicago':
    case 'go':
    case 'firstupper':
    case 'none':
      return style;
    default:
      return 'ap';
  }
}
