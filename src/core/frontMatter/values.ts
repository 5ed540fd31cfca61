import type { Field, FrontMatter, Scalar, Value } from './frontMatter.ts';
import { booleanOf, isNull, numberOf, type YamlSchema } from './yamlScalars.ts';

export interface FieldLookUp {
  /** Hugo and Pelican do not tell `Draft` from `draft`. */
  readonly ignoreCase?: boolean;
  /** Which of duplicate keys counts; the last when absent, as with YAML readers that allow them. */
  readonly duplicates?: 'first' | 'last';
}

/** The top-level field of that name, `undefined` when there is none. */
export function fieldOf(
  frontMatter: Pick<FrontMatter, 'fields'>,
  key: string,
  { ignoreCase = false, duplicates = 'last' }: FieldLookUp = {},
): Field | undefined {
  const wanted = ignoreCase ? key.toLowerCase() : key;
  const matches = ({ key: name }: Field) => (ignoreCase ? name.toLowerCase() : name) === wanted;
  return frontMatter.fields.filter(matches).at(duplicates === 'first' ? 0 : -1);
}

/** A scalar's text as written, quotes taken off; `undefined` for a list, a dictionary or no value. */
export function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'scalar' && !isNull(value) ? value.text : undefined;
}

/** The scalar texts of a list, or a single scalar as a list of one. Nested lists are left out. */
export function listOf(value: Value | undefined): readonly string[] {
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item) => textOf(item) ?? []);
}

/** The value as plain JavaScript data. Dates stay strings, as written. */
export function plainOf(value: Value, schema: YamlSchema): unknown {
  switch (value.kind) {
    case 'scalar':
      return plainScalar(value, schema);
    case 'list':
      return value.items.map((item) => plainOf(item, schema));
    case 'dictionary':
      return Object.fromEntries(
        value.fields.map((field) => [field.key, plainOf(field.value, schema)]),
      );
  }
}

/** Whether an unquoted scalar may be anything but a string: words of that kind are short. */
const MAY_BE_TYPED = /^(?:[-+.\d~]|[^]{0,5}$)/;

function plainScalar(scalar: Scalar, schema: YamlSchema): unknown {
  if (scalar.form === 'plain' && !MAY_BE_TYPED.test(scalar.text)) return scalar.text;
  if (isNull(scalar)) return null;
  return booleanOf(scalar, schema) ?? numberOf(scalar, schema) ?? scalar.text;
}
