/**
 * What a page shows first, as its document holds it: data, which no browser runs. The page's script
 * stands right behind it and reads it; see `takeFirst` there.
 *
 * @param first becomes JSON: in its strings neither the end of the element nor a comment can begin.
 */
export function firstShowTag(first: unknown): string {
  const json = JSON.stringify(first).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<script type="application/json">${json}</script>`;
}
