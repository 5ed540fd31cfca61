/** ISO 8601 as JavaScript defines it; without a time of day it is in UTC. */
const ISO_DAY = /^(?:[-+]\d{6}|\d{4})(?:-\d\d(?:-\d\d)?)?$/;
const ZONE = /(?:\b(?:GMT|UTC?|[ECMP][SD]T)\b|\dZ$|:\d\d.*?[-+]\d\d:?\d\d(?:\s*\(.*\))?$)/i;

/**
 * What `new Date(text)` is where the machine is set to UTC, whatever zone this one is set to:
 * milliseconds since 1970-01-01T00:00Z, `NaN` for what is no date to JavaScript.
 */
export function parseJsDate(text: string): number {
  const date = new Date(text);
  if (ISO_DAY.test(text.trim()) || ZONE.test(text)) return date.getTime();
  const wall = new Date(0);
  wall.setUTCFullYear(date.getFullYear(), date.getMonth(), date.getDate());
  wall.setUTCHours(date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds());
  return wall.getTime();
}
