import { toValueSync, type Emitter, type Template } from 'liquidjs';
import { newMappedText, type LineMap } from './lineMap.ts';
import { UnknownValueError } from './unknownValue.ts';

/** Where Liquid writes to; what stands in the source is told apart from what tags write. */
export interface PlacedEmitter extends Emitter {
  /** To be called before a template writes. */
  place(template: Template): void;
}

/** Keeps track of the lines that the text comes from. */
export class MappedEmitter implements PlacedEmitter {
  readonly #text;
  readonly #source: string;
  #at = 0;
  #isCopy = false;

  constructor(source: string) {
    this.#source = source;
    this.#text = newMappedText(source);
  }

  get buffer(): string {
    return this.#text.text;
  }

  get lines(): LineMap {
    return this.#text.lines();
  }

  place({ token }: Template): void {
    if (token.input !== this.#source) this.#isCopy = false;
    else {
      const skipped =
        'trimLeft' in token && typeof token.trimLeft === 'number' ? token.trimLeft : 0;
      this.#isCopy = 'getContent' in token;
      this.#at = token.begin + skipped;
    }
  }

  write(html: unknown): void {
    const text = textOf(html);
    if (this.#isCopy) this.#text.copy(text, this.#at);
    else this.#text.write(text, this.#at);
  }
}

/** Collects what is captured in a variable. */
export class CapturingEmitter implements PlacedEmitter {
  buffer = '';

  place(): void {
    // What is captured is written elsewhere.
  }

  write(html: unknown): void {
    this.buffer += textOf(html);
  }
}

/**
 * A value as Liquid writes it; nothing for maps, which only a mistake would write. How a date comes
 * out by itself depends on the zone of the machine that builds.
 */
function textOf(value: unknown): string {
  const plain: unknown = toValueSync(value);
  if (plain instanceof Date) throw new UnknownValueError('A date is written without a format.');
  if (Array.isArray(plain)) return plain.map((item) => textOf(item)).join('');
  const isText = typeof plain === 'string' || typeof plain === 'number';
  return isText || typeof plain === 'boolean' ? String(plain) : '';
}
