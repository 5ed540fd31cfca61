/** An id of Docusaurus' footnotes ends in a hash of the file's absolute path. */
const FOOTNOTE_HASH = /(user-content-fn(?:ref)?-[^"'\s]*?)-[0-9a-f]{6}(?=["'-])/g;

/** Code that Shiki coloured: its tokeniser has a limit of time. */
const SHIKI = /(<pre\b[^>]*class="[^"]*\b(?:astro-code|shiki)\b[^>]*>)([\s\S]*?)(<\/pre>)/g;

/** A text of a truth.json less what varies from build to build by the README of `test/truth`. */
export function stableText(text: string): string {
  return text
    .replace(FOOTNOTE_HASH, '$1')
    .replace(SHIKI, (_, start: string, code: string, end: string) =>
      [start, code.replace(/<[^>]*>/g, ''), end].join(''),
    );
}
