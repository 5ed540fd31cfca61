import { cssTokens, type CssToken } from './cssTokens.ts';

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

/** Everything a style sheet loads, in order; comments and strings that only look like it left out. */
export function cssReferences(css: string): readonly CssReference[] {
  const reader = new ReferenceReader(css);
  for (const token of cssTokens(css)) reader.take(token);
  return reader.end();
}

/** Functions in which a mere string is an address. */
const BY_STRING = new Set(['image-set', '-webkit-image-set', 'image', 'src']);
/** Functions in whose place stands what is written elsewhere. */
const SUBSTITUTED = /^(?:var|env|attr|if|inherit|--.*)$/;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** What was opened and not closed yet. */
interface Opened {
  /** Of a function; else the bracket. */
  readonly name: string;
  readonly start: number;
  /** Of `url("…")`: the address. */
  address?: string;
  /** It holds an address that is written elsewhere. */
  isUnknown?: boolean;
}

interface Import {
  readonly start: number;
  /** How much was open around it. */
  readonly depth: number;
  target?: CssReference;
}

class ReferenceReader {
  readonly #css: string;
  readonly #found: CssReference[] = [];
  readonly #open: Opened[] = [];
  /** Index in `#open` of the outermost function in which strings are addresses; -1: none. */
  #byString = -1;
  #import: Import | undefined;

  constructor(css: string) {
    this.#css = css;
  }

  take(token: CssToken): void {
    const { kind, value, start, end } = token;
    const waits = this.#import && !this.#import.target && this.#open.length === this.#import.depth;
    if (kind === 'blank') return;
    if (waits && (kind === 'string' || kind === 'url')) this.#address(value, start, end);
    else if (waits && !(kind === 'function' && value === 'url')) this.#import = undefined;
    else if (kind === 'url') this.#address(value, start, end);
    else if (kind === 'string') this.#string(token);
    if (kind === 'at' && value === '@import') this.#import ??= { start, depth: this.#open.length };
    if (kind === 'function' || kind === 'open') this.#opens(token);
    if (kind === 'close') this.#closes(token);
    if (kind === ';' && this.#open.length === this.#import?.depth) this.#endImport(start, end);
  }

  end(): readonly CssReference[] {
    const { length } = this.#css;
    while (this.#open.length > 0) this.#pop(length);
    this.#endImport(length, length);
    return this.#found;
  }

  /** Something is loaded from here: it is what an import waits for, or a part of its condition, or itself. */
  #address(reference: string, start: number, end: number): void {
    const found: CssReference = { kind: 'url', reference, condition: '', start, end };
    if (!this.#import) this.#found.push(found);
    else this.#import.target ??= found;
  }

  #string({ value, start, end }: CssToken): void {
    const around = this.#open.at(-1);
    if (around?.name === 'url') around.address ??= value;
    else if (around && BY_STRING.has(around.name)) this.#address(value, start, end);
  }

  #opens({ kind, value, start }: CssToken): void {
    if (value === '{' && this.#open.length === this.#import?.depth) this.#dropImport();
    const outermost = this.#open[this.#byString];
    if (outermost && SUBSTITUTED.test(value)) outermost.isUnknown = true;
    if (kind === 'function' && !outermost && BY_STRING.has(value))
      this.#byString = this.#open.length;
    this.#open.push({ name: value, start });
  }

  #closes({ value, end }: CssToken): void {
    if (value === '}' && this.#open.length === this.#import?.depth) this.#dropImport();
    const around = this.#open.at(-1);
    if (around && (CLOSING[around.name] ?? ')') === value) this.#pop(end);
  }

  #pop(end: number): void {
    const { address, start, isUnknown } = this.#open.pop() ?? { start: end };
    if (address !== undefined) this.#address(address, start, end);
    if (this.#byString < this.#open.length) return;
    this.#byString = -1;
    if (!isUnknown) return;
    while ((this.#found.at(-1)?.start ?? -1) >= start) this.#found.pop();
    this.#address('', start, end);
  }

  #endImport(behind: number, end: number): void {
    const { target, start } = this.#import ?? {};
    this.#import = undefined;
    if (!target || start === undefined) return;
    const condition = this.#css.slice(target.end, behind).trim();
    this.#found.push({ kind: 'import', reference: target.reference, condition, start, end });
  }

  /** An import with a block is none; what it names is kept from being loaded all the same. */
  #dropImport(): void {
    const { target } = this.#import ?? {};
    this.#import = undefined;
    if (target) this.#found.push(target);
  }
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
