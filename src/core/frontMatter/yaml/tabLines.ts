import { say } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import type { Value } from '../frontMatter.ts';
import { MOST_FAULTS, syntaxFault, type Fault, type Parsed } from '../parsed.ts';

/** The line itself is the second part; what is written on it, if anything, is a comment. */
const TAB_LINE = /(\r?\n)(\t[ \t]*)(?=[\r\n#]|$)/g;

/**
 * Adds a fault for each line that begins with a tab and says nothing: libyaml (Jekyll, Zola) and both
 * of Hugo's YAML readers fail there, though YAML itself allows it. Not so above all fields, where
 * Hugo's newer reader does not mind, nor within brackets and quotes. Tried with Hugo 0.111 and 0.169
 * and Psych 4.
 */
export function withTabLines(text: string, content: Range, parsed: Parsed): Parsed {
  const { root } = parsed;
  const source = text.slice(content.start, content.end);
  if (parsed.faults.length > 0 || !root || !source.includes('\n\t')) return parsed;
  const message = say('This line begins with a tab: use spaces instead.');
  const faults: Fault[] = [];
  for (const { index, 1: lineEnd = '', 2: tabs = '' } of source.matchAll(TAB_LINE)) {
    const start = content.start + index + lineEnd.length;
    if (start < root.range.start || isWithin(root, start)) continue;
    faults.push(syntaxFault(message, { start, end: start + tabs.length }));
    if (faults.length === MOST_FAULTS) break;
  }
  return { ...parsed, faults };
}

/** Whether an offset is inside a value in brackets, in quotes, or of several lines. */
function isWithin(value: Value, at: number): boolean {
  const { start, end } = value.range;
  if (value.kind !== 'scalar' && !value.flow) {
    const inner = value.kind === 'list' ? value.items : value.fields.map((field) => field.value);
    return inner.some((one) => isWithin(one, at));
  }
  return start < at && at < end;
}
