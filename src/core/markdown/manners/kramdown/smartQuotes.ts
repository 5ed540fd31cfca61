import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { sourceOf } from '../inlineSource.ts';

type Quote = 'lsquo' | 'rsquo' | 'ldquo' | 'rdquo';
/** What a rule writes: a quote, the n-th group as it is, or the quote that the n-th group is. */
type Part = Quote | 1 | { readonly group: 1 | 2; readonly side: 'l' | 'r' };

const MARK = String.raw`[!"#$%'()*+,\-./:;<=>?@[\\\]^_\`{|}~]`;
const LEFT = (group: 1 | 2): Part => ({ group, side: 'l' });
const RIGHT = (group: 1 | 2): Part => ({ group, side: 'r' });

type Rule = readonly [pattern: RegExp, parts: readonly Part[]];

const CLOSING: Rule = [/([^ \\\t\r\n[{(-])('|")/y, [1, RIGHT(2)]];

/** Source: SQ_RULES in lib/kramdown/parser/kramdown/smart_quotes.rb, after RubyPants. */
const RULES: readonly Rule[] = [
  [/("|')(?=[_*]{1,2}\S)/y, [LEFT(1)]],
  [new RegExp(String.raw`("|')(?=${MARK}(?!\.\.)\B)`, 'y'), [RIGHT(1)]],
  [/(\s?)"'(?=\w)/y, [1, 'ldquo', 'lsquo']],
  [/(\s?)'"(?=\w)/y, [1, 'lsquo', 'ldquo']],
  [/(\s?)'(?=\d\ds)/y, [1, 'rsquo']],
  [/(\s)('|")(?=\w)/y, [1, LEFT(2)]],
  CLOSING,
  [/("|')(?=\s|s\b|$)/my, [RIGHT(1)]],
  [/(.?)'/sy, [1, 'lsquo']],
  [/(.?)"/sy, [1, 'ldquo']],
];

/** Those of Python-Markdown. Source: markdown/extensions/smarty.py. */
export const SMARTY_RULES: readonly Rule[] = RULES.flatMap((rule) =>
  rule === CLOSING
    ? ([
        [/([^ \\\t\r\n[{(-])(")/y, [1, RIGHT(2)]],
        [/([^ \\\t\r\n[{(-])(')(?!\d)/y, [1, RIGHT(2)]],
      ] as const)
    : [rule],
);

const PRINTED: Readonly<Record<Quote, string>> = {
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** kramdown's quotes; its dashes and the like are replaced by `typography`. */
export function smartQuotes(
  md: MarkdownIt,
  quotes: readonly [string, string, string, string] | undefined,
  rules = RULES,
): void {
  const [lsquo, rsquo, ldquo, rdquo] = quotes ?? [];
  const written = quotes ? { lsquo, rsquo, ldquo, rdquo } : PRINTED;
  const write = (quote: Quote): string => written[quote] ?? PRINTED[quote];
  md.core.ruler.at('smartquotes', (state: StateCore) => {
    for (const { children } of state.tokens) if (children) setQuotes(children, rules, write);
  });
}

function setQuotes(
  tokens: readonly Token[],
  rules: readonly Rule[],
  write: (quote: Quote) => string,
): void {
  if (!tokens.some(({ type, content }) => type === 'text' && /["']/.test(content))) return;
  const source = sourceOf(tokens);
  /** Where the text begins that no quote has taken yet. */
  let free = 0;
  source.replace((at) => {
    const { text } = source;
    const mark = text[at];
    if ((mark !== '"' && mark !== "'") || at < free) return undefined;
    const hasBefore = at > free && source.isText(at - 1) && text[at - 1] !== '\\';
    const found = firstMatch(rules, text, hasBefore ? at - 1 : at);
    if (!found) return undefined;
    const { match, parts } = found;
    free = match.index + match[0].length;
    const shown = parts.map((part) => shownAs(part, match, write)).join('');
    const before = at - match.index;
    return { length: free - at, text: shown.slice(before) };
  });
}

function firstMatch(
  rules: readonly Rule[],
  text: string,
  at: number,
): { readonly match: RegExpExecArray; readonly parts: readonly Part[] } | undefined {
  for (const [pattern, parts] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { match, parts };
  }
  return undefined;
}

function shownAs(part: Part, match: RegExpExecArray, write: (quote: Quote) => string): string {
  if (part === 1) return match[1] ?? '';
  if (typeof part === 'string') return write(part);
  return write(`${part.side}${match[part.group] === '"' ? 'd' : 's'}quo`);
}
