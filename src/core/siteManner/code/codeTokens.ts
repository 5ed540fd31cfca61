import type { ElementNode, HtmlNode } from '../htmlNodes.ts';
import { classesOf, decodeHtml, isElement, textOf } from '../htmlNodes.ts';
import { isAside } from './pageCode.ts';

/** A piece of code that highlighters colour as one. Line ends are tokens of their own. */
export interface CodeToken {
  readonly text: string;
  /**
   * What it is: highlight.js's scope, for strings with their quotes behind a blank, for numbers that
   * are no whole ones with their form, for some comments with their beginning; for what that leaves
   * plain `word`, `constant`, `call`, `member`, `number`, `option`, `mark` (a bracket or the like) or
   * `operator`, with the scope around it behind a blank; `quote`, `prefix` (of a string), `unit` (of
   * a number), `space` and `newline`.
   */
  readonly scope: string;
  /**
   * The language of a piece within code of another one, as of a script in HTML or of what is behind a
   * prompt, as highlight.js names it; `''` for the block's own.
   */
  readonly within: string;
}

/** Where in the code text stands. */
type Around = Omit<CodeToken, 'text'>;

/** Scopes that only say what is around plain code. */
const TRANSPARENT = /^(?:params|subst|function|class|tag|template-tag|template-variable)?$/;

/** The tokens of code that our `highlight` has coloured. */
export function codeTokens(nodes: readonly HtmlNode[]): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  collect(nodes, { scope: '', within: '' }, tokens);
  return tokens;
}

function collect(nodes: readonly HtmlNode[], around: Around, tokens: CodeToken[]): void {
  const { within } = around;
  for (const node of nodes) {
    if (isElement(node)) {
      if (node.name === 'br') tokens.push({ text: '\n', scope: 'newline', within });
      else if (!isAside(node)) collect(node.children, aroundIn(node, around), tokens);
    } else if (node.type === 'text') split(decodeHtml(node.html), around, tokens);
  }
}

function aroundIn(node: ElementNode, { scope, within }: Around): Around {
  const inner = classesOf(node).find((name) => name.startsWith('language-'));
  return inner === undefined
    ? { scope: scopeOf(node) ?? scope, within }
    : { scope, within: inner.slice('language-'.length) };
}

function scopeOf(node: ElementNode): string | undefined {
  const classes = classesOf(node);
  if (!classes.some((name) => name.startsWith('hljs-'))) return undefined;
  // Beside its own names, Hexo's code has them without the prefix.
  const names = classes.filter((name) => /^hljs-|_$/.test(name));
  const scope = names.map((name) => name.replace(/^hljs-/, '').replace(/_$/, '')).join('.');
  if (scope === 'comment') return commentScope(textOf(node.children));
  if (scope !== 'string') return scope;
  const [, quote = ''] = /^\w{0,2}("{3}|'{3}|["'`])/.exec(textOf(node.children)) ?? [];
  return quote === '' ? scope : `${scope} ${quote}`;
}

/** Some highlighters tell comments within a line from others, and the first line of a script. */
function commentScope(text: string): string {
  const [start] = /^(?:\/\*|#!)/.exec(text) ?? [];
  return start === undefined ? 'comment' : `comment ${start}`;
}

const PLAIN = new RegExp(
  [
    '\\n',
    '[^\\S\\n]+',
    '(?<![^\\s])--?[\\p{L}][\\p{L}\\p{N}-]*', // an option on a command line
    '[$#][{(]', // what begins a value in a string
    '[\\p{L}_$@][\\p{L}\\p{M}\\p{N}_$]*',
    '\\p{N}[\\p{N}.]*',
    '[()[\\]{},;:.]',
    '[^\\p{L}\\p{N}_$@\\s()[\\]{},;:.]+',
    '.',
  ].join('|'),
  'gu',
);
const STRING = /\n|^[^\S\n]+|^\w{1,2}(?=["'`])|["'`]+|[^"'`\n]+/g;
const WORDS = /\n|[^\S\n]+|\S+/g;
const SELECTOR = /\n|^[.#:]+|[^\n]+/g;
const OTHER = /\n|^[^\S\n]+|[^\n]+/g;

function split(text: string, around: Around, tokens: CodeToken[]): void {
  const { scope, within } = around;
  if (TRANSPARENT.test(scope)) {
    splitPlain(text, around, tokens);
    return;
  }
  const isNumber = scope === 'number' && !/^(?:#|0[xbo])/i.test(text);
  const unit = isNumber ? text.slice(unitIn(text)) : '';
  const rest = text.slice(0, text.length - unit.length);
  for (const match of rest.matchAll(patternFor(scope))) {
    const [part] = match;
    const isPrefix = match.index === 0 && /^["'`]/.test(text.slice(part.length));
    const own =
      isPrefix && scope.startsWith('string') && /^\w{1,2}$/.test(part)
        ? 'prefix'
        : partScope(part, scope);
    tokens.push({ text: part, scope: blankScope(part) ?? own, within });
  }
  if (unit !== '') tokens.push({ text: unit, scope: 'unit', within });
}

/** Where the letters at the end of a number begin. */
function unitIn(number: string): number {
  let start = number.length;
  while (start > 0 && /[a-z%]/i.test(number.charAt(start - 1))) start--;
  return start;
}

function patternFor(scope: string): RegExp {
  if (scope.startsWith('string')) return STRING;
  if (/^(?:keyword|built_in|type|literal|meta\.prompt)$/.test(scope)) return WORDS;
  return /^selector-(?:class|id|pseudo)$/.test(scope) ? SELECTOR : OTHER;
}

function partScope(part: string, scope: string): string {
  if (scope.startsWith('string')) {
    return /^["'`]/.test(part) ? scope.replace('string', 'quote') : scope;
  }
  if (scope.startsWith('selector-') && /^[.#:]+$/.test(part)) return 'mark selector';
  if (scope !== 'number') return scope;
  if (part.startsWith('#')) return 'number #';
  if (/^0[xbo]/i.test(part)) return 'number 0x';
  return part.includes('.') ? 'number .' : scope;
}

function splitPlain(text: string, { scope, within }: Around, tokens: CodeToken[]): void {
  for (const match of text.matchAll(PLAIN)) {
    const [part] = match;
    const behind = text[match.index + part.length];
    const before = text[match.index - 1];
    const kind = blankScope(part) ?? plainScope(part, before, behind);
    tokens.push({ text: part, scope: scope === '' ? kind : `${kind} ${scope}`, within });
  }
}

function blankScope(part: string): string | undefined {
  if (part === '\n') return 'newline';
  return part.trim() === '' ? 'space' : undefined;
}

function plainScope(part: string, before?: string, behind?: string): string {
  if (/^[$#][{(]/.test(part)) return 'mark';
  if (/^[\p{L}_$@]/u.test(part)) {
    if (behind === '(') return 'call';
    if (before === '.') return 'member';
    return /^[\p{Lu}\d_]{2,}$/u.test(part) ? 'constant' : 'word';
  }
  if (/^\p{N}/u.test(part)) return part.includes('.') ? 'number .' : 'number';
  if (/^--?\p{L}/u.test(part)) return 'option';
  return /^[()[\]{},;:.]/.test(part) ? 'mark' : 'operator';
}

/** Whether a token is blank; blanks inside of other scopes count too. */
export function isBlankToken({ text }: CodeToken): boolean {
  return text.trim() === '';
}
