import { escapeHtml } from '../markdown/escapeHtml.ts';
import { changeAttributes } from './attributeVotes.ts';
import type { CodeManner } from './code/codeManner.ts';
import { dressCode } from './code/dressCode.ts';
import type { OurCode } from './code/ourCode.ts';
import { ourCode } from './code/ourCode.ts';
import { paintCode } from './code/paintCode.ts';
import { elementKind, onlyImage } from './elementKind.ts';
import type { ElementManner, ElementRule } from './elementManner.ts';
import type { Shape } from './elementSample.ts';
import type { HeadingIdManner } from './headingIdManner.ts';
import type { ElementNode, HtmlNode } from './htmlNodes.ts';
import {
  attributeOf,
  closeTag,
  decodeHtml,
  htmlOf,
  isElement,
  openTag,
  textOf,
} from './htmlNodes.ts';
import { fillTemplate, type Values } from './template.ts';
import type { Typography } from './typography.ts';

/** All that was learnt and is needed to dress a block. */
export interface Wardrobe {
  readonly elements: ElementManner;
  readonly code: CodeManner;
  readonly typography: Typography;
  readonly headingIds: HeadingIdManner;
}

/** Where in a block dressing stands. */
interface Place {
  readonly source: string;
  /** The kind of the element around. */
  readonly around: string;
  /** The last character of text before, which typography asks for. */
  readonly last: { character: string };
}

/** Our rendering of a block as the site would write it. */
export function dressNodes(nodes: readonly HtmlNode[], source: string, wardrobe: Wardrobe): string {
  return dressAll(nodes, { source, around: '', last: { character: '' } }, wardrobe);
}

function dressAll(nodes: readonly HtmlNode[], place: Place, wardrobe: Wardrobe): string {
  let html = '';
  for (const node of nodes) {
    if (isElement(node)) html += dressElement(node, place, wardrobe);
    else if (node.type === 'text') html += dressText(node.html, place, wardrobe);
    else html += node.html;
  }
  return html;
}

function dressText(html: string, { last }: Place, { typography }: Wardrobe): string {
  const text = decodeHtml(html);
  const dressed = typography.apply(text, last.character);
  last.character = text.at(-1) ?? last.character;
  return dressed === text ? html : escapeHtml(dressed);
}

function dressElement(element: ElementNode, place: Place, wardrobe: Wardrobe): string {
  const code = ourCode(element, place.source);
  if (code) return dressOurCode(code, wardrobe.code);
  if (element.name === 'pre') return htmlOf([element]);
  const kind = elementKind(element, place.around);
  if (kind === undefined) {
    const isPlaceholder = element.name === 'code';
    const content = isPlaceholder
      ? htmlOf(element.children)
      : dressAll(element.children, place, wardrobe);
    return element.open + content + element.close;
  }
  const rule = wardrobe.elements.rule(kind);
  const image = onlyImage(element);
  if (image && rule?.shape) {
    const dressed = dressPicture(image, rule, rule.shape);
    if (dressed !== undefined) return withLine(dressed, attributeOf(element, 'data-line'));
  }
  if (image) return element.open + dressImage(image, rule, wardrobe) + element.close;
  if (element.name === 'code') return writeElement(element, true, { rule, place, wardrobe });
  const inner = { ...place, around: kind };
  if (rule?.isDropped) return dressAll(element.children, inner, wardrobe);
  return writeElement(element, false, { rule, place: inner, wardrobe });
}

interface Writing {
  readonly rule: ElementRule | undefined;
  readonly place: Place;
  readonly wardrobe: Wardrobe;
}

/** @param isVerbatim whether the content stays as it is. */
function writeElement(
  element: ElementNode,
  isVerbatim: boolean,
  { rule, place, wardrobe }: Writing,
): string {
  const content = isVerbatim
    ? htmlOf(element.children)
    : dressAll(element.children, place, wardrobe);
  const isHeading = /^h[1-6]$/.test(element.name);
  if (!rule && !isHeading) return element.open + content + element.close;
  const values = isHeading ? headingValues(element, wardrobe) : valuesOf(element);
  const given = isHeading ? withId(element, values['id']) : element;
  const shape = rule?.shape;
  const parts = shape && fillShape(shape, values);
  const name = shape && shape.name !== '' ? shape.name : element.name;
  const { attributes } = given;
  const isAsGiven = !rule?.changes && given === element && name === element.name;
  const changed = rule?.changes ? changeAttributes(attributes, rule.changes, values) : attributes;
  const open = isAsGiven ? element.open : openTag(name, changed);
  const close = element.close === '' ? '' : closeTag(name);
  if (!parts) return open + content + close;
  return parts.before + open + parts.opening + content + parts.closing + close + parts.after;
}

function dressPicture(image: ElementNode, rule: ElementRule, shape: Shape): string | undefined {
  const values = valuesOf(image);
  const parts = fillShape(shape, values);
  if (!parts) return undefined;
  return parts.before + imageTag(image, rule, values) + parts.after;
}

function dressImage(image: ElementNode, own: ElementRule | undefined, wardrobe: Wardrobe): string {
  return imageTag(image, own ?? wardrobe.elements.rule('img'), valuesOf(image));
}

function imageTag(image: ElementNode, rule: ElementRule | undefined, values: Values): string {
  if (!rule?.changes) return image.open;
  return openTag('img', changeAttributes(image.attributes, rule.changes, values));
}

function dressOurCode(ours: OurCode, manner: CodeManner): string {
  if (manner.isOwn(ours)) return paintCode(ours, manner);
  const dressed = dressCode(ours, manner);
  if (dressed === undefined) return manner.isKnown ? paintCode(ours, manner) : htmlOf([ours.root]);
  return withLine(dressed, attributeOf(ours.root, 'data-line'));
}

/** The HTML with the line on its first element. */
function withLine(html: string, line: string | undefined): string {
  if (line === undefined) return html;
  return html.replace(/<[a-z][\w-]*/i, (start) => `${start} data-line="${line}"`);
}

type Filled = Readonly<Record<'before' | 'opening' | 'closing' | 'after', string>>;

/** `undefined` if the shape has a place for something that the element lacks. */
function fillShape(shape: Shape, values: Values): Filled | undefined {
  const before = fillTemplate(shape.before, values);
  const opening = fillTemplate(shape.opening, values);
  const closing = fillTemplate(shape.closing, values);
  const after = fillTemplate(shape.after, values);
  if (before === undefined || opening === undefined) return undefined;
  if (closing === undefined || after === undefined) return undefined;
  return { before, opening, closing, after };
}

function valuesOf(element: ElementNode): Values {
  return Object.fromEntries(element.attributes.map(({ name, value }) => [name, value]));
}

function headingValues(heading: ElementNode, wardrobe: Wardrobe): Values {
  const id = wardrobe.headingIds.idOf(heading);
  const text = wardrobe.typography.apply(textOf(heading.children).trim(), '');
  return { ...valuesOf(heading), ...(id === undefined ? {} : { id }), text };
}

function withId(heading: ElementNode, id: string | undefined): ElementNode {
  if (id === undefined || attributeOf(heading, 'id') !== undefined) return heading;
  return { ...heading, attributes: [...heading.attributes, { name: 'id', value: id }] };
}
