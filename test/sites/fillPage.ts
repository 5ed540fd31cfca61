import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import type { PageContents } from '../../src/core/sitePage/slotContent.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** What the preview's script does in the page, done to its HTML: the post in the site's own places. */
export function fillPage({
  html,
  contents,
  body,
}: {
  readonly html: string;
  readonly contents: PageContents;
  readonly body: string;
}): string {
  const slots = new Map(contents.slots.map((content) => [content.slot, content]));
  const filled = html
    .replace('<template data-galley-end></template>', () => body)
    .replace(/<!--galley-slot (\d+)-->.*?<!--\/galley-slot \1-->/gs, (_, number: string) => {
      return slots.get(Number(number))?.html ?? '';
    })
    .replace(/<title>.*?<\/title>/s, () => `<title>${contents.title}</title>`);
  const document = parse(filled);
  walk(document, (element) => {
    const numbers = attribute(element, 'data-galley-slot')?.split(' ').map(Number) ?? [];
    for (const content of numbers.map((number) => slots.get(number))) {
      if (content?.isHidden) set(element, 'style', 'display:none');
      for (const [name, value] of Object.entries(content?.attributes ?? {})) {
        set(element, name, value);
      }
    }
    for (const name of ['data-galley-slot', 'data-galley-body', 'data-line']) {
      set(element, name, undefined);
    }
  });
  return serialize(document);
}

/** The inner HTML of the page's body. */
export function bodyOf(html: string): string {
  let found = '';
  walk(parse(html), (element) => {
    if (element.tagName === 'body') found = serialize(element);
  });
  return found;
}

/** Without our marks of lines. */
export function withoutLines(html: string): string {
  const fragment = parseFragment(html);
  walk(fragment, (element) => set(element, 'data-line', undefined));
  return serialize(fragment);
}

function walk(parent: Parent, visit: (element: Element) => void): void {
  for (const child of parent.childNodes) {
    if (!('tagName' in child)) continue;
    visit(child);
    walk(child, visit);
  }
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

function set(element: Element, name: string, value: string | undefined): void {
  element.attrs = element.attrs.filter((each) => each.name !== name);
  if (value !== undefined) element.attrs.push({ name, value });
}
