import { cssUrl, rewriteCss } from '../page/cssReferences.ts';
import type { PageReference } from './pageReference.ts';

/** The address to load something from; `undefined`: it is not loaded. */
export type AddressOf = (kind: PageReference['kind'], written: string) => string | undefined;

/** What a style loads instead of what it may not. */
const NOTHING = 'data:,';

/** A style sheet or the value of a `style` attribute that loads only what it may. */
export function cleanCss(css: string, addressOf: AddressOf): string {
  const plain = withoutStrings(spelledOut(css));
  return rewriteCss(plain, ({ kind, reference, condition }) => {
    if (kind === 'url' && /^\s*#/.test(reference)) return undefined;
    if (kind === 'import') {
      const address = addressOf('style', reference);
      return address === undefined ? '' : `@import ${cssUrl(address)} ${condition};`;
    }
    const address = isFont(reference)
      ? addressOf('font', reference)
      : addressOf('image', reference);
    return cssUrl(address ?? NOTHING);
  });
}

/** As it may stand in a `style` element: nothing in it looks like a tag. */
export function inStyleElement(css: string): string {
  return css.replace(STRING_OR_TAG, (token) =>
    token === '<' ? '< ' : token.replace(/<(?=[a-z/!?])/gi, String.raw`\3c `),
  );
}

/** One that nothing closes reaches to the end. */
const STRING = String.raw`"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\]|\\[^])*(?:'|$)`;
const STRING_OR_TAG = new RegExp(
  String.raw`${STRING}|url\([^)]*(?:\)|$)|\/\*[^]*?(?:\*\/|$)|<(?=[a-z/!?])`,
  'gi',
);

/** Letters that are written as escapes: `u\72l(…)` loads as well as `url(…)` does. */
function spelledOut(css: string): string {
  if (!css.includes('\\')) return css;
  return css.replace(ESCAPE, (whole, string?: string, hex?: string, letter?: string) => {
    if (string !== undefined) return whole;
    if (letter !== undefined) return letter;
    const character = String.fromCodePoint(Math.min(Number.parseInt(hex ?? '0', 16), 0x10ffff));
    return /^[a-z@(-]$/i.test(character) && character !== '(' ? character : whole;
  });
}

const ESCAPE = new RegExp(String.raw`(${STRING})|\\([\da-f]{1,6})\s?|\\([g-z])`, 'gi');

/** `image-set("a.png" 1x)` loads by a mere string, which becomes an address like any other. */
function withoutStrings(css: string): string {
  if (!/image-set\(|\bsrc\(|\bimage\(/i.test(css)) return css;
  return css.replace(
    /(?:image-set|\bsrc|\bimage)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)?/gi,
    (call) =>
      call.replace(
        new RegExp(String.raw`(url\(\s*)?(type\(\s*)?(${STRING})`, 'gi'),
        (whole, url?: string, type?: string, string?: string) =>
          url !== undefined || type !== undefined ? whole : `url(${string ?? '""'})`,
      ),
  );
}

function isFont(reference: string): boolean {
  return /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)|^data:(?:font|application\/(?:x-)?font)/i.test(
    reference,
  );
}
