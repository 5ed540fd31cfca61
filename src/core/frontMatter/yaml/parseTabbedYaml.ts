import type { Range } from '../../text/range.ts';
import type { Field, Value } from '../frontMatter.ts';
import type { Parsed } from '../parsed.ts';
import { parseYaml } from './parseYaml.ts';

/**
 * Reads YAML as Hexo does: each tab at the beginning of a line (but not of the first) is two spaces.
 * Ranges are offsets in the text as it is written.
 */
export function parseTabbedYaml(text: string, range: Range): Parsed {
  const written = text.slice(range.start, range.end);
  if (!written.includes('\n\t')) return parseYaml(text, range);
  const doubled: number[] = [];
  let source = '';
  let last = 0;
  for (const match of written.matchAll(/\n(\t+)/g)) {
    const tabs = match[1] ?? '';
    source += `${written.slice(last, match.index)}\n${'  '.repeat(tabs.length)}`;
    last = match.index + match[0].length;
    for (let tab = 0; tab < tabs.length; tab++)
      doubled.push(source.length - 2 * tabs.length + 2 * tab);
  }
  source += written.slice(last);
  const { root, faults } = parseYaml(source, { start: 0, end: source.length });
  const place = placing(doubled, range.start);
  return {
    root: root && moved(root, place),
    faults: faults.map((fault) => ({ ...fault, range: place(fault.range) })),
  };
}

type Placing = (range: Range) => Range;

/** Turns ranges in the widened source into ranges in the text: each doubled offset has one too many. */
function placing(doubled: readonly number[], shift: number): Placing {
  const offsetOf = (at: number): number => {
    let low = 0;
    let high = doubled.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((doubled[middle] ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return at - low + shift;
  };
  return ({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) });
}

function moved(value: Value, place: Placing): Value {
  const range = place(value.range);
  switch (value.kind) {
    case 'scalar':
      return { ...value, range };
    case 'list':
      return { ...value, range, items: value.items.map((item) => moved(item, place)) };
    case 'dictionary':
      return { ...value, range, fields: value.fields.map((field) => movedField(field, place)) };
  }
}

function movedField(field: Field, place: Placing): Field {
  return { ...field, keyRange: place(field.keyRange), value: moved(field.value, place) };
}
