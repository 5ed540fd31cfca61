import type { Range } from '../../text/range.ts';
import type { Field, Value } from '../frontMatter.ts';
import type { Parsed } from '../parsed.ts';
import { linesOf } from './entryLines.ts';
import { parseWithLibrary } from './parseWithLibrary.ts';

/** A quoted value of several lines, and what it says. */
export interface LooseQuote {
  readonly range: Range;
  readonly text: string;
}

const WHOLE = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')(?=[ \t]*(?:[ \t]#|[\r\n]|$))/;
/** What may not begin a further line of a quoted value: Hugo refuses tabs, all refuse a document’s end. */
const UNFIT_LINE = /[\r\n](?:\t|(?:---|\.\.\.)\s)/;

/**
 * The quoted values that go on in further lines, in whatever column. The library wants those lines
 * deeper than the key; Psych (Jekyll), js-yaml, PyYAML and Hugo 0.169 do not.
 */
export function looseQuotes(text: string, range: Range): readonly LooseQuote[] {
  const found: LooseQuote[] = [];
  for (const { value } of linesOf(text, range)) {
    if (!/["']/.test(text.charAt(value.start))) continue;
    if (value.start < (found.at(-1)?.range.end ?? 0)) continue;
    const quote = WHOLE.exec(text.slice(value.start, range.end))?.[0];
    if (quote === undefined || !/[\r\n]/.test(quote) || UNFIT_LINE.test(quote)) continue;
    const outcome = parseWithLibrary(quote, 0);
    if (!outcome.ok || outcome.root?.kind !== 'scalar') continue;
    const end = value.start + quote.length;
    found.push({ range: { start: value.start, end }, text: outcome.root.text });
  }
  return found;
}

/** The text with each of those values on one line and as long as it was, so that offsets stay. */
export function withoutLooseQuotes(text: string, quotes: readonly LooseQuote[]): string {
  let result = '';
  let last = 0;
  for (const { range } of quotes) {
    const inner = '-'.repeat(range.end - range.start - 2);
    result += `${text.slice(last, range.start)}"${inner}"`;
    last = range.end;
  }
  return result + text.slice(last);
}

/** What was read of that text, with what the values really say. */
export function withLooseQuotes(parsed: Parsed, quotes: readonly LooseQuote[]): Parsed {
  const said = new Map(quotes.map(({ range, text }) => [range.start, text]));
  return { ...parsed, root: parsed.root && restored(parsed.root, said) };
}

function restored(value: Value, said: ReadonlyMap<number, string>): Value {
  switch (value.kind) {
    case 'scalar':
      return { ...value, text: said.get(value.range.start) ?? value.text };
    case 'list':
      return { ...value, items: value.items.map((item) => restored(item, said)) };
    case 'dictionary':
      return { ...value, fields: value.fields.map((field) => restoredField(field, said)) };
  }
}

function restoredField(field: Field, said: ReadonlyMap<number, string>): Field {
  return { ...field, value: restored(field.value, said) };
}
