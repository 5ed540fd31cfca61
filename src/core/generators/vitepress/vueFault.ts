import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import { isExpression } from '../shared/mdx/expressionEnd.ts';
import { maskCode } from '../shared/mdx/maskCode.ts';

/** Something that stops the build; the offset is in UTF-16 units. */
export interface VueFault {
  readonly at: number;
  readonly message: Message;
}

/**
 * The first thing in a page that Vue, to which every page is a template, refuses for certain;
 * `undefined` when there seems to be none. What is doubtful is let pass.
 * @param hasAttributes Whether `{.class}` sets attributes.
 */
export function vueFault(body: string, hasAttributes: boolean): VueFault | undefined {
  const text = maskVerbatim(body);
  const faults = [
    interpolationFault(text),
    hasAttributes ? attributeFault(text) : undefined,
    tagFault(text),
  ].filter((fault) => fault !== undefined);
  return faults.sort((a, b) => a.at - b.at)[0];
}

/** What Vue does not look into, or Markdown does not hand on. */
const VERBATIM: readonly RegExp[] = [
  /<!--[^]*?-->/g,
  /<(script|style|template)\b[^>]*>[^]*?<\/\1>/gi,
  /^[ \t]*:::[ \t]*v-pre[^]*?^[ \t]*:::[ \t]*$/gm,
  /<([a-z][\w-]*)\b[^>]*\sv-pre\b[^>]*>[^]*?<\/\1>/gi,
  // Indented code; what else is indented so far is let pass.
  /^(?: {4}|\t).*$/gm,
  /\\[{<]/g,
];

function maskVerbatim(body: string): string {
  return VERBATIM.reduce(
    (text, verbatim) => text.replace(verbatim, (part) => part.replace(/[^\r\n]/g, ' ')),
    maskCode(body),
  );
}

function interpolationFault(text: string): VueFault | undefined {
  for (const match of text.matchAll(/\{\{((?:(?!\n[ \t]*\r?\n)[^])*?)\}\}/g)) {
    const [whole, expression = ''] = match;
    const isCode = expression.trim() === '' || isExpression(unescapeHtml(expression));
    if (isCode || isTakenForAttributes(text, match.index, whole)) continue;
    const message = say(
      'Vue runs what stands in {{ }}, and this is no code: put it in back-quotes, or the site can’t be built.',
    );
    return { at: match.index, message };
  }
  return undefined;
}

/** Braces alone on a line below others may be attributes of what they stand below. */
function isTakenForAttributes(text: string, at: number, whole: string): boolean {
  const lineStart = text.lastIndexOf('\n', at) + 1;
  const before = text.slice(lineStart, at);
  const after = /^[^\r\n]*/.exec(text.slice(at + whole.length))?.[0] ?? '';
  const above =
    text
      .slice(0, Math.max(0, lineStart - 1))
      .split('\n')
      .at(-1) ?? '';
  return before.trim() === '' && after.trim() === '' && above.trim() !== '';
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

const ATTRIBUTES = /(?<=^|[ \t])\{(?:[^{}\n]*[ \t])?[:@][\w-]*(?:[ \t][^{}\n]*)?\}(?=[ \t]*\r?$)/gm;

/** `{: .x}` sets an attribute named `:`, which to Vue is code that is missing. */
function attributeFault(text: string): VueFault | undefined {
  const match = Array.from(text.matchAll(ATTRIBUTES)).find(({ index }) => !isInHtml(text, index));
  if (match === undefined) return undefined;
  const message = say(
    'Vue takes a name that begins with “:” or “@” in braces for code: the site can’t be built.',
  );
  return { at: match.index, message };
}

/** Whether the block that something stands in begins with a tag: then it is no Markdown. */
function isInHtml(text: string, at: number): boolean {
  const block =
    text
      .slice(0, at)
      .split(/\n[ \t]*\r?\n/)
      .at(-1) ?? '';
  return /^\s*</m.test(block);
}

const TAG =
  /<(\/?)([a-z][a-z\d-]*)((?:\s+[^\s"'=<>`/{}][^\s"'=<>`/]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>/gi;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

function tagFault(text: string): VueFault | undefined {
  const open: { readonly at: number; readonly name: string }[] = [];
  for (const match of text.matchAll(TAG)) {
    const [, slash, name = '', attributes = '', alone] = match;
    // A `>` that begins a line may be a quotation: then nothing can be said.
    if (/\n {0,3}>$/.test(match[0])) return undefined;
    if (alone === '/' || VOID.test(name)) continue;
    if (slash !== '/') {
      open.push({ at: match.index, name });
      continue;
    }
    if (attributes !== '') continue;
    const opened = open.pop();
    if (opened?.name === name) continue;
    const at = opened?.at ?? match.index;
    return { at, message: opened ? neverClosed(opened.name) : neverOpened(name) };
  }
  const left = open.at(-1);
  return left && { at: left.at, message: neverClosed(left.name) };
}

function neverClosed(name: string): Message {
  return say(
    '<{0}> is never closed: the site can’t be built. Put it in back-quotes if it is no tag.',
    name,
  );
}

function neverOpened(name: string): Message {
  return say('</{0}> closes what was never opened: the site can’t be built.', name);
}
