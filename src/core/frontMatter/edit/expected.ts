import type { FrontMatterFormat, Scalar, Value } from '../frontMatter.ts';
import { booleanOf, numberOf } from '../yamlScalars.ts';
import { isList, type NewScalar, type NewValue } from './outcome.ts';

/** Whether a value that was read says what was to be written. */
export function says(
  value: Value | undefined,
  wanted: NewValue,
  format: FrontMatterFormat,
): boolean {
  if (!isList(wanted)) return value?.kind === 'scalar' && scalarSays(value, wanted, format);
  if (format === 'header') return value?.kind === 'scalar' && value.text === wanted.join(', ');
  if (value?.kind !== 'list' || value.items.length !== wanted.length) return false;
  return value.items.every((item, index) => {
    return item.kind === 'scalar' && scalarSays(item, wanted[index] ?? '', format);
  });
}

function scalarSays(scalar: Scalar, wanted: NewScalar, format: FrontMatterFormat): boolean {
  if (format === 'header') return scalar.text === textIn(wanted);
  if (typeof wanted === 'boolean') return booleanOf(scalar, 'yaml-1.2') === wanted;
  if (typeof wanted === 'number') return numberOf(scalar, 'yaml-1.2') === wanted;
  const isText = scalar.form === 'string' || scalar.form === 'plain';
  const isDate = typeof wanted === 'object' && scalar.form === 'date';
  return (isText || isDate) && scalar.text === textIn(wanted);
}

/** The text of a value in a format where all values are texts. */
function textIn(value: NewScalar): string {
  return typeof value === 'object' ? value.date : String(value);
}
