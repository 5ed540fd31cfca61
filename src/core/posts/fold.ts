/** What decomposition leaves whole, though readers look for it without its stroke or ligature. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/** Text without case and diacritics, for searching: `Écrire` and `ecrire` are the same. */
export function fold(text: string): string {
  const plain = text.toLowerCase();
  if (isAscii(plain)) return plain;
  return plain
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * Where a folded word stands in a text: UTF-16 offsets in the text as it is, first occurrence;
 * `undefined` when it does not.
 */
export function findFolded(
  text: string,
  word: string,
): readonly [start: number, end: number] | undefined {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    starts.push(...Array.from({ length: plain.length }, () => at));
    folded += plain;
    at += letter.length;
  }
  const found = folded.indexOf(word);
  if (found < 0 || word === '') return undefined;
  const last = starts[found + word.length - 1] ?? at;
  const next = starts.find((start) => start > last) ?? at;
  return [starts[found] ?? 0, next];
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- all of ASCII is meant, control characters as well
  return /^[\x00-\x7f]*$/.test(text);
}
