import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown, ScriptList, ScriptRecord } from '../scriptConfig/scriptValues.ts';

const OVERRIDE = 'override:';

/**
 * One step of the data cascade laid upon those before it: objects are merged and lists added to,
 * unless the key says `override:` or the site turned that off. Source: @11ty/eleventy-utils Merge.
 */
export function laidUpon(under: ScriptRecord, over: ScriptValue, isDeep: boolean): ScriptRecord {
  if (isUnknown(over)) {
    const all = Array.from(under.members.keys(), (key) => [key, over] as const);
    return new ScriptRecord(all, over);
  }
  if (!(over instanceof ScriptRecord)) return under;
  const base = over.open ? laidUpon(under, over.open, isDeep) : under;
  const result = new ScriptRecord(base.members, base.open);
  for (const [key, value] of over.members) {
    const isOverride = isDeep && key.startsWith(OVERRIDE);
    const name = isOverride ? key.slice(OVERRIDE.length) : key;
    result.set(name, isDeep && !isOverride ? together(result.members.get(name), value) : value);
  }
  return result;
}

function together(before: ScriptValue, after: ScriptValue): ScriptValue {
  if (before instanceof ScriptRecord && after instanceof ScriptRecord) {
    return laidUpon(before, after, true);
  }
  if (before instanceof ScriptList && after instanceof ScriptList) {
    return new ScriptList([...before.items, ...after.items], before.open ?? after.open);
  }
  return after;
}

/** A step with its tags as a list, as Eleventy has them. Source: TemplateData.js `cleanupData`. */
export function withTagList(data: ScriptValue): ScriptValue {
  if (!(data instanceof ScriptRecord)) return data;
  const tags = data.members.get('tags');
  if (typeof tags !== 'string' && tags !== null) return data;
  const result = new ScriptRecord(data.members, data.open);
  result.set('tags', new ScriptList(tags ? tags.split(',') : []));
  return result;
}
