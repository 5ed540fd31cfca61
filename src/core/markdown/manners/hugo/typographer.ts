import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { Substitutions } from './hugoManner.ts';
import { sourceOf, type InlineSource } from '../inlineSource.ts';

/**
 * Goldmark's typographer. It looks at the source from left to right, so what stands beside a quote
 * counts as it is written, marks of Markdown included. Source: extension/typographer.go.
 */
export function typographer(md: MarkdownIt, substitutions: Substitutions): void {
  const plain = Object.entries<string>({ ...substitutions });
  const texts: Substitutions = {
    ...substitutions,
    ...Object.fromEntries(plain.map(([name, html]) => [name, md.utils.unescapeAll(html)])),
  };
  md.core.ruler.disable(['smartquotes']);
  md.core.ruler.at('replacements', (state: StateCore) => {
    for (const { children } of state.tokens) if (children) setQuotes(children, texts);
  });
}

const MAY_CHANGE = /['"]|--|\.\.\.|<<|>>/;

function setQuotes(tokens: readonly Token[], substitutions: Substitutions): void {
  if (!tokens.some(({ type, content }) => type === 'text' && MAY_CHANGE.test(content))) return;
  const source = sourceOf(tokens);
  const place: Place = { text: source.text, open: { single: 0, double: 0 } };
  source.replace((at) => replacementAt(place, at, substitutions));
}

interface Place {
  readonly text: string;
  /** Quotes that were opened and not closed. */
  readonly open: { single: number; double: number };
}

type Replacement = ReturnType<Parameters<InlineSource['replace']>[0]>;

function replacementAt(place: Place, at: number, to: Substitutions): Replacement {
  const { text } = place;
  switch (text[at]) {
    case '-':
      if (text.startsWith('---', at)) return { length: 3, text: to.emDash };
      return text.startsWith('--', at) ? { length: 2, text: to.enDash } : undefined;
    case '.':
      return text.startsWith('...', at) ? { length: 3, text: to.ellipsis } : undefined;
    case '<':
      return text.startsWith('<<', at) ? { length: 2, text: to.leftAngleQuote } : undefined;
    case '>':
      return text.startsWith('>>', at) ? { length: 2, text: to.rightAngleQuote } : undefined;
    case "'":
      return one(singleQuote(place, at, to));
    case '"':
      return one(doubleQuote(place, at, to));
    default:
      return undefined;
  }
}

function one(text: string | undefined): Replacement {
  return text === undefined ? undefined : { length: 1, text };
}

const SPACE = /\s/;
const PUNCTUATION = /\p{P}/u;
const PUNCTUATION_OR_SYMBOL = /[\p{P}\p{S}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
/** ASCII punctuation, white space, or the end. */
const BREAK = /^(?:[!-/:-@[-`{-~\s]|$)/;
const DECADE = /^\d\ds(?:[\s\p{P}\p{S}]|$)/u;
const CLITIC = /^(?:[smtd]|ve|ll|re)(?=[!-/:-@[-`{-~\s]|$)/;

function singleQuote({ text, open }: Place, at: number, to: Substitutions): string | undefined {
  const { before, canOpen, canClose } = flanks(text, at);
  const rest = text.slice(at + 1, at + 8);
  const next = rest.charAt(0);
  const opensOnly = canOpen && !canClose;
  if (opensOnly && DECADE.test(rest)) return to.apostrophe;
  if (/^[tenl]/.test(next) && (PUNCTUATION.test(before) || SPACE.test(before)))
    return to.apostrophe;
  if ((DIGIT.test(before) || LETTER.test(before)) && LETTER.test(next)) return to.apostrophe;
  if (opensOnly) {
    if (CLITIC.test(rest)) return to.rightSingleQuote;
    open.single += 1;
    return to.leftSingleQuote;
  }
  if (rest.length > 1 && !DIGIT.test(next)) return to.rightSingleQuote;
  if (open.single === 0 || !closes({ canOpen, canClose }, rest)) return undefined;
  open.single -= 1;
  return to.rightSingleQuote;
}

function doubleQuote({ text, open }: Place, at: number, to: Substitutions): string | undefined {
  const { before, canOpen, canClose } = flanks(text, at);
  if (canOpen && !canClose) {
    open.double += 1;
    return to.leftDoubleQuote;
  }
  const rest = text.slice(at + 1, at + 3);
  if (open.double === 0 || !closes({ canOpen, canClose }, rest)) return undefined;
  if (rest.startsWith('"') && DIGIT.test(before)) return undefined;
  open.double -= 1;
  return to.rightDoubleQuote;
}

interface Flanks {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** A quote between two characters closes when punctuation and then a break follows. */
function closes({ canOpen, canClose }: Flanks, rest: string): boolean {
  if (!canClose) return false;
  return !canOpen || (PUNCTUATION.test(rest.charAt(0)) && BREAK.test(rest.slice(1)));
}

function flanks(text: string, at: number): Flanks & { readonly before: string } {
  const mark = text.charAt(at);
  let end = at + 1;
  while (text[end] === mark) end++;
  const before = text.charAt(at - 1) || '\n';
  const after = text.charAt(end) || '\n';
  const [isSpaceBefore, isSpaceAfter] = [SPACE.test(before), SPACE.test(after)];
  const isMarkBefore = PUNCTUATION_OR_SYMBOL.test(before);
  const isMarkAfter = PUNCTUATION_OR_SYMBOL.test(after);
  return {
    before,
    canOpen: !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore),
    canClose: !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter),
  };
}
