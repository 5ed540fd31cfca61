const TOKEN = /:(\w*[^_\W])/g;

const SEGMENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    year: String.raw`(\d{4})`,
    month: String.raw`(\d{2})`,
    day: String.raw`(\d{2})`,
    i_month: String.raw`(\d{1,2})`,
    i_day: String.raw`(\d{1,2})`,
    hash: '([0-9a-f]{12})',
  }),
);

/** The names of a rule's tokens, in order: `:year/:title/` has `year` and `title`. */
export function tokensIn(rule: string): readonly string[] {
  return Array.from(rule.matchAll(TOKEN), (match) => match[1] ?? '');
}

/** The rule with each token replaced. Source: hexo-util lib/permalink.ts. */
export function fillIn(rule: string, valueOf: (token: string) => string): string {
  return rule.replace(TOKEN, (_whole, name: string) => valueOf(name));
}

/**
 * What a file's name (a path without extension) says by `new_post_name`; `undefined` when it is not
 * of that form. Source: lib/plugins/processor/post.ts `parseFilename`.
 */
export function parseName(
  rule: string,
  name: string,
): Readonly<Record<string, string>> | undefined {
  const tokens = tokensIn(rule);
  const escaped = rule.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  const expression = escaped.replace(
    TOKEN,
    (_whole, token: string) => SEGMENTS.get(token) ?? '(.+?)',
  );
  const match = new RegExp(`^${expression}$`).exec(name);
  if (match === null) return undefined;
  return Object.fromEntries(tokens.map((token, index) => [token, match[index + 1] ?? '']));
}
