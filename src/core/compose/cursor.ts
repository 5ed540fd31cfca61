/**
 * Where writing starts in a new post: at the end when there is nothing after the front matter yet;
 * below the first heading, when the body begins with one; else before what is there already.
 * @param bodyStart UTF-16 offset of the body
 */
export function cursorIn(text: string, bodyStart: number): number {
  const body = text.slice(bodyStart);
  const first = /\S/.exec(body)?.index;
  if (first === undefined) return text.length;
  const heading = /^#{1,6}[ \t][^\r\n]*/.exec(body.slice(first))?.[0];
  if (heading === undefined) return bodyStart + placeBefore(body, first);
  return bodyStart + placeBelow(body, first + heading.length);
}

/** The blank line nearest before a comment such as `<!--more-->`; other text is written over. */
function placeBefore(body: string, first: number): number {
  const blank = /[ \t]*(?:\r\n|\n|\r)$/.exec(body.slice(0, first));
  return blank && body.startsWith('<!--', first) ? blank.index : first;
}

/** The first blank line below a heading, the second when there are several; its own end when none. */
function placeBelow(body: string, headingEnd: number): number {
  const gap = /^[ \t]*(?:\r\n|\n|\r)((?:[ \t]*(?:\r\n|\n|\r))*)/.exec(body.slice(headingEnd));
  if (!gap) return headingEnd;
  const lineStart = headingEnd + gap[0].length - (gap[1] ?? '').length;
  const second = /^[ \t]*(?:\r\n|\n|\r)(?=[ \t]*(?:\r\n|\n|\r|$))/.exec(body.slice(lineStart));
  return lineStart + (second?.[0].length ?? 0);
}
