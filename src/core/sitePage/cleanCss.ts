import { cssUrl, rewriteCss } from '../page/cssReferences.ts';
import { cssTokens } from '../page/cssTokens.ts';
import type { PageReference } from './pageReference.ts';

/** The address to load something from; `undefined`: it is not loaded. */
export type AddressOf = (kind: PageReference['kind'], written: string) => string | undefined;

/** What a style loads instead of what it may not. */
const NOTHING = 'data:,';

/** A style sheet or the value of a `style` attribute that loads only what it may. */
export function cleanCss(css: string, addressOf: AddressOf): string {
  return rewriteCss(css, ({ kind, reference, condition }) => {
    if (kind === 'url' && /^\s*#/.test(reference)) return undefined;
    if (kind === 'import') {
      const address = addressOf('style', reference);
      // Something has to be left: what stands before and behind might make a word that loads.
      return address === undefined ? ' ' : `@import ${cssUrl(address)} ${condition};`;
    }
    const address = isFont(reference)
      ? addressOf('font', reference)
      : addressOf('image', reference);
    return cssUrl(address ?? NOTHING);
  });
}

/**
 * As it may stand in a `style` element, in HTML or in a drawing: nothing in it looks like a tag or
 * an entity.
 */
export function inStyleElement(css: string): string {
  if (css.search(MARKUP) < 0) return css;
  let plain = '';
  for (const { kind, start, end } of cssTokens(css)) {
    const text = css.slice(start, end);
    if (kind === 'blank') plain += text.replace(MARKUP, '$& ');
    else if (text === '<' || text === '&') plain += withoutMarkup(text, css.charAt(end));
    else if (text === '<!--') plain += ' ';
    else plain += text.replace(ESCAPE_OR_MARKUP, escaped);
  }
  return plain;
}

const MARKUP = /<(?=[a-z/!?])|&(?=[a-z#])/gi;
const ESCAPE_OR_MARKUP = new RegExp(String.raw`\\[^]|${MARKUP.source}`, 'gi');

/** Behind `&`, which is a selector, may stand a comment, but no blank. */
function withoutMarkup(sign: string, next: string): string {
  if ((sign + next).search(MARKUP) < 0) return sign;
  return sign === '<' ? '< ' : '&/**/';
}

function escaped(part: string): string {
  return /[<&]$/.test(part) ? `\\${part.charCodeAt(part.length - 1).toString(16)} ` : part;
}

function isFont(reference: string): boolean {
  return /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)|^data:(?:font|application\/(?:x-)?font)/i.test(
    reference,
  );
}
