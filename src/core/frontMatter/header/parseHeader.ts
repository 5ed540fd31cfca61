import { nextLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import type { Field, Scalar } from '../frontMatter.ts';
import { dictionaryOf, type Parsed } from '../parsed.ts';
import { headerLineAt } from './headerLines.ts';

/** A key with its values so far: one a line. */
interface OpenField {
  readonly key: string;
  readonly keyRange: Range;
  readonly values: Scalar[];
}

/** Reads the lines of a header. All values are texts; a key with further lines has a list of them. */
export function parseHeader(text: string, range: Range): Parsed {
  const open: OpenField[] = [];
  for (let at = range.start; at < range.end; at = nextLine(text, at)) {
    const line = headerLineAt(text, at, open.length > 0);
    if (!line) continue;
    const value: Scalar = {
      kind: 'scalar',
      form: 'string',
      text: text.slice(line.value.start, line.value.end),
      range: line.value,
    };
    if (!line.key) open.at(-1)?.values.push(value);
    else {
      const key = text.slice(line.key.start, line.key.end);
      open.push({ key, keyRange: line.key, values: [value] });
    }
  }
  return { root: open.length > 0 ? dictionaryOf(open.map(toField)) : undefined, faults: [] };
}

function toField({ key, keyRange, values }: OpenField): Field {
  const [first, ...more] = values;
  const start = first?.range.start ?? keyRange.end;
  if (first && more.length === 0) return { key, keyRange, value: first };
  const end = values.at(-1)?.range.end ?? start;
  return {
    key,
    keyRange,
    value: { kind: 'list', items: values, flow: false, range: { start, end } },
  };
}
