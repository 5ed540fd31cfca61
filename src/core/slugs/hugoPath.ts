import { simpleLowerCase } from './lowerCase.ts';

/** How a Hugo site is configured to write paths. */
export interface PathRules {
  /** `removePathAccents`. */
  readonly removeAccents: boolean;
  /** `disablePathToLower`. */
  readonly keepCase: boolean;
}

/**
 * Hugo's `MakePathSanitized`: keeps letters, digits, marks and `.-_+~#@/\` (`%` before two
 * hexadecimal digits), makes one hyphen of each run that holds space, drops the rest, and lower-cases.
 * Source: common/paths/path.go `Sanitize`, helpers/path.go.
 */
export function hugoPath(text: string, rules: PathRules): string {
  const sanitized = sanitize(text);
  const plain = rules.removeAccents ? withoutAccents(sanitized) : sanitized;
  return rules.keepCase ? plain : simpleLowerCase(plain);
}

const KEPT = /[\p{L}\p{Nd}\p{M}./\\_#+~\-@]/u;
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

function sanitize(text: string): string {
  let result = '';
  let wasHyphen = false;
  let isHyphenDue = false;
  for (const [index, character] of codePoints(text)) {
    if (KEPT.test(character) || isEscape(text, index)) {
      wasHyphen = character === '-';
      if (isHyphenDue && !wasHyphen) result += '-';
      isHyphenDue = false;
      result += character;
    } else if (result !== '' && !wasHyphen && SPACE.test(character)) {
      isHyphenDue = true;
    }
  }
  return result;
}

function* codePoints(text: string): Generator<readonly [number, string]> {
  let index = 0;
  for (const character of text) {
    yield [index, character];
    index += character.length;
  }
}

function isEscape(text: string, index: number): boolean {
  return /^%[\da-f]{2}/i.test(text.slice(index, index + 3));
}

/** Go's `norm.NFD`, non-spacing marks removed, `norm.NFC` (common/text/transform.go). */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC');
}
