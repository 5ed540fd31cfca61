import type { Occurrence } from './exampleHead.ts';

/** A field's lines with another value, given as source text, in place of its own. */
export function withSource({ chunk, example }: Occurrence, source: string): string {
  const start = chunk.field.value.range.start - chunk.start;
  const end = chunk.field.value.range.end - chunk.start;
  const isBlock = source.startsWith('- ') || source.includes(example.head.separator);
  return leadOf(chunk.text.slice(0, start), isBlock) + source + chunk.text.slice(end);
}

/** What stands before a value: where the old one began on a line of its own, a new one need not. */
function leadOf(before: string, isBlock: boolean): string {
  const [first = ''] = before.split(/\r?\n|\r/);
  if (first.length < before.length && !isBlock) return `${first.replace(/\s+#.*$/, '').trimEnd()} `;
  return /[:=]$/.test(before) ? `${before} ` : before;
}

/** The comment that follows a value on its line, with the space before it. */
export function remarkOf({ chunk }: Occurrence): string {
  const after = chunk.text.slice(chunk.field.value.range.end - chunk.start);
  return /^[ \t]+#[^\r\n]*$/.exec(after)?.[0] ?? '';
}
