/** An element as Python-Markdown builds it while it takes a text apart. */
export interface Built {
  readonly tag: string;
  /** Text before the children: Markdown within a line, or code. */
  text: string;
  /** Text behind the element. */
  tail: string;
  readonly children: Built[];
  /** The line that it begins on. */
  readonly line: number;
}

export function newBuilt(tag: string, line: number, text = ''): Built {
  return { tag, text, tail: '', children: [], line };
}

/** A stretch of text without blank lines in it, and its first line. */
export interface TextBlock {
  readonly text: string;
  readonly line: number;
}

/** The text cut at an offset; the second part's line is counted on. */
export function cutBlock({ text, line }: TextBlock, at: number): readonly [TextBlock, TextBlock] {
  const before = text.slice(0, at);
  return [
    { text: before, line },
    { text: text.slice(at), line: line + before.split('\n').length - 1 },
  ];
}
