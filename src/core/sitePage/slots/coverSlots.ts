import { cleanCss } from '../cleanCss.ts';
import { attributeOf, elementsIn, isElement, parentOf, type PageElement } from '../tree.ts';
import type { OuterPage, Slot } from './slot.ts';

/** Where a page shows the donor's cover image: by the name of its file. */
export function coverSlots(outer: OuterPage, cover: string | undefined): readonly Slot[] {
  const name = fileStem(cover ?? '');
  if (name.length < SHORTEST_NAME) return [];
  return outer.elements.flatMap((element): readonly Slot[] => {
    if (element.tagName === 'img' && shows(element, name)) return [imageSlot(element)];
    const style = attributeOf(element, 'style') ?? '';
    return /url\(/i.test(style) && style.includes(name)
      ? [backgroundSlot(element, style, name)]
      : [];
  });
}

/** `a.jpg` says nothing. */
const SHORTEST_NAME = 3;
const SOURCES = ['src', 'srcset', 'data-src', 'data-original', 'data-lazy-src', 'data-srcset'];

function shows(image: PageElement, name: string): boolean {
  return SOURCES.some((attribute) => attributeOf(image, attribute)?.includes(name) ?? false);
}

function imageSlot(image: PageElement): Slot {
  return {
    hole: { kind: 'attributes' },
    box: image,
    fill: ({ cover, title }) =>
      cover === undefined
        ? undefined
        : {
            attributes: {
              src: cover,
              srcset: undefined,
              sizes: undefined,
              alt: altFor(image, title),
            },
          },
  };
}

function altFor(image: PageElement, title: string): string {
  return attributeOf(image, 'alt') ? title : '';
}

function backgroundSlot(element: PageElement, style: string, name: string): Slot {
  return {
    hole: { kind: 'attributes' },
    box: element,
    fill: ({ cover }, { load }) => {
      if (cover === undefined) return undefined;
      const own = cleanCss(style, (kind, written) =>
        written.includes(name) ? cover : load(kind, written),
      );
      return { attributes: { style: own } };
    },
  };
}

/** The other formats of a picture whose image is a slot; they would be shown instead of it. */
export function sourcesBeside(image: PageElement): readonly PageElement[] {
  const parent = parentOf(image);
  if (parent?.tagName !== 'picture') return [];
  return [...elementsIn(parent)].filter(
    (element) => isElement(element) && element.tagName === 'source',
  );
}

function fileStem(address: string): string {
  const name = /[^/]*$/.exec(address.replace(/[?#].*$/s, ''))?.[0] ?? '';
  return name.replace(/\.[^.]*$/, '');
}
