/** A piece of a style sheet. Offsets are UTF-16 units in the sheet's text. */
export interface CssToken {
  readonly kind: CssTokenKind;
  /** Escapes resolved: of a string without its quotes, of a `url` its address, of a name in lower case. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export type CssTokenKind =
  /** A comment, or blanks. */
  | 'blank'
  | 'string'
  /** `url(…)` without quotes; what browsers find malformed is `other`. */
  | 'url'
  /** A name with the parenthesis that opens its arguments. */
  | 'function'
  /** `@name`. */
  | 'at'
  /** `(`, `[` or `{`. */
  | 'open'
  | 'close'
  | ';'
  | 'other';

/**
 * A style sheet as browsers take it apart (https://www.w3.org/TR/css-syntax-3/#tokenization), as far
 * as it matters to what is loaded. Takes time in proportion to its length, whatever it is.
 */
export function* cssTokens(css: string): Generator<CssToken> {
  const token = new RegExp(TOKEN, 'iy');
  for (let at = 0; at < css.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [text = '', blank, string, name, call] = token.exec(css) ?? [];
    let kind = kindOf(text);
    let value = kind === 'open' || kind === 'close' ? text : '';
    if (blank !== undefined) kind = 'blank';
    else if (string !== undefined) {
      kind = 'string';
      value = unescaped(string.replace(/^["']|["']$/g, ''));
    } else if (name !== undefined) {
      value = unescaped(name).toLowerCase();
      kind = call === undefined ? (name.startsWith('@') ? 'at' : 'other') : 'function';
      if (kind === 'function' && value === 'url' && !opensString(css, token.lastIndex)) {
        const [address, behind] = bareAddress(css, token.lastIndex);
        token.lastIndex = behind;
        kind = address === undefined ? 'other' : 'url';
        value = address ?? '';
      }
    }
    yield { kind, value, start: at, end: token.lastIndex };
  }
}

function kindOf(text: string): CssTokenKind {
  switch (text) {
    case '(':
    case '[':
    case '{':
      return 'open';
    case ')':
    case ']':
    case '}':
      return 'close';
    case ';':
      return ';';
    default:
      return 'other';
  }
}

const SPACE = String.raw`(?:\r\n|[ \t\n\r\f])`;
const ESCAPE = String.raw`\\(?:[\da-f]{1,6}${SPACE}?|[^\n\r\f\da-f])`;
/** A line end closes a string that lacks its quote. */
const string = (quote: string): string =>
  String.raw`${quote}(?:[^${quote}\\\n\r\f]+|\\(?:\r\n|[^]))*${quote}?`;
const NAME = String.raw`[-\w\0\u0080-\uffff]`;
const BETWEEN = String.raw`[ \t\n\r\f:,.>+~*%!=]`;
const TOKEN = [
  String.raw`(\/\*[^]*?(?:\*\/|$)|[ \t\n\r\f]+)`,
  // Most of a sheet: whole names that open nothing, and what stands between them.
  String.raw`(?:${NAME}+(?=${BETWEEN})|${BETWEEN})+`,
  '<!--|-->',
  `(${string('"')}|${string("'")})`,
  String.raw`([#@]?(?:${NAME}+|${ESCAPE})+)(\()?`,
  '[^]',
].join('|');

function opensString(css: string, at: number): boolean {
  const opening = /[ \t\n\r\f]*["']/y;
  opening.lastIndex = at;
  return opening.test(css);
}

/** What `url(` is followed by, and the offset behind it. */
function bareAddress(css: string, at: number): readonly [address: string | undefined, end: number] {
  const rest = /(?:[^)\\]+|\\[^]|\\$)*\)?/y;
  rest.lastIndex = at;
  const written = (rest.exec(css)?.[0] ?? '').replace(/\)$/, '').replace(EDGES, '');
  const isBad = new RegExp(String.raw`["'( \0-\x1f\x7f]|\\[\n\r\f]`).test(
    written.replace(new RegExp(ESCAPE, 'gi'), ''),
  );
  return [isBad ? undefined : unescaped(written), rest.lastIndex];
}

const EDGES = /^[ \t\n\r\f]+|[ \t\n\r\f]+$/g;

/** A piece of a style sheet with its escapes resolved. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(UNESCAPED, (_, hex?: string, other?: string) => {
    if (hex === undefined) return other ?? '';
    const code = Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return String.fromCodePoint(isCharacter ? code : 0xfffd);
  });
}

const UNESCAPED = new RegExp(
  String.raw`\\(?:([\da-f]{1,6})${SPACE}?|(?:\r\n|[\n\r\f])|([^]))`,
  'gi',
);
