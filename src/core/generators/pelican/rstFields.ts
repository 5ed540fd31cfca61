/** A line of one repeated mark, below a title and maybe above it. */
const ADORNMENT = /^([!-/:-@[-`{-~])\1*[ \t]*$/;
const FIELD = /^:(?![ :])((?:[^:\\]|\\.|:(?!\s|$))+):(?:[ \t]+(.*)|[ \t]*)$/;
/** A title and a subtitle come first, with their lines. */
const MOST_TITLES = 2;
/** Longer values are taken as they are written. */
const LONGEST = 2000;

/**
 * The fields of a reStructuredText file, names in small letters: its title and the list of fields that
 * follows. Source: docutils `docutils/transforms/frontmatter.py`, pelican/readers.py `RstReader`.
 */
export function rstFields(text: string): ReadonlyMap<string, string> {
  const lines = text.split(/\r\n|\n|\r/).map((line) => line.trimEnd());
  const fields = new Map<string, string>();
  let at = afterComments(lines, 0);
  for (let count = 0; count < MOST_TITLES; count++) {
    const title = titleAt(lines, at);
    if (title === undefined) break;
    if (count === 0) fields.set('title', plainText(title.text));
    at = afterComments(lines, title.end);
  }
  for (;;) {
    const field = FIELD.exec(lines[at] ?? '');
    if (field?.[1] === undefined) return fields;
    const more = indentedFrom(lines, at + 1);
    const value = [field[2] ?? '', ...more.texts].join('\n').trim();
    fields.set(plainText(field[1]).toLowerCase(), plainText(value));
    at = more.end;
  }
}

/** The first line that is neither blank nor a part of a comment (`..` and what is indented below). */
function afterComments(lines: readonly string[], start: number): number {
  let at = start;
  while (at < lines.length) {
    const line = lines[at];
    if (line === '') at++;
    else if (line !== undefined && /^\.\.(?:$| (?!\S+::|_|\[|\|))/.test(line))
      at = indentedFrom(lines, at + 1).end;
    else break;
  }
  return at;
}

interface Title {
  readonly text: string;
  /** The line after it. */
  readonly end: number;
}

function titleAt(lines: readonly string[], at: number): Title | undefined {
  const [first = '', second = '', third = ''] = lines.slice(at, at + 3);
  if (ADORNMENT.test(first) && third === first && second !== '') {
    return { text: second.trim(), end: at + 3 };
  }
  const isTitle = first !== '' && !/^\s/.test(first) && second.length > 1 && ADORNMENT.test(second);
  return isTitle ? { text: first, end: at + 2 } : undefined;
}

/** The indented lines from there on, with the blank ones between and after them. */
function indentedFrom(
  lines: readonly string[],
  start: number,
): { readonly texts: readonly string[]; readonly end: number } {
  let end = start;
  while (end < lines.length && /^(?:\s|$)/.test(lines[end] ?? '')) end++;
  return { texts: lines.slice(start, end).map((line) => line.trim()), end };
}

/** Text without the marks of emphasis, literals and links, and without backslashes. */
function plainText(text: string): string {
  if (text.length > LONGEST) return text;
  return text
    .replace(/(^|[\s'"([{<])(``|\*\*|\*|`)(?=\S)(.*?\S)\2(?:__?)?(?=$|[\s'")\]}>.,:;!?-])/g, marked)
    .replace(/\\(.)/g, (_whole, character: string) => (character === ' ' ? '' : character));
}

function marked(_whole: string, before: string, mark: string, inside: string): string {
  return before + (mark === '`' ? inside.replace(/\s+<[^<>]*>$/, '') : inside);
}
