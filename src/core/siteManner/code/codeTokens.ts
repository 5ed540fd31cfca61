import type { HtmlNode } from '../htmlNodes.ts';
import { classesOf, decodeHtml, isElement } from '../htmlNodes.ts';
import { isAside } from './pageCode.ts';

/** A piece of code that highlighters colour as one. Line ends are tokens of their own. */
export interface CodeToken {
  readonly text: string;
  /**
   * What it is: highlight.js's scope, for a string with its quote behind a blank; for what that
   * leaves plain `word`, `call`, `member`, `number`, `option`, `mark` (a bracket or the like) or
   * `operator`, with the scope around it behind a blank; `quote`, `space` and `newline`.
   */
  readonly scope: string;
}

/** Scopes that only say what is around plain code. */
const TRANSPARENT =
  /^(?:params|subst|function|class|tag|template-tag|template-variable|attribute)?$/;

/** The tokens of code that our `highlight` has coloured. */
export function codeTokens(nodes: readonly HtmlNode[]): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  collect(nodes, '', tokens);
  return tokens;
}

function collect(nodes: readonly HtmlNode[], scope: string, tokens: CodeToken[]): void {
  for (const node of nodes) {
    if (isElement(node)) {
      if (node.name === 'br') tokens.push({ text: '\n', scope: 'newline' });
      else if (!isAside(node)) collect(node.children, scopeOf(node) ?? scope, tokens);
    } else if (node.type === 'text') split(decodeHtml(node.html), scope, tokens);
  }
}

function scopeOf(node: Parameters<typeof classesOf>[0]): string | undefined {
  const classes = classesOf(node);
  if (!classes.some((name) => name.startsWith('hljs-'))) return undefined;
  // Beside its own names, Hexo's code has them without the prefix.
  const names = classes.filter((name) => /^hljs-|_$/.test(name));
  return names.map((name) => name.replace(/^hljs-/, '').replace(/_$/, '')).join('.');
}

const PLAIN = new RegExp(
  [
    '\\n',
    '[^\\S\\n]+',
    '(?<![^\\s])--?[\\p{L}][\\p{L}\\p{N}-]*', // an option on a command line
    '[\\p{L}_$@][\\p{L}\\p{M}\\p{N}_$]*',
    '\\p{N}[\\p{N}.]*',
    '[()[\\]{},;:.]',
    '[^\\p{L}\\p{N}_$@\\s()[\\]{},;:.]+',
    '.',
  ].join('|'),
  'gu',
);
const STRING = /\n|^[^\S\n]+|["'`]+|[^"'`\n]+/g;
const OTHER = /\n|^[^\S\n]+|[^\n]+/g;

function split(text: string, scope: string, tokens: CodeToken[]): void {
  if (!TRANSPARENT.test(scope)) {
    const isString = scope === 'string';
    const quoted = isString && /^["'`]/.test(text) ? `${scope} ${text.charAt(0)}` : scope;
    for (const [part] of text.matchAll(isString ? STRING : OTHER)) {
      const isQuote = isString && /^["'`]/.test(part);
      tokens.push({ text: part, scope: blankScope(part) ?? (isQuote ? 'quote' : quoted) });
    }
    return;
  }
  for (const match of text.matchAll(PLAIN)) {
    const [part] = match;
    const behind = text[match.index + part.length];
    const before = text[match.index - 1];
    const kind = blankScope(part) ?? plainScope(part, before, behind);
    tokens.push({ text: part, scope: scope === '' ? kind : `${kind} ${scope}` });
  }
}

function blankScope(part: string): string | undefined {
  if (part === '\n') return 'newline';
  return part.trim() === '' ? 'space' : undefined;
}

function plainScope(part: string, before?: string, behind?: string): string {
  if (/^[\p{L}_$@]/u.test(part)) {
    return behind === '(' ? 'call' : before === '.' ? 'member' : 'word';
  }
  if (/^\p{N}/u.test(part)) return 'number';
  if (/^--?\p{L}/u.test(part)) return 'option';
  return /^[()[\]{},;:.]/.test(part) ? 'mark' : 'operator';
}

/** Whether a token is blank; blanks inside of other scopes count too. */
export function isBlankToken({ text }: CodeToken): boolean {
  return text.trim() === '';
}
