export type LineEnd = '\n' | '\r\n' | '\r';

/**
 * The line end a text uses near an offset: that of the line the offset is in, else of the line
 * before, else `\n`.
 */
export function lineEndNear(text: string, offset: number): LineEnd {
  const at = endOfLine(text, offset);
  const line = lineEndAt(text, at) ?? lineEndAt(text, startOfLine(text, offset) - 1);
  return line ?? '\n';
}

/** The offset of the line end (its first character) of the line an offset is in, or the text's end. */
export function endOfLine(text: string, offset: number): number {
  if (isInsideCrlf(text, offset)) return offset - 1;
  let at = offset;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The offset at which the line an offset is in begins. */
export function startOfLine(text: string, offset: number): number {
  let at = isInsideCrlf(text, offset) ? offset - 1 : offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at--;
  return at;
}

/** The offset just after the line end of the line an offset is in, or the text's end. */
export function nextLine(text: string, offset: number): number {
  const at = endOfLine(text, offset);
  return at + (lineEndAt(text, at)?.length ?? 0);
}

function lineEndAt(text: string, offset: number): LineEnd | undefined {
  if (text[offset] === '\r') return text[offset + 1] === '\n' ? '\r\n' : '\r';
  if (text[offset] === '\n') return text[offset - 1] === '\r' ? '\r\n' : '\n';
  return undefined;
}

function isInsideCrlf(text: string, offset: number): boolean {
  return text[offset] === '\n' && text[offset - 1] === '\r';
}
