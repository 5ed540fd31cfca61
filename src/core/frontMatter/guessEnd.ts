import { nextLine } from '../text/lineEnds.ts';

/** Where front matter without a closing fence may be meant to end: before the first blank line from an offset on. */
export function guessEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const next = nextLine(text, end);
    if (text.slice(end, next).trim() === '') break;
    end = next;
  }
  return end;
}
