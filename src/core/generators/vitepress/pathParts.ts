/** A stretch of text in a pattern of paths and the parameter behind it, if any. */
export interface PathPart {
  readonly text: string;
  /** Unnamed parameters are numbered from 0. */
  readonly name: string | undefined;
  /** The `/` or `.` in front, which goes with the parameter. */
  readonly prefix: string;
  readonly expression: string;
  /** A text that the value must not hold; `''`: none. */
  readonly without: string;
  /** `''`, `?`, `*` or `+`. */
  readonly modifier: string;
}

const PART =
  /((?:[^:(){}*?+\\]|\\.)*)(?::(\w+)(?:\(((?:[^()\\]|\\.|\([^()]*\))*)\))?|\(((?:[^()\\]|\\.|\([^()]*\))*)\))?([*?+]?)/gy;

/**
 * Takes a pattern of path-to-regexp 6.3 apart: `:name`, `:name*`, `:name(expression)`,
 * `(expression)`. `undefined` for what is none, and for groups in braces.
 */
export function pathParts(pattern: string): readonly PathPart[] | undefined {
  const parts: PathPart[] = [];
  let end = 0;
  let unnamed = 0;
  for (const match of pattern.matchAll(PART)) {
    const [whole, text = '', name, ofName, alone, modifier = ''] = match;
    if (whole === '') break;
    end = match.index + whole.length;
    const isParameter = name !== undefined || alone !== undefined;
    if (!isParameter && modifier !== '') return undefined;
    const part = parameterPart(text, isParameter, ofName ?? alone);
    if (isParameter && text === '' && parts.length > 0) return undefined;
    parts.push({ ...part, modifier, name: isParameter ? (name ?? String(unnamed++)) : undefined });
  }
  return end === pattern.length ? parts : undefined;
}

/**
 * Without an expression of its own a parameter holds neither slashes nor, where that is not itself
 * at a slash, the text in front of it.
 */
function parameterPart(
  written: string,
  isParameter: boolean,
  expression: string | undefined,
): Omit<PathPart, 'name' | 'modifier'> {
  const text = written.replace(/\\(.)/g, '$1');
  const prefix = isParameter ? (/[./]$/.exec(text)?.[0] ?? '') : '';
  const before = text.slice(0, text.length - prefix.length);
  const shared = { text: before, prefix };
  if (expression !== undefined) return { ...shared, expression, without: '' };
  const front = prefix === '' ? before : prefix;
  const isFree = front === '' || /[/#?]/.test(front);
  if (isFree) return { ...shared, expression: '[^/#?]+?', without: '' };
  const own = front.length === 1 ? front.replace(/[\\\]^-]/g, '\\$&') : '';
  return { ...shared, expression: `[^/#?${own}]+?`, without: front.length === 1 ? '' : front };
}
