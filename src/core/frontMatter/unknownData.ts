/** Safe reading of data whose shape nobody promised: configurations and data files of sites. */

export type UnknownRecord = Readonly<Record<string, unknown>>;

export interface LookUpOptions {
  readonly ignoreCase?: boolean;
}

/** The value at a dotted path (`'a.b.c'`), or at a path given as keys; `undefined` when a step is missing. */
export function lookUp(
  data: unknown,
  path: string | readonly string[],
  { ignoreCase = false }: LookUpOptions = {},
): unknown {
  const keys = typeof path === 'string' ? path.split('.') : path;
  return keys.reduce((at: unknown, key) => memberOf(at, key, ignoreCase), data);
}

function memberOf(data: unknown, key: string, ignoreCase: boolean): unknown {
  const record = asRecord(data);
  if (!record) return undefined;
  if (Object.hasOwn(record, key)) return record[key];
  if (!ignoreCase) return undefined;
  const wanted = key.toLowerCase();
  const found = Object.keys(record).find((name) => name.toLowerCase() === wanted);
  return found === undefined ? undefined : record[found];
}

/** A string as it is, a number or boolean as text; `undefined` for all else. */
export function asText(data: unknown): string | undefined {
  if (typeof data === 'string') return data;
  return typeof data === 'number' || typeof data === 'boolean' ? String(data) : undefined;
}

/** A list as it is, a single value as a list of one, nothing as an empty list. */
export function asList(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  return data === undefined || data === null ? [] : [data];
}

/** The texts in a list (see `asText`), or a single text as a list of one. */
export function asTexts(data: unknown): readonly string[] {
  return asList(data).flatMap((item) => asText(item) ?? []);
}

/** An object that is not a list; `undefined` for all else. */
export function asRecord(data: unknown): UnknownRecord | undefined {
  return isRecord(data) ? data : undefined;
}

function isRecord(data: unknown): data is UnknownRecord {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** `true` or `false`; `undefined` for all else, the strings of that name included. */
export function asBoolean(data: unknown): boolean | undefined {
  return typeof data === 'boolean' ? data : undefined;
}

/** A finite number; `undefined` for all else. */
export function asNumber(data: unknown): number | undefined {
  return typeof data === 'number' && Number.isFinite(data) ? data : undefined;
}
