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

/**
 * A blank line before a comment such as `<!--more-->`, with a blank line on both sides when there
 * are enough of them; other text is written over.
 */
function placeBefore(body: string, first: number): number {
  const blank = body.slice(0, first).match(/[ \t]*(?:\r\n|\n|\r)/g) ?? [];
  if (blank.length === 0 || !body.startsWith('<!--', first)) return first;
  return blank.slice(0, blank.length > 2 ? -2 : -1).join('').length;
}

/** The first blank line below a heading, the second when there are several; its own end when none. */
function placeBelow(body: string, headingEnd: number): number {
  const gap = /^[ \t]*(?:\r\n|\n|\r)((?:[ \t]*(?:\r\n|\n|\r))*)/.exec(body.slice(headingEnd));
  if (!gap) return headingEnd;
  const lineStart = headingEnd + gap[0].length - (gap[1] ?? '').length;
  const second = /^[ \t]*(?:\r\n|\n|\r)(?=[ \t]*(?:\r\n|\n|\r|$))/.exec(body.slice(lineStart));
  return lineStart + (second?.[0].length ?? 0);
}
