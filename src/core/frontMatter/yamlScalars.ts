import type { Scalar } from './frontMatter.ts';

/**
 * How a reader of YAML types unquoted scalars. `yaml-1.1`: Ruby's Psych (Jekyll), where `yes` and `off` are
 * booleans. `yaml-1.2`: js-yaml and yaml (the JavaScript generators), where only `true` and `false`
 * are. `go-yaml`: goccy/go-yaml as Hugo uses it, where `yes` is a string too.
 */
export type YamlSchema = 'yaml-1.1' | 'yaml-1.2' | 'go-yaml';

const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const TRUE_1_1 = /^(?:yes|true|on)$/i;
const FALSE_1_1 = /^(?:no|false|off)$/i;

/** The boolean a scalar is, `undefined` when it is none. A quoted `"true"` is a string, not a boolean. */
export function booleanOf(scalar: Scalar, schema: YamlSchema): boolean | undefined {
  if (scalar.form !== 'plain' && scalar.form !== 'boolean') return undefined;
  const old = schema === 'yaml-1.1';
  if ((old ? TRUE_1_1 : TRUE).test(scalar.text)) return true;
  if ((old ? FALSE_1_1 : FALSE).test(scalar.text)) return false;
  return undefined;
}

/** Whether the scalar means "no value": nothing at all, `~` or `null`. */
export function isNull(scalar: Scalar): boolean {
  if (scalar.form === 'null') return true;
  return scalar.form === 'plain' && /^(?:|~|null|Null|NULL)$/.test(scalar.text);
}

/** The number a scalar is, `undefined` when it is none. */
export function numberOf(scalar: Scalar, schema: YamlSchema): number | undefined {
  if (scalar.form !== 'plain' && scalar.form !== 'number') return undefined;
  void schema;
  const value = Number(scalar.text);
  return scalar.text === '' || Number.isNaN(value) ? undefined : value;
}
