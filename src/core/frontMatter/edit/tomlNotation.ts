import type { Manner, Notation } from './notation.ts';
import type { NewScalar } from './outcome.ts';
import { doubleQuoted } from './yamlNotation.ts';

/** The dates of TOML: `2024-01-05`, `2024-01-05T10:20:30`, with fraction and offset. */
const DATE = /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?$/;

export const tomlNotation: Notation = {
  assign: ' = ',
  scalar(value: NewScalar, manner: Manner): string | undefined {
    if (typeof value === 'boolean' || typeof value === 'number') return String(value);
    if (typeof value === 'string') return text(value, manner);
    return manner.quoted !== true && DATE.test(value.date) ? value.date : text(value.date, manner);
  },
  key(name: string, manner: Manner): string {
    return /^[\w-]+$/.test(name) && manner.quoted !== true ? name : text(name, manner);
  },
};

function text(value: string, { quote }: Manner): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const needsEscapes = /['\0-\x08\x0a-\x1f\x7f]/.test(value);
  return quote === "'" && !needsEscapes ? `'${value}'` : doubleQuoted(value);
}
