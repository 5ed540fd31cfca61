import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown, ScriptList } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';

/** A preset, plugin or theme as the configuration names it. */
export interface PluginEntry {
  readonly name: string;
  readonly options: ScriptValue;
}

export interface PluginEntries {
  readonly entries: readonly PluginEntry[];
  /** Why there may be others; `undefined`: there are none. */
  readonly unknown: Unknown | undefined;
}

/** A list of names, of `[name, options]`, and of what is falsy and left out. */
export function pluginEntries(list: ScriptValue): PluginEntries {
  if (isUnknown(list)) return { entries: [], unknown: list };
  if (!(list instanceof ScriptList)) return { entries: [], unknown: undefined };
  const entries: PluginEntry[] = [];
  let unknown = list.open;
  for (const item of list.items) {
    const [name, options] = item instanceof ScriptList ? item.items : [item];
    if (typeof name === 'string') entries.push({ name, options });
    else if (isUnknown(name)) unknown ??= name;
  }
  return { entries, unknown };
}
