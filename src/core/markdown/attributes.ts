import type { Token } from 'markdown-it';

export type Attributes = readonly (readonly [name: string, value: string])[];

const ITEM =
  /\s*(?:#([^\s.#={}"']+)|\.([^\s.#={}"']+)|([\w:.-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))/y;

/**
 * The attributes in `#id .class name="value"`; `undefined` when the text is anything else, so that
 * braces which mean something else are left alone. An empty text has no attributes.
 */
export function parseAttributes(text: string): Attributes | undefined {
  const attributes: [string, string][] = [];
  const source = text.trim();
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < source.length) {
    const match = ITEM.exec(source);
    if (!match) return undefined;
    const [, id, className, name, double, single, bare] = match;
    if (id !== undefined) attributes.push(['id', id]);
    else if (className !== undefined) attributes.push(['class', className]);
    else if (name !== undefined) attributes.push([name, double ?? single ?? bare ?? '']);
  }
  return attributes;
}

/** What kramdown takes from the same: words that are none of these are passed over. */
export function parseKramdownAttributes(text: string): Attributes {
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.flatMap((word) => {
    const isShort = /^[.#]/.test(word);
    return parseAttributes(isShort ? word.replace(/(?!^)(?=[.#])/g, ' ') : word) ?? [];
  });
}

/** Sets attributes on a token; classes add up. */
export function applyAttributes(token: Token, attributes: Attributes): void {
  for (const [name, value] of attributes) {
    if (name === 'class') token.attrJoin(name, value);
    else token.attrSet(name, value);
  }
}
