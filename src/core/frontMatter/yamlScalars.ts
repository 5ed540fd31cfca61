import type { Scalar } from './frontMatter.ts';

/**
 * How a reader of YAML types unquoted scalars. `yaml-1.1`: Ruby's Psych (Jekyll), where `yes` and
 * `off` are booleans. `yaml-1.2`: js-yaml and yaml (the generators in JavaScript), where only `true`
 * and `false` are. `go-yaml`: goccy/go-yaml as Hugo uses it, where `yes` is a string too.
 */
export type YamlSchema = 'yaml-1.1' | 'yaml-1.2' | 'go-yaml';

const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
/** Psych lib/psych/scalar_scanner.rb, which does not look at case. */
const TRUE_1_1 = /^(?:yes|true|on)$/i;
const FALSE_1_1 = /^(?:no|false|off)$/i;

/** The boolean a scalar is, `undefined` when it is none. A quoted `"true"` is a string. */
export function booleanOf(scalar: Scalar, schema: YamlSchema): boolean | undefined {
  if (scalar.form === 'boolean') return scalar.text === 'true';
  if (scalar.form !== 'plain') return undefined;
  const isOld = schema === 'yaml-1.1';
  if ((isOld ? TRUE_1_1 : TRUE).test(scalar.text)) return true;
  if ((isOld ? FALSE_1_1 : FALSE).test(scalar.text)) return false;
  return undefined;
}

/** Whether the scalar means "no value": nothing at all, `~` or `null`. */
export function isNull(scalar: Scalar): boolean {
  if (scalar.form === 'null') return true;
  return scalar.form === 'plain' && /^(?:|~|null|Null|NULL)$/.test(scalar.text);
}

/** The number a scalar is, `undefined` when it is none. A quoted `"1"` is a string. */
export function numberOf(scalar: Scalar, schema: YamlSchema): number | undefined {
  if (scalar.form === 'number') return typedNumber(scalar.text);
  if (scalar.form !== 'plain') return undefined;
  const special = SPECIAL.exec(scalar.text);
  if (special) return special[2] ? NaN : special[1] === '-' ? -Infinity : Infinity;
  switch (schema) {
    case 'yaml-1.1':
      return psychNumber(scalar.text);
    case 'yaml-1.2':
      return coreNumber(scalar.text);
    case 'go-yaml':
      return goNumber(scalar.text);
  }
}

const SPECIAL = /^(?:([-+]?)\.(?:inf|Inf|INF)|(\.(?:nan|NaN|NAN)))$/;
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;

/** Numbers of TOML and JSON, whose notation is sure to be one. */
function typedNumber(text: string): number {
  const special = /^([-+]?)(inf|nan)$/.exec(text);
  if (special) return special[2] === 'nan' ? NaN : special[1] === '-' ? -Infinity : Infinity;
  return Number(text.replaceAll('_', ''));
}

/** YAML 1.2, core schema. */
function coreNumber(text: string): number | undefined {
  return DECIMAL.test(text) || /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/.test(text) ? Number(text) : undefined;
}

/** As YAML 1.2, and underscores, `0b11`, and a leading zero for octal numbers. */
function goNumber(text: string): number | undefined {
  const bare = text.replaceAll('_', '');
  const based = /^([-+]?)0(b[01]+|o?[0-7]+|x[0-9a-fA-F]+)$/.exec(bare);
  if (!based) return /^\d|^[-+.]/.test(text) && DECIMAL.test(bare) ? Number(bare) : undefined;
  const digits = based[2] ?? '';
  const value = Number(/^[box]/.test(digits) ? `0${digits}` : `0o${digits}`);
  return based[1] === '-' ? -value : value;
}

/** Psych lib/psych/scalar_scanner.rb: also `1_000`, `1,000`, `0b11`, `010` (octal), `1:30` (base 60). */
function psychNumber(text: string): number | undefined {
  const sexagesimal = /^([-+]?)(\d[\d_]*(?::[0-5]?\d){1,2})$/.exec(text);
  if (sexagesimal) {
    // Of two parts Psych takes the first for hours, not minutes.
    const [hours = '', minutes = '', seconds = '0'] = (sexagesimal[2] ?? '').split(':');
    const value = Number(hours.replaceAll('_', '')) * 3600 + Number(minutes) * 60 + Number(seconds);
    return sexagesimal[1] === '-' ? -value : value;
  }
  const bare = text.replace(/[_,]/g, '');
  if (/^[-+]?(?:0b[01_,]+|0[0-7_,]+|0x[0-9a-fA-F_,]+)$/.test(text)) return goNumber(bare);
  const isWhole = /^[-+]?(?:0|[1-9](?:\d|[_,]\d)*)$/.test(text);
  const isFraction = /^[-+]?(?:\d[\d_,]*)?\.\d*(?:[eE][-+]\d+)?$/.test(text) && /\d/.test(text);
  return isWhole || isFraction ? Number(bare) : undefined;
}
