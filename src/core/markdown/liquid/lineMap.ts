/** For each line of a text made of another, the line of that which it came from; never descending. */
export type LineMap = readonly number[];

/** The lines of a text made of one that was itself made of another. */
export function linesThrough(
  last: LineMap | undefined,
  first: LineMap | undefined,
): LineMap | undefined {
  if (last === undefined || first === undefined) return last ?? first;
  return last.map((line) => first[line] ?? first.at(-1) ?? 0);
}

/** A text put together from pieces of a source, and text written in their place. */
export interface MappedText {
  /** Adds text that came from the source, beginning at an offset of it. */
  copy(text: string, from: number): void;
  /** Adds text written in the place of what stands at an offset of the source. */
  write(text: string, at: number): void;
  readonly text: string;
  lines(): LineMap;
}

export function newMappedText(source: string): MappedText {
  const lineStarts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const lines: number[] = [0];
  let text = '';
  let last = 0;
  /** Sources are met mostly in order, so the search begins where the last one ended. */
  let near = 0;
  const lineAt = (offset: number): number => {
    if ((lineStarts[near] ?? 0) > offset) near = 0;
    while ((lineStarts[near + 1] ?? Infinity) <= offset) near++;
    return near;
  };
  const add = (part: string, lineOf: (index: number) => number): void => {
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) {
      last = Math.max(last, lineOf(at + 1));
      lines.push(last);
    }
    text += part;
  };
  return {
    copy: (part, from) => {
      add(part, (index) => lineAt(from + index));
    },
    write: (part, at) => {
      const line = lineAt(at);
      add(part, () => line);
    },
    get text() {
      return text;
    },
    lines: () => lines,
  };
}
