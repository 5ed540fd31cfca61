import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** How alike two pieces of HTML are: elements with their classes, and words, in order; 0 to 1. */
export function domSimilarity(a: string, b: string): number {
  const [x, y] = [tokensOf(a), tokensOf(b)];
  if (x.length + y.length === 0) return 1;
  return (2 * commonLength(x, y)) / (x.length + y.length);
}

/** Of the shown part: no scripts, styles or comments. */
export function tokensOf(html: string): readonly string[] {
  const tokens: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) tokens.push(...(node.value.match(/\S+/g) ?? []));
    if ('tagName' in node) {
      if (['script', 'style', 'noscript', 'template'].includes(node.tagName)) return;
      const classes = node.attrs.find(({ name }) => name === 'class')?.value.match(/\S+/g) ?? [];
      tokens.push(`<${[node.tagName, ...[...classes].sort()].join('.')}`);
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html));
  return tokens;
}

/** The length of the longest common subsequence; what is alike at both ends is taken off first. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  let row = new Uint32Array(y.length + 1);
  for (const token of x) {
    const next = new Uint32Array(y.length + 1);
    for (let j = 1; j <= y.length; j += 1) {
      next[j] = token === y[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!);
    }
    row = next;
  }
  return start + end + row[y.length]!;
}
