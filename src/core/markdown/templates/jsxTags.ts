import { LIQUID_TAGS } from './braceTags.ts';
import {
  escapePattern,
  LONGEST_TAG,
  type TemplateSyntax,
  type TemplateTag,
} from './templateTag.ts';

const NAME = /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/y;
const PART = /"[^"]*"|'[^']*'|\/?>|\{|</g;
const BRACE = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[{}]/g;

/** MDX: elements and components, and `{expressions}`. Code is left alone. */
export const MDX_TAGS: TemplateSyntax = {
  start: /(?<!\\)\{(?!#)|<(?=\/?[A-Za-z])/g,
  read: (text, at) =>
    text.charAt(at) === '<' ? readComponent(text, at) : readExpression(text, at),
  closerOf: (start) => (start === '<' ? '>' : '}'),
  closingPattern: (name) => new RegExp(`</${escapePattern(name)}\\s*>`),
  sparesCode: true,
  verbatim: new Set(),
};

/** VitePress: components, whose names begin with a capital, and `{{ expressions }}`. Code is left alone. */
export const VUE_TAGS: TemplateSyntax = {
  ...MDX_TAGS,
  start: /\{\{|<(?=\/?[A-Z])/g,
  read: (text, at) =>
    text.charAt(at) === '<' ? readComponent(text, at) : LIQUID_TAGS.read(text, at),
  closerOf: (start) => (start === '<' ? '>' : '}}'),
};

function readComponent(text: string, at: number): TemplateTag | undefined {
  NAME.lastIndex = at;
  const opening = NAME.exec(text);
  if (!opening) return undefined;
  const [start, slash, name = ''] = opening;
  const from = at + start.length;
  const limit = at + LONGEST_TAG;
  PART.lastIndex = from;
  for (let part = PART.exec(text); part && part.index < limit; part = PART.exec(text)) {
    if (part[0] === '<') return undefined;
    if (part[0] === '{') {
      const end = closingBrace(text, part.index, limit);
      if (end === undefined) return undefined;
      PART.lastIndex = end;
    } else if (part[0].endsWith('>')) {
      const kind = slash === '/' ? 'closing' : part[0] === '/>' ? 'selfClosing' : 'tag';
      const args = text.slice(from, part.index).trim();
      return { kind, name, args, source: text.slice(at, PART.lastIndex), isMarkdown: true };
    }
  }
  return undefined;
}

function readExpression(text: string, at: number): TemplateTag | undefined {
  const end = closingBrace(text, at, at + LONGEST_TAG);
  if (end === undefined) return undefined;
  const args = text.slice(at + 1, end - 1).trim();
  const kind = args.startsWith('/*') && args.endsWith('*/') ? 'comment' : 'output';
  return { kind, name: '', args, source: text.slice(at, end), isMarkdown: false };
}

/** Braces nest to this depth in an expression; more are not meant as one. */
const DEEPEST = 40;

/** The offset behind the brace that closes the one at `at`. */
export function closingBrace(text: string, at: number, limit: number): number | undefined {
  let depth = 0;
  BRACE.lastIndex = at;
  for (let match = BRACE.exec(text); match && match.index < limit; match = BRACE.exec(text)) {
    if (match[0] === '{' && ++depth > DEEPEST) return undefined;
    if (match[0] === '}' && --depth === 0) return BRACE.lastIndex;
  }
  return undefined;
}
