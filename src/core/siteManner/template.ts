import { escapeHtml } from '../markdown/escapeHtml.ts';
import type { HtmlNode } from './htmlNodes.ts';
import { isElement } from './htmlNodes.ts';

/** What differs from block to block: names and values, as the text of a heading, an image's file. */
export type Variables = readonly (readonly [name: string, value: string])[];

/**
 * HTML with holes, as text: the name of a variable stands between two NULs, which HTML cannot hold.
 */
export type Template = string;

/** Shorter values are holes only where they are all there is: elsewhere they are found by chance. */
const SHORTEST_INSIDE = 4;
/** Of these a page has the right value for its own block only, if it holds no variable. */
const PARTICULAR = new Set(['id', 'for', 'width', 'height', 'srcset', 'sizes', 'aria-controls']);
/** Elements that offer other files for the image beside them. */
const OTHER_FILES = new Set(['source', 'noscript']);

/** The HTML of nodes of the page, with holes where the values of variables stand. */
export function toTemplate(nodes: readonly HtmlNode[], variables: Variables): Template {
  return nodes
    .map((node) => {
      if (node.type === 'text') return valueTemplate(node.html, variables);
      if (!isElement(node)) return node.html;
      if (OTHER_FILES.has(node.name)) return '';
      return openTemplate(node.open, variables) + toTemplate(node.children, variables) + node.close;
    })
    .join('');
}

/** An opening tag with holes in its attributes, without those that fit one block only. */
export function openTemplate(open: string, variables: Variables): Template {
  return open.replace(/ ([^\s="]+)="([^"]*)"/g, (whole, name: string, value: string) => {
    const template = valueTemplate(value, variables);
    if (template === value) return PARTICULAR.has(name) ? '' : whole;
    return ` ${name}="${template}"`;
  });
}

/** @param value a text or the value of an attribute, as HTML. */
export function valueTemplate(value: string, variables: Variables): Template {
  const trimmed = value.trim();
  if (trimmed === '') return value;
  for (const [name, of] of variables) {
    if (of === '') continue;
    if (name === 'src' && isSameFile(trimmed, of)) return `\0${name}\0`;
    const forms = [escapeHtml(of), escapeHtml(encoded(of))];
    const found = forms.find(
      (form) => form === trimmed || `#${form}` === trimmed || isInside(value, form),
    );
    if (found !== undefined) return value.split(found).join(`\0${name}\0`);
  }
  return value;
}

function isInside(value: string, form: string): boolean {
  return form.length >= SHORTEST_INSIDE && value.includes(form);
}

/** Whether an address is of the same image, perhaps in another size or format. */
function isSameFile(address: string, of: string): boolean {
  if (address.includes(' ') || !/\.\w+/.test(address)) return false;
  const stem = fileStem(of);
  return stem.length >= 2 && fileStem(address) === stem;
}

function fileStem(address: string): string {
  return /([^/?#.]+)[^/?#]*(?:[?#].*)?$/.exec(address)?.[1] ?? '';
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text; // half a surrogate pair
  }
}

/** The values to fill holes with, by name. */
export type Values = Readonly<Record<string, string>>;

/** Fills the holes; `undefined` if the block has nothing to put in one. */
export function fillTemplate(template: Template, values: Values): string | undefined {
  if (!template.includes('\0')) return template;
  const parts = template.split('\0');
  if (parts.some((name, i) => i % 2 === 1 && (values[name] ?? '') === '')) return undefined;
  return parts.map((part, i) => (i % 2 === 0 ? part : escapeHtml(values[part] ?? ''))).join('');
}
