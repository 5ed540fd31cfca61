/**
 * What Docusaurus takes from a body as its description: the first line with text in it, without
 * Markdown's marks. Source: utils/src/markdownUtils.ts `createExcerpt`.
 */
export function excerptOf(body: string): string | undefined {
  const start = body.trimStart().replace(/^[^\r\n]*\r?\n=+/, '');
  let fence = '';
  let isInImport = false;
  for (const line of start.split(/\r?\n/)) {
    const text = line.trim();
    if (text === '') {
      isInImport = false;
      continue;
    }
    const mark = /^`{3,}/.exec(text)?.[0];
    if (fence === '' && (isInImport || /^(?:import|export)\s/.test(line))) isInImport = true;
    else if (mark !== undefined) fence = fenceAfter(fence, mark);
    else if (fence === '') {
      const plain = withoutMarks(line);
      if (plain !== '') return plain;
    }
  }
  return undefined;
}

/** The fence that is open after a line of back-quotes; `''`: none. */
function fenceAfter(open: string, mark: string): string {
  if (open === '') return mark;
  return mark.length >= open.length ? '' : open;
}

/** Characters of a line; no list shows more of a description. */
const LONGEST = 1000;

/** In this order; each is what Docusaurus does to a line. */
const MARKS: readonly (readonly [mark: RegExp, by: string])[] = [
  [/<[^>]*>/g, ''],
  [/^#[^#]+#?/gm, ''],
  [/^#{1,6}\s*([^#]*?)\s*#{0,6}/gm, '$1'],
  [/([*_]{1,3})(.*?)\1/g, '$2'],
  [/~~(\S.*\S)~~/g, '$1'],
  [/!\[(.*?)\][[(].*?[\])]/g, '$1'],
  [/\[\^.+?\](?:: .*$)?/g, ''],
  [/\[(.*?)\][[(].*?[\])]/g, '$1'],
  [/`(.+?)`/g, '$1'],
  [/^\s{0,3}>\s?/g, ''],
  [/:::.*/, ''],
  [/\s?:(?:::|[^:\n])+:/g, ''],
  [/\{#*[\w-]+\}/, ''],
];

function withoutMarks(line: string): string {
  const start = line.slice(0, LONGEST);
  return MARKS.reduce((text, [mark, by]) => text.replace(mark, by), start).trim();
}
