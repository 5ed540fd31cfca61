/**
 * Lower case letter by letter, without regard to what stands around, as Ruby does it: a Greek sigma
 * at a word's end is like any other.
 */
export function lowerCase(text: string): string {
  // No other letter's lower case depends on its neighbours.
  if (!text.includes('Σ')) return text.toLowerCase();
  return Array.from(text, (character) => character.toLowerCase()).join('');
}

/** As Go does it: each letter becomes exactly one, so the dot of a Turkish İ is lost. */
export function simpleLowerCase(text: string): string {
  return lowerCase(text.replaceAll('İ', 'i'));
}
