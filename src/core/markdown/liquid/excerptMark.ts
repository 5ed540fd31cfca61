import { newMappedText, type LineMap } from './lineMap.ts';
import type { ExcerptMark } from './templateData.ts';

/** A text and the lines of the body that its lines come from; `undefined`: they are the same. */
export interface CutText {
  readonly text: string;
  readonly lines: LineMap | undefined;
}

/**
 * The body without the mark behind its excerpt. A line end behind the mark goes too, and with it the
 * blanks around the excerpt. Source: src/TemplateContent.js of Eleventy.
 */
export function withoutMark(body: string, mark: ExcerptMark | undefined): CutText {
  const end = mark === undefined || mark.found === '' ? -1 : body.indexOf(mark.found);
  if (mark === undefined || end <= 0 || !body.startsWith(mark.removed, end)) {
    return { text: body, lines: undefined };
  }
  const excerpt = body.slice(0, end);
  const rest = end + mark.removed.length;
  const text = newMappedText(body);
  if (body.startsWith('\n', rest)) {
    text.copy(excerpt.trim(), excerpt.length - excerpt.trimStart().length);
    text.copy('\n', rest);
    text.copy(body.slice(rest + 1), rest + 1);
  } else {
    text.copy(excerpt, 0);
    text.copy(body.slice(rest), rest);
  }
  return { text: text.text, lines: text.lines() };
}
