import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';

/** The same data with all keys in lower case, at any depth, as Hugo keeps configuration and fields. */
export function withLowerKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withLowerKeys);
  const record = asRecord(data);
  if (record === undefined) return data;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase(), withLowerKeys(value)]),
  );
}

/** `over` laid upon `under`: maps are merged key by key at any depth, all else is replaced. */
export function merged(under: UnknownRecord, over: UnknownRecord): UnknownRecord {
  const result: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = asRecord(result[key]);
    const after = asRecord(value);
    result[key] = before && after ? merged(before, after) : value;
  }
  return result;
}
