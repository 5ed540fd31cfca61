/** ISO 8601 as JavaScript defines it; without a time of day it is in UTC. */
const ISO_DAY = /^(?:[-+]\d{6}|\d{4})(?:-\d\d(?:-\d\d)?)?$/;

/** A zone of its own: a name that JavaScript knows, `Z`, or an offset after the time of day. */
const ZONE = /\b(?:GMT|UTC?|[ECMP][SD]T)\b|[\d\s]Z\b|:\d\d.*[-+]\s*\d/i;

/** What JavaScript passes over, with what is in it; it may lack its end. */
const COMMENT = /\([^()]*(?:\)|$)/g;

/**
 * What `new Date(text)` is where the machine is set to UTC, whatever zone this one is set to:
 * milliseconds since 1970-01-01T00:00Z, `NaN` for what is no date to JavaScript.
 */
export function parseJsDate(text: string): number {
  const here = Date.parse(text);
  if (Number.isNaN(here) || ISO_DAY.test(text)) return here;
  const said = withoutComments(text);
  if (ZONE.test(said)) return here;
  // Never read in this machine's zone: there a time of day may have been skipped.
  const inWords = Date.parse(`${said} UTC`);
  return Number.isNaN(inWords) ? Date.parse(`${said}Z`) : inWords;
}

/** What JavaScript makes of a date as text where the machine is set to UTC and speaks English. */
export function jsDateText(date: Date): string {
  const text = date.toUTCString();
  const match = /^(\w+), (\d+) (\w+) (\S+) (\S+) GMT$/.exec(text);
  if (match === null) return text;
  const [, weekday, day, month, year, time] = match;
  return [weekday, month, day, year, time, 'GMT+0000 (Coordinated Universal Time)'].join(' ');
}

function withoutComments(text: string): string {
  let said = text;
  for (let depth = 0; depth < 5 && said.includes('('); depth += 1) said = said.replace(COMMENT, '');
  return said;
}
