import type { FrontMatter, Scalar, Value } from '../../frontMatter/frontMatter.ts';
import { booleanOf, isNull, numberOf } from '../../frontMatter/yamlScalars.ts';

/** A value of front matter with the type that generators written in JavaScript give it. */
export type Typed =
  string | number | boolean | null | Date | readonly Typed[] | { readonly [key: string]: Typed };

/** The fields of a front matter, of duplicates the last. */
export function typedFields({
  fields,
}: Pick<FrontMatter, 'fields'>): Readonly<Record<string, Typed>> {
  return Object.fromEntries(fields.map(({ key, value }) => [key, typedValue(value)]));
}

/**
 * The value as js-yaml 4 and smol-toml give it: unquoted dates become `Date`s, in UTC where they
 * name no zone, and days past a month's end run on.
 */
export function typedValue(value: Value): Typed {
  switch (value.kind) {
    case 'scalar':
      return typedScalar(value);
    case 'list':
      return value.items.map(typedValue);
    case 'dictionary':
      return typedFields(value);
  }
}

function typedScalar(scalar: Scalar): Typed {
  if (isNull(scalar)) return null;
  const simple = booleanOf(scalar, 'yaml-1.2') ?? numberOf(scalar, 'yaml-1.2');
  if (simple !== undefined) return simple;
  const isDate = scalar.form === 'plain' || scalar.form === 'date';
  return (isDate ? timestamp(scalar.text) : undefined) ?? scalar.text;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(Z|([-+])(\d\d?)(?::(\d\d))?))?$/;

/** YAML 1.1's timestamps: with a time of day they need seconds. */
function timestamp(text: string): Date | undefined {
  const match = DAY.exec(text) ?? TIME.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits) => Number(digits));
  const [fraction = '', , sign, offsetHours = 0, offsetMinutes = 0] = match.slice(7);
  const millisecond = Number(fraction.slice(0, 3).padEnd(3, '0'));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second, millisecond));
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  return new Date(date.getTime() - offset * 60_000);
}
