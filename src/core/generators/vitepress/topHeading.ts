const CONTAINER = /^(?: {0,3}(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
/** What begins a block of HTML, which goes on up to a blank line, also below a paragraph. */
const HTML_BLOCK =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|center|d[dlt]|details|dialog|div|fieldset|figcaption|figure|footer|form|h[1-6r]|header|iframe|li|link|main|menu|nav|[ou]l|p|section|summary|t(?:able|body|d|foot|h|head|itle|r))(?=[\s/>]|$)/i;
/** Another tag that stands alone begins one, too, but not below a paragraph. */
const LONE_TAG = /^ {0,3}<\/?[a-z][^<>]*>\s*$/i;
/** Blocks that VitePress takes out of the page, and comments. */
const TAKEN_OUT = /<!--[^]*?-->|<(script|style|template)\b[^>]*>[^]*?<\/\1>/gi;

/**
 * The Markdown of the first heading of the first level, wherever it stands, without its attributes;
 * `undefined` when there is none.
 */
export function topHeading(body: string): string | undefined {
  const finder = new HeadingFinder();
  for (const line of body.replace(TAKEN_OUT, '').split(/\r\n|\n|\r/)) {
    const found = finder.next(line.replace(CONTAINER, ''));
    if (found !== undefined) return found.replace(/[ \t]*\{[#.:\w][^{}]*\}[ \t]*$/, '');
  }
  return undefined;
}

/** Follows the lines of a document as far as headings need it. */
class HeadingFinder {
  #fence = '';
  #isInHtml = false;
  #paragraph: readonly string[] = [];

  /** @returns the heading that the line, or the paragraph above it, is. */
  next(line: string): string | undefined {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (this.#fence !== '') {
      if (mark.startsWith(this.#fence)) this.#fence = '';
      return undefined;
    }
    const above = this.#paragraph;
    this.#paragraph = [];
    this.#fence = mark;
    this.#isInHtml = line.trim() !== '' && (this.#isInHtml || beginsHtml(line, above));
    if (mark !== '' || this.#isInHtml || line.trim() === '') return undefined;
    const heading = HEADING.exec(line);
    if (heading) return heading[1] ?? '';
    if (above.length > 0 && /^ {0,3}=+[ \t]*$/.test(line)) return above.join('\n');
    const isCode = above.length === 0 && /^(?: {4}|\t)/.test(line);
    const isOther = isCode || /^ {0,3}(?:#{2,6}(?:[ \t]|$)|\|)/.test(line);
    if (!isOther) this.#paragraph = [...above, line.trim()];
    return undefined;
  }
}

function beginsHtml(line: string, above: readonly string[]): boolean {
  return HTML_BLOCK.test(line) || (above.length === 0 && LONE_TAG.test(line));
}
