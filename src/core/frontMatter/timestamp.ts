/** A date as it is written, not yet a moment: which zone it is read in is the generator's affair. */
export interface Timestamp {
  readonly year: number;
  /** 1 to 12 in a real date; not checked. */
  readonly month: number;
  /** 1 to 31 in a real date; not checked: generators differ on 31 February. */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of UTC; `undefined` when none is written. `Z` is 0. */
  readonly offset: number | undefined;
  /** Whether a time of day is written, and whether it has seconds. */
  readonly hasTime: boolean;
  readonly hasSeconds: boolean;
}

const PATTERN =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d)(?::(\d\d)(?:\.(\d*))?)?(?:[ \t]*(Z|z|[-+]\d\d?(?::?\d\d)?))?)?$/;

/**
 * The parts of a date written with numbers, year first: `2024-01-05`, `2024-1-5 10:20`,
 * `2024-01-05T10:20:30.5+02:00`. `undefined` for anything else. It takes more than YAML's own
 * timestamps, which need seconds (see `hasSeconds`); what a generator does with the rest differs.
 */
export function timestampOf(text: string): Timestamp | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction, zone] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    millisecond: Number((fraction ?? '').slice(0, 3).padEnd(3, '0')),
    offset: zone === undefined ? undefined : offsetOf(zone),
    hasTime: hour !== undefined,
    hasSeconds: second !== undefined,
  };
}

function offsetOf(zone: string): number {
  const match = /^([-+])(\d\d?):?(\d\d)?$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' && minutes > 0 ? -minutes : minutes;
}
