import type { ScriptDate, ScriptValue } from '../scriptValues.ts';
import type { Result } from './method.ts';
import { CANNOT, method } from './method.ts';

/** Machines that build sites are set to UTC; here, too, that is the local time. */
const METHODS: Readonly<Record<string, (date: Date) => Result>> = {
  getTime: (date) => date.getTime(),
  valueOf: (date: Date) => date.getTime(),
  getFullYear: (date) => date.getUTCFullYear(),
  getUTCFullYear: (date) => date.getUTCFullYear(),
  getMonth: (date) => date.getUTCMonth(),
  getUTCMonth: (date) => date.getUTCMonth(),
  getDate: (date) => date.getUTCDate(),
  getUTCDate: (date) => date.getUTCDate(),
  getDay: (date) => date.getUTCDay(),
  getUTCDay: (date) => date.getUTCDay(),
  getHours: (date) => date.getUTCHours(),
  getUTCHours: (date) => date.getUTCHours(),
  getMinutes: (date) => date.getUTCMinutes(),
  getUTCMinutes: (date) => date.getUTCMinutes(),
  toISOString: isoText,
  toJSON: isoText,
};

export function dateMethod({ time }: ScriptDate, key: string): ScriptValue {
  const known = Object.hasOwn(METHODS, key) ? METHODS[key] : undefined;
  return known && method(() => known(new Date(time)));
}

function isoText(date: Date): Result {
  return Number.isNaN(date.getTime()) ? CANNOT : date.toISOString();
}
