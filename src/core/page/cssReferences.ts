/** A place in a style sheet that loads something. Offsets are UTF-16 units in the sheet's text. */
export interface CssReference {
  readonly kind: 'url' | 'import';
  /** The address as written, escapes resolved. */
  readonly reference: string;
  /** Of an import, what stands between the address and the semicolon: layer, supports, media. */
  readonly condition: string;
  /** Of the whole `url(…)`, or of the whole `@import …;`. */
  readonly start: number;
  readonly end: number;
}

const STRING = String.raw`"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'`;
const URL_TOKEN = String.raw`url\(\s*(?:${STRING}|(?:[^"'()\s\\]|\\[\da-f]{1,6}\s?|\\[^])*)\s*\)`;
const TOKEN = new RegExp(
  [
    String.raw`\/\*[^]*?(?:\*\/|$)`,
    String.raw`@import\b(?<space>(?:\s|\/\*[^]*?\*\/)*)(?<target>${URL_TOKEN}|${STRING})(?<condition>[^;{}]*)(?:;|$)`,
    `(?<url>${URL_TOKEN})`,
    STRING,
  ].join('|'),
  'gi',
);

/** Everything a style sheet loads, in order; comments and strings that only look like it left out. */
export function cssReferences(css: string): readonly CssReference[] {
  const references: CssReference[] = [];
  for (const match of css.matchAll(TOKEN)) {
    const { target, url, condition } = match.groups ?? {};
    const written = target ?? url;
    if (written === undefined) continue;
    references.push({
      kind: target === undefined ? 'url' : 'import',
      reference: addressOf(written),
      condition: (condition ?? '').trim(),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return references;
}

/** The sheet with some of its references replaced by other text; `undefined` leaves one as it is. */
export function rewriteCss(
  css: string,
  replace: (reference: CssReference) => string | undefined,
): string {
  let result = '';
  let at = 0;
  for (const reference of cssReferences(css)) {
    const text = replace(reference);
    if (text === undefined) continue;
    result += css.slice(at, reference.start) + text;
    at = reference.end;
  }
  return result + css.slice(at);
}

/** `url("…")` for an address. */
export function cssUrl(address: string): string {
  return `url("${address.replace(/["\\\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}")`;
}

/** What an imported sheet's text has to be wrapped in to stand in the place of the import. */
export function underCondition(css: string, condition: string): string {
  const match =
    /^(?:layer(?:\((?<layer>[^)]*)\)|(?<anonymous>(?![\w(-]))))?\s*(?:supports\((?<supports>(?:[^()]|\([^()]*\))*)\))?\s*(?<media>.*)$/is.exec(
      condition,
    );
  const { layer, anonymous, supports, media } = match?.groups ?? {};
  let wrapped = css;
  if (layer !== undefined || anonymous !== undefined)
    wrapped = `@layer ${layer ?? ''} {\n${wrapped}\n}`;
  if (supports) {
    const test = /^\s*(?:\(|not\b|selector\()/i.test(supports) ? supports : `(${supports})`;
    wrapped = `@supports ${test} {\n${wrapped}\n}`;
  }
  return media ? `@media ${media} {\n${wrapped}\n}` : wrapped;
}

function addressOf(written: string): string {
  const inner = /^url\(\s*([^]*?)\s*\)$/i.exec(written)?.[1] ?? written;
  const unquoted = /^(["'])([^]*)\1$/.exec(inner)?.[2] ?? inner;
  return unquoted.replace(
    /\\(?:([\da-f]{1,6})\s?|\r?\n|([^]))/gi,
    (_, hex?: string, other?: string) =>
      hex === undefined
        ? (other ?? '')
        : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
}
