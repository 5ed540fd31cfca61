/**
 * github-slugger's `slug`: in small letters, without what is neither letter, mark, digit nor
 * connector, each space a hyphen. Hyphens beside each other stay.
 */
export function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
