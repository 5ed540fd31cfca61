import { evaluateText, writtenValue } from '../../generators/scriptConfig/evaluateText.ts';
import type { ScriptValue } from '../../generators/scriptConfig/scriptValues.ts';
import { ScriptRecord } from '../../generators/scriptConfig/scriptValues.ts';
import type { Reference } from '../block.ts';
import { escapeHtml } from '../escapeHtml.ts';
import { DETAILS_BODY, DETAILS_END, DETAILS_START } from '../manners/docusaurus/details.ts';
import type { Manner } from '../manners/manner.ts';
import { closingBrace } from './jsxTags.ts';
import { NOTHING, type TagView } from './tagView.ts';
import type { TemplateTag } from './templateTag.ts';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * An element of HTML as MDX has it: its attributes are those of JSX.
 * @returns `undefined` for a component, whose name begins with a capital.
 */
export function jsxElement(
  tag: TemplateTag,
  body: string | undefined,
  manner: Manner | undefined,
): TagView | undefined {
  const { name, kind } = tag;
  if (!/^[a-z]/.test(name)) return undefined;
  if (name === 'head') return NOTHING;
  const isTheme = manner?.generator === 'docusaurus';
  if (kind === 'closing') return inlineHtml(closingTag(name, isTheme));
  const attributes = jsxAttributes(tag.args);
  const references = referencesIn(attributes);
  const open = openingTag(name, attributes, isTheme);
  if (kind === 'selfClosing') {
    return inlineHtml(`${open('')}${VOID.test(name) ? '' : closingTag(name, isTheme)}`, references);
  }
  if (body === undefined) return inlineHtml(open(''), references);
  return { kind: 'around', open, close: `${closingTag(name, isTheme)}\n` };
}

function inlineHtml(html: string, references: readonly Reference[] = []): TagView {
  return { kind: 'element', html: () => html, isInline: true, references };
}

function openingTag(
  name: string,
  attributes: ReadonlyMap<string, string>,
  isTheme: boolean,
): (more: string) => string {
  const own = [...attributes].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  const start = isTheme && name === 'details' ? DETAILS_START : `<${name}`;
  return (more) => `${start}${own}${more}>`;
}

function closingTag(name: string, isTheme: boolean): string {
  if (isTheme && name === 'details') return DETAILS_END;
  return isTheme && name === 'summary' ? `</summary>${DETAILS_BODY}` : `</${name}>`;
}

function referencesIn(attributes: ReadonlyMap<string, string>): readonly Reference[] {
  const src = attributes.get('src');
  const href = attributes.get('href');
  return [
    ...(src === undefined ? [] : [{ kind: 'image', target: src } as const]),
    ...(href === undefined ? [] : [{ kind: 'link', target: href } as const]),
  ];
}

const ATTRIBUTE = /([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?|\{/g;
const RENAMED: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** Attributes whose value can be told, by the names they have in HTML. */
function jsxAttributes(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [whole, name, double, single, brace] = match;
    const start = match.index + whole.length - 1;
    const end = whole.endsWith('{') ? closingBrace(text, start, text.length) : undefined;
    if (whole.endsWith('{')) ATTRIBUTE.lastIndex = end ?? text.length;
    if (name === undefined || /^on[A-Z]/.test(name)) continue;
    const code = brace === undefined ? undefined : text.slice(start + 1, (end ?? text.length) - 1);
    const value = code === undefined ? (double ?? single ?? '') : attributeValue(name, code);
    if (value !== undefined) found.set(RENAMED[name] ?? name, value);
  }
  return found;
}

function attributeValue(name: string, code: string): string | undefined {
  const value = evaluateText(code, () => undefined);
  if (name === 'style' && value instanceof ScriptRecord) return styleText(value);
  if (value === true) return '';
  return value === false || value === null || value === undefined ? undefined : writtenValue(value);
}

/** Properties of CSS whose numbers have no unit. Source: react-dom, `isUnitlessNumber`. */
const UNITLESS =
  /^(?:flex|flexGrow|flexShrink|fontWeight|lineHeight|opacity|order|orphans|widows|zIndex|zoom|columns|columnCount|tabSize)$/;

function styleText({ members }: ScriptRecord): string {
  return [...members].flatMap(([name, value]) => styleRule(name, value) ?? []).join(';');
}

function styleRule(name: string, value: ScriptValue): string | undefined {
  const text = writtenValue(value);
  if (text === undefined || text === '') return undefined;
  const unit = typeof value === 'number' && value !== 0 && !UNITLESS.test(name) ? 'px' : '';
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${text}${unit}`;
}
