/** Longer files are not looked through: no configuration is of that size. */
const LONGEST = 1_000_000;

/**
 * The zero-based line where a text gives a value to one of these keys, the first of them that has
 * one; else the first line that names it at all; 0 when none does. Case is not regarded, for not all
 * generators do.
 */
export function lineNaming(text: string, keys: readonly string[]): number {
  if (text.length > LONGEST) return 0;
  const lines = text.split(/\r\n|\n|\r/);
  for (const test of [givenValue, named]) {
    for (const key of keys) {
      const expression = test(key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
      const line = lines.findIndex((each) => !isComment(each) && expression.test(each));
      if (line >= 0) return line;
    }
  }
  return 0;
}

function givenValue(key: string): RegExp {
  return new RegExp(`^[\\s-]*\\[*["']?${key}["']?\\s*[:=\\]]`, 'i');
}

function named(key: string): RegExp {
  return new RegExp(`(?:^|[^\\w])${key}(?![\\w])`, 'i');
}

function isComment(line: string): boolean {
  return /^\s*(?:#|\/\/|\*|\/\*)/.test(line);
}
