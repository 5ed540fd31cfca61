/** Turns UTF-16 offsets into zero-based lines and back. `\n`, `\r\n` and a lone `\r` end a line. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The offset at which a line begins; the end of the text for a line past the last. */
  startOf(line: number): number {
    return this.#starts[Math.max(0, line)] ?? this.#length;
  }

  /** Zero-based line and character (UTF-16 units from the line's start) of an offset. */
  positionAt(offset: number): { readonly line: number; readonly character: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: Math.max(0, offset - this.startOf(low)) };
  }
}
