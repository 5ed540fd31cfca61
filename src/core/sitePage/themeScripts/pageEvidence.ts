import { asRecord } from '../../frontMatter/unknownData.ts';
import {
  attributeOf,
  classesOf,
  elementsIn,
  textOf,
  type PageDocument,
  type PageElement,
} from '../tree.ts';

/** Longer scripts hold no options, in UTF-16 units. */
const LONGEST = 100_000;
const MOST_ELEMENTS = 20_000;

/** The elements of a page among which a theme is looked for: the first of a very large one. */
export function elementsOf(document: PageDocument): readonly PageElement[] {
  const elements: PageElement[] = [];
  for (const element of elementsIn(document)) {
    if (elements.push(element) >= MOST_ELEMENTS) break;
  }
  return elements;
}

export function withId(elements: readonly PageElement[], id: string): PageElement | undefined {
  return elements.find((element) => attributeOf(element, 'id') === id);
}

export function withClass(elements: readonly PageElement[], name: string): readonly PageElement[] {
  return elements.filter((element) => classesOf(element).includes(name));
}

/** The texts of the scripts that stand in the page, without the very long ones. */
export function scriptTexts(elements: readonly PageElement[]): readonly string[] {
  return elements
    .filter((element) => element.tagName === 'script')
    .map(textOf)
    .filter((text) => text !== '' && text.length <= LONGEST);
}

/** Whether the page loads a script whose address ends like this, but for what is behind a `?`. */
export function loadsScript(elements: readonly PageElement[], ending: string): boolean {
  return elements.some((element) => {
    const source = element.tagName === 'script' ? attributeOf(element, 'src') : undefined;
    return source?.split(/[?#]/, 1)[0]?.endsWith(ending) ?? false;
  });
}

/** Whether Hexo says in the page that it has made it. */
export function isByHexo(elements: readonly PageElement[]): boolean {
  return elements.some(
    (element) =>
      element.tagName === 'meta' &&
      attributeOf(element, 'name') === 'generator' &&
      /^Hexo\b/.test(attributeOf(element, 'content') ?? ''),
  );
}

/** JSON that holds an object; `undefined` for any other text. */
export function recordIn(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return asRecord(JSON.parse(json));
  } catch {
    return undefined;
  }
}
