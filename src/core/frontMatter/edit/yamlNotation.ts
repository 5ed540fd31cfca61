import type { Scalar } from '../frontMatter.ts';
import { timestampOf } from '../timestamp.ts';
import { scanLineValue } from '../yaml/scanScalar.ts';
import { booleanOf, isNull, numberOf, type YamlSchema } from '../yamlScalars.ts';
import type { Manner, Notation } from './notation.ts';
import type { NewScalar } from './outcome.ts';

const SCHEMAS: readonly YamlSchema[] = ['yaml-1.1', 'yaml-1.2', 'go-yaml'];
/** Characters that no unquoted or single-quoted scalar may hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NEEDS_ESCAPES = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
/** Types of YAML 1.1 that are neither boolean, number nor date. */
const SPECIAL = /^(?:=|<<)$/;

export const yamlNotation: Notation = {
  assign: ': ',
  scalar(value: NewScalar, manner: Manner): string | undefined {
    if (typeof value === 'boolean' || typeof value === 'number') return String(value);
    const isDate = typeof value === 'object';
    const text = isDate ? value.date : value;
    const staysPlain = manner.quoted !== true && isPlain(text, manner.inFlow);
    if (staysPlain && (isDate || isSurelyText(text))) return text;
    return quoted(text, manner.quote);
  },
  key(name: string, manner: Manner): string {
    if (manner.quoted !== true && /^[A-Za-z_][\w-]*$/.test(name) && isSurelyText(name)) return name;
    return quoted(name, manner.quote);
  },
};

/** Whether the text, written without quotes, is read as itself. */
function isPlain(text: string, inFlow: boolean): boolean {
  if (NEEDS_ESCAPES.test(text) || /^(?:---|\.\.\.)|(?:---|\.\.\.|\+\+\+)$/.test(text)) return false;
  if (inFlow && /[,[\]{}:#]|^[-?]/.test(text)) return false;
  const value = text === '' ? undefined : scanLineValue(text, 0, text.length);
  return value?.kind === 'scalar' && value.form === 'plain' && value.text === text;
}

/** Whether no reader of YAML takes the text, written without quotes, for anything but text. */
function isSurelyText(text: string): boolean {
  const scalar: Scalar = { kind: 'scalar', form: 'plain', text, range: { start: 0, end: 0 } };
  if (isNull(scalar) || SPECIAL.test(text) || timestampOf(text)) return false;
  return SCHEMAS.every((schema) => {
    return booleanOf(scalar, schema) === undefined && numberOf(scalar, schema) === undefined;
  });
}

function quoted(text: string, quote: '"' | "'"): string {
  if (quote === "'" && !NEEDS_ESCAPES.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return doubleQuoted(text);
}

/** JSON's escapes are all YAML's as well, and TOML's but for the one of the slash, which it does not write. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
