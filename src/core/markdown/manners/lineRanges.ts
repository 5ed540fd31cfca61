/** More lines than this are not told. */
const MOST = 10_000;

/** The numbers in `1,4-7`. */
export function lineRanges(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of text.split(',')) {
    const [from = NaN, to = from] = part.split('-').map((number) => Number.parseInt(number, 10));
    for (let n = from; n <= to && numbers.size < MOST; n++) numbers.add(n);
  }
  return numbers;
}
