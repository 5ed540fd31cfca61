/** Capitals as Go makes them: each character becomes one other, so `ß` stays as it is. */
export function goUpper(text: string): string {
  return Array.from(text, (character) => {
    const upper = character.toUpperCase();
    return upper.length === character.length ? upper : character;
  }).join('');
}

/** The text with its first character in capitals. */
export function capitalized(text: string): string {
  const [first = ''] = text;
  return goUpper(first) + text.slice(first.length);
}
