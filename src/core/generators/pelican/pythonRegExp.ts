/** What Python's `\w`, `\d` and the like mean in a text, inside of a set and outside. */
const CLASSES: Readonly<Record<string, readonly [inSet: string, alone: string]>> = {
  w: ['\\p{L}\\p{N}_', '[\\p{L}\\p{N}_]'],
  W: ['', '[^\\p{L}\\p{N}_]'],
  d: ['\\p{Nd}', '\\p{Nd}'],
  D: ['\\P{Nd}', '\\P{Nd}'],
  s: ['\\s', '\\s'],
  S: ['\\S', '\\S'],
  A: ['', '^'],
  Z: ['', '$'],
};

/** A named group, a flag for all, an escape, a bracket of a set, or a bracket that means itself. */
const PART = /\(\?P(<\w+>)|\(\?P=(\w+)\)|\(\?([aiLmsux]+)\)|\\([^])|(\[\^?\]?)|(\])|([{}])/gu;

/**
 * A regular expression of Python as one of JavaScript, for text (Unicode); `undefined` when it uses
 * what JavaScript lacks or does not parse.
 * @param flags of JavaScript, besides `u`.
 */
export function pythonRegExp(pattern: string, flags = ''): RegExp | undefined {
  let inSet = false;
  let unknown = 0;
  const given = new Set(flags);
  const translated = pattern.replace(PART, (whole: string, ...parts: (string | undefined)[]) => {
    const [name, reference, inline, escape, opening, closing] = parts;
    if (escape !== undefined) {
      const text = escaped(escape, inSet);
      if (text === '') unknown++;
      return text;
    }
    if (opening !== undefined && !inSet) {
      inSet = true;
      return opening.replace(/\]$/, '\\]');
    }
    if (closing !== undefined || inSet) {
      if (closing !== undefined) inSet = false;
      return closing ?? `\\${whole}`;
    }
    if (name !== undefined) return `(?${name}`;
    if (reference !== undefined) return `\\k<${reference}>`;
    for (const flag of inline ?? '') if ('ims'.includes(flag)) given.add(flag);
    return inline === undefined ? whole : '';
  });
  try {
    return unknown === 0 ? new RegExp(translated, [...given, 'u'].join('')) : undefined;
  } catch {
    return undefined;
  }
}

function escaped(character: string, inSet: boolean): string {
  const meaning = CLASSES[character];
  if (meaning !== undefined) return meaning[inSet ? 0 : 1];
  // JavaScript has no escapes for characters that need none.
  const isPlain = !/[A-Za-z\d^$\\.*+?()[\]{}|/]/.test(character) && !(inSet && character === '-');
  return isPlain ? character : `\\${character}`;
}

/** The replacement of a `re.sub` as JavaScript writes it. */
export function pythonReplacement(text: string): string {
  return text.replaceAll('$', '$$$$').replace(/\\(?:g<(\d+)>|(\d{1,2}))/g, '$$$1$2');
}
