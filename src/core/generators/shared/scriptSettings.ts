import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown, ScriptList } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';

/** A setting of a configuration that is code: its value, or why that can't be known. */
export type Setting<Value> = Value | Unknown;

/** A text; `fallback` when nothing is set, or something else. */
export function textSetting<Fallback extends string | undefined>(
  value: ScriptValue,
  fallback: Fallback,
): Setting<string | Fallback> {
  return typeof value === 'string' || isUnknown(value) ? value : fallback;
}

export function switchSetting<Fallback extends boolean | undefined>(
  value: ScriptValue,
  fallback: Fallback,
): Setting<boolean | Fallback> {
  return typeof value === 'boolean' || isUnknown(value) ? value : fallback;
}

/** A list of texts, or one text as a list of one. */
export function textsSetting(
  value: ScriptValue,
  fallback: readonly string[],
): Setting<readonly string[]> {
  if (typeof value === 'string') return [value];
  if (isUnknown(value)) return value;
  if (!(value instanceof ScriptList)) return fallback;
  const unknown = value.open ?? value.items.find(isUnknown);
  return unknown ?? value.items.filter((item) => typeof item === 'string');
}

/** The setting where it is known, else what stands in for it. */
export function known<Value, Fallback>(
  setting: Value | Unknown,
  fallback: Fallback,
): Value | Fallback {
  return isUnknown(setting) ? fallback : setting;
}
