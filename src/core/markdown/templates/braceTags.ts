import {
  escapePattern,
  LONGEST_TAG,
  type TemplateSyntax,
  type TemplateTag,
} from './templateTag.ts';

const TAG = /^-?\s*([a-zA-Z_][\w-]*)\s*([^]*?)\s*-?$/;
const CALL = /^\s*([a-zA-Z_]\w*)\s*\(([^]*)\)\s*$/;
const COMMENT = /^\s*\/\*([^]*)\*\/\s*$/;
const CLOSER: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

function closerOf(braces: string): string {
  return CLOSER[braces] ?? '';
}

const VERBATIM = new Set(['raw', 'comment']);

/** Liquid, of Jekyll and Eleventy: `{% name args %}`, `{% endname %}`, `{{ value | filter }}`. */
export const LIQUID_TAGS: TemplateSyntax = {
  start: /\{[{%]/g,
  read: (text, at) => readBraces(text, at, readLiquid),
  closerOf,
  closingPattern: closingEnd,
  sparesCode: false,
  verbatim: VERBATIM,
};

/** Nunjucks as Hexo runs it: as Liquid, with comments `{# … #}`; code is left alone. */
export const NUNJUCKS_TAGS: TemplateSyntax = {
  ...LIQUID_TAGS,
  start: /\{[{%#]/g,
  sparesCode: true,
};

/**
 * Zola's shortcodes: `{{ name(args) }}`, and `{% name(args) %}` with a body up to `{% end %}`.
 * Source: components/markdown/src/content.pest.
 */
export const ZOLA_TAGS: TemplateSyntax = {
  start: /\{[{%]/g,
  read: (text, at) => readBraces(text, at, readZola),
  closerOf,
  closingPattern: () => /\{%-?\s*end\s*-?%\}/,
  sparesCode: false,
  verbatim: new Set(),
};

type Read = (
  braces: string,
  inner: string,
) => Omit<TemplateTag, 'source' | 'isMarkdown'> | undefined;

/** Liquid's tags end at the first closing braces, whatever is quoted. */
function readBraces(text: string, at: number, read: Read): TemplateTag | undefined {
  const braces = text.slice(at, at + 2);
  const part = text.slice(at, at + LONGEST_TAG);
  const end = part.indexOf(closerOf(braces), 2);
  if (end < 2) return undefined;
  const tag = read(braces, part.slice(2, end));
  return tag && { ...tag, source: part.slice(0, end + 2), isMarkdown: false };
}

const readLiquid: Read = (braces, inner) => {
  if (braces === '{#') return { kind: 'comment', name: '', args: '' };
  if (braces === '{{')
    return { kind: 'output', name: '', args: inner.replace(/^-|-$/g, '').trim() };
  const [, name, args = ''] = TAG.exec(inner) ?? [];
  if (name === undefined) return undefined;
  const closes = /^end(?=.)/.test(name);
  return { kind: closes ? 'closing' : 'tag', name: name.replace(/^end(?=.)/, ''), args };
};

const readZola: Read = (braces, inner) => {
  const escaped = COMMENT.exec(inner)?.[1];
  const closer = closerOf(braces);
  if (escaped !== undefined) {
    return { kind: 'escaped', name: '', args: `${braces}${escaped}${closer}` };
  }
  if (/^-?\s*end\s*-?$/.test(inner)) return { kind: 'closing', name: '', args: '' };
  const [, name, args = ''] = CALL.exec(inner) ?? [];
  if (name === undefined) return undefined;
  return { kind: braces === '{{' ? 'selfClosing' : 'tag', name, args };
};

function closingEnd(name: string): RegExp {
  return new RegExp(`\\{%-?\\s*end${escapePattern(name)}\\s*-?%\\}`);
}
