/** What stands around the name of a region, by the kinds of comments. Source: plugins/snippet.ts. */
const MARKS: readonly (readonly [begin: RegExp, end: RegExp])[] = (
  [
    ['// ?#?region', '// ?#?endregion', ''],
    ['/\\* ?#region', '/\\* ?#endregion', ' ?\\*/'],
    ['#pragma region', '#pragma endregion', ''],
    ['<!-- #?region', '<!-- #?endregion', ' -->'],
    ['#[Rr]egion', '#End Region', ''],
    ['::#region', '::#endregion', ''],
    ['# ?region', '# ?endregion', ''],
  ] as const
).map(([begin, end, last]) => [
  new RegExp(`^${begin} ([\\w*-]+)${last}$`),
  new RegExp(`^${end} ([\\w*-]+)${last}$`),
]);

/** Lines of a region: from `start` to before `end`. */
export interface FileRegion {
  readonly start: number;
  readonly end: number;
  /** Whether a line is a mark of the same kind. */
  isMark(line: string): boolean;
}

/** The lines between the marks of a region; `undefined` when there is none of that name. */
export function regionIn(lines: readonly string[], name: string): FileRegion | undefined {
  const isNamed = (line: string, pattern: RegExp) => pattern.exec(line.trim())?.[1] === name;
  for (let start = 0; start < lines.length; start++) {
    const marks = MARKS.find(([begin]) => isNamed(lines[start] ?? '', begin));
    if (marks === undefined) continue;
    const [begin, end] = marks;
    const length = lines.slice(start + 1).findIndex((line) => isNamed(line, end));
    if (length < 0) return undefined;
    const isMark = (line: string) => begin.test(line.trim()) || end.test(line.trim());
    return { start: start + 1, end: start + 1 + length, isMark };
  }
  return undefined;
}
