import { defaultTreeAdapter, html } from 'parse5';
import { attributeOf, classesOf, type PageElement } from '../tree.ts';

/** Changes to the tree of a page that was just read, before anyone else has seen it. */

export function setAttribute(element: PageElement, name: string, value: string): void {
  const own = element.attrs.find((attribute) => attribute.name === name);
  if (own) own.value = value;
  else element.attrs.push({ name, value });
}

export function addClasses(element: PageElement, ...names: readonly string[]): void {
  setAttribute(element, 'class', [...new Set([...classesOf(element), ...names])].join(' '));
}

export function removeClass(element: PageElement, name: string): void {
  if (!classesOf(element).includes(name)) return;
  const others = classesOf(element).filter((other) => other !== name);
  setAttribute(element, 'class', others.join(' '));
}

/** Adds one declaration, without a semicolon, behind those that there are. */
export function addStyle(element: PageElement, declaration: string): void {
  const style = attributeOf(element, 'style')?.trim().replace(/;$/, '') ?? '';
  setAttribute(element, 'style', style === '' ? declaration : `${style};${declaration}`);
}

export function remove(element: PageElement): void {
  defaultTreeAdapter.detachNode(element);
}

/** Adds a style sheet behind all others of the page. */
export function addStyleSheet(head: PageElement, css: string): void {
  const style = defaultTreeAdapter.createElement('style', html.NS.HTML, []);
  defaultTreeAdapter.insertText(style, css);
  defaultTreeAdapter.appendChild(head, style);
}
