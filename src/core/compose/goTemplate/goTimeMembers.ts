import { dayOfYear, toWallMilliseconds, weekday } from '../../dates/calendar.ts';
import { MONTHS, WEEKDAYS } from '../../dates/englishNames.ts';
import { inZone } from '../../dates/zones.ts';
import { formatGoTime } from './goLayout.ts';
import { goTimeText, wallOf, type GoTime } from './goTime.ts';
import {
  integerOf,
  isList,
  textOf,
  type GoFunction,
  type GoList,
  type GoValue,
} from './goValues.ts';
import { MisuseError } from './templateProblem.ts';

type Member = (time: GoTime, args: GoList) => GoValue;

/** Methods of Go's `time.Time` that templates use. */
const MEMBERS: Readonly<Record<string, Member>> = {
  Format: (time, [layout]) => formatGoTime(time, textOf(layout)),
  String: (time) => goTimeText(time),
  Year: (time) => wallOf(time).year,
  Month: (time) => {
    const { month } = wallOf(time);
    return { kind: 'named', number: month, name: MONTHS[month - 1] ?? '' };
  },
  Day: (time) => wallOf(time).day,
  Hour: (time) => wallOf(time).hour,
  Minute: (time) => wallOf(time).minute,
  Second: (time) => wallOf(time).second,
  Weekday: (time) => {
    const day = weekday(wallOf(time));
    return { kind: 'named', number: day, name: WEEKDAYS[day] ?? '' };
  },
  YearDay: (time) => dayOfYear(wallOf(time)),
  Unix: (time) => Math.floor(time.instant / 1000),
  UnixMilli: (time) => time.instant,
  UTC: (time) => ({ ...time, zone: 'UTC' }),
  IsZero: (time) => wallOf(time).year === 1,
  AddDate: (time, args) => addDate(time, args),
  Before: (time, [other]) => time.instant < timeIn(other).instant,
  After: (time, [other]) => time.instant > timeIn(other).instant,
  Equal: (time, [other]) => time.instant === timeIn(other).instant,
};

/** How many arguments the methods take that take any. */
const ARGUMENTS: Readonly<Record<string, number>> = {
  Format: 1,
  AddDate: 3,
  Before: 1,
  After: 1,
  Equal: 1,
};

/** A method of a time; `undefined` when there is none of that name. */
export function timeMember(time: GoTime, name: string): GoFunction | undefined {
  const member = Object.hasOwn(MEMBERS, name) ? MEMBERS[name] : undefined;
  if (!member) return undefined;
  return (args) => {
    if (args.length !== (ARGUMENTS[name] ?? 0)) throw new MisuseError();
    return member(time, args);
  };
}

/** @throws MisuseError for what is no time */
export function timeIn(value: GoValue): GoTime {
  if (typeof value === 'object' && !isList(value) && value.kind === 'time') return value;
  throw new MisuseError();
}

/** Go's `AddDate`: days past a month's end run on. */
function addDate(time: GoTime, args: GoList): GoTime {
  const [years = 0, months = 0, days = 0] = args.map(integerOf);
  const wall = wallOf(time);
  const moved = {
    ...wall,
    year: wall.year + years,
    month: wall.month + months,
    day: wall.day + days,
  };
  if (!Number.isFinite(toWallMilliseconds(moved))) throw new MisuseError();
  return { ...time, instant: inZone(moved, time.zone).instant };
}
