/** Whether a character (one code point as text) belongs. */
export type CharacterTest = (character: string) => boolean;

export function between(first: string, last: string): CharacterTest {
  const low = first.codePointAt(0) ?? 0;
  const high = last.codePointAt(0) ?? 0;
  return (character) => {
    const code = character.codePointAt(0) ?? -1;
    return code >= low && code <= high;
  };
}

export function anyOf(tests: readonly CharacterTest[]): CharacterTest {
  return (character) => tests.some((test) => test(character));
}

export function noneOf(tests: readonly CharacterTest[]): CharacterTest {
  return (character) => !tests.some((test) => test(character));
}

/** For `(?i)`: a character belongs when its small or its capital form does. */
export function ignoringCase(test: CharacterTest): CharacterTest {
  return (character) =>
    test(character) || test(character.toLowerCase()) || test(character.toUpperCase());
}

function matching(pattern: RegExp): CharacterTest {
  return (character) => pattern.test(character);
}

/** `\d`, `\s` and `\w` mean ASCII only in Go. */
const PERL: Readonly<Record<string, RegExp>> = {
  d: /^[0-9]$/,
  s: /^[\t\n\f\r ]$/,
  w: /^[0-9A-Za-z_]$/,
};

/** `\d`, `\D` and the like; `undefined` when the letter names no class. */
export function perlClass(letter: string): CharacterTest | undefined {
  const pattern = PERL[letter.toLowerCase()];
  if (!pattern) return undefined;
  return letter === letter.toLowerCase() ? matching(pattern) : noneOf([matching(pattern)]);
}

const POSIX: Readonly<Record<string, RegExp>> = {
  alnum: /^[0-9A-Za-z]$/,
  alpha: /^[A-Za-z]$/,
  ascii: /^[\0-\x7f]$/,
  blank: /^[\t ]$/,
  cntrl: /^(?![\x80-\x9f])\p{Cc}$/u,
  digit: /^[0-9]$/,
  graph: /^[!-~]$/,
  lower: /^[a-z]$/,
  print: /^[ -~]$/,
  punct: /^[!-/:-@[-`{-~]$/,
  space: /^[\t\n\v\f\r ]$/,
  upper: /^[A-Z]$/,
  word: /^[0-9A-Za-z_]$/,
  xdigit: /^[0-9A-Fa-f]$/,
};

/** `alpha` or `^alpha` of `[[:alpha:]]`; `undefined` when there is no such class. */
export function posixClass(name: string): CharacterTest | undefined {
  const isNegated = name.startsWith('^');
  const pattern = POSIX[isNegated ? name.slice(1) : name];
  if (!pattern) return undefined;
  return isNegated ? noneOf([matching(pattern)]) : matching(pattern);
}

/** `\p{L}`, `\p{Greek}`, negated as `\p{^L}`; `undefined` when Unicode has no such class. */
export function unicodeClass(name: string): CharacterTest | undefined {
  if (name.startsWith('^')) {
    const test = unicodeClass(name.slice(1));
    return test && noneOf([test]);
  }
  if (!/^[A-Za-z_]+$/.test(name)) return undefined;
  for (const property of [`General_Category=${name}`, `Script=${name}`]) {
    try {
      return matching(new RegExp(`^\\p{${property}}$`, 'u'));
    } catch {
      // Not a property of that kind: the next one, or none.
    }
  }
  return undefined;
}
