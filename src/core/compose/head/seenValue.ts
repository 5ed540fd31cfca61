import type { Value } from '../../frontMatter/frontMatter.ts';
import { isNull } from '../../frontMatter/yamlScalars.ts';
import type { ExampleHead } from './exampleHead.ts';

/** A value of a field, or of a field inside it, in one of the examples. */
export interface SeenValue {
  readonly value: Value;
  readonly example: ExampleHead;
}

/** Equal for values that mean the same, in whatever notation. */
export function meaningOf({ value }: SeenValue): string {
  return JSON.stringify(plain(value));
}

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.text;
    case 'list':
      return value.items.map(plain);
    case 'dictionary':
      return value.fields.map((field) => [field.key, plain(field.value)]);
  }
}

export function isEmpty(value: Value): boolean {
  switch (value.kind) {
    case 'scalar':
      return isNull(value) || value.text === '';
    case 'list':
      return value.items.every(isEmpty);
    case 'dictionary':
      return value.fields.length === 0;
  }
}

export function isNumber(value: Value): boolean {
  if (value.kind !== 'scalar' || value.form === 'string') return false;
  return value.form === 'number' || /^[-+]?\d[\d_.]*$/.test(value.text);
}

export function quoteOf({ value, example }: SeenValue): '"' | "'" | undefined {
  const first = example.text.charAt(value.range.start);
  return first === '"' || first === "'" ? first : undefined;
}

/** The value as it stands in the example. */
export function sourceOf({ value, example }: SeenValue): string {
  return example.text.slice(value.range.start, value.range.end);
}
