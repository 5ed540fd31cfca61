import type { PostDate } from '../../posts/post.ts';
import { ScriptDate } from '../scriptConfig/scriptValues.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';

const DAY = 86_400_000;

/**
 * The date of a page: from its data, else the first that its path holds. `undefined`: it is that of
 * the file or of its history, which differs from machine to machine. Always in UTC where none is
 * named. Source: src/Template.js `getMappedDate`.
 */
export function pageDate(value: ScriptValue, path: string): PostDate | 'unreadable' | undefined {
  if (isUnknown(value)) return undefined;
  if (value instanceof ScriptDate) return toDate(value.time);
  if (value) return typeof value === 'string' ? fromText(value) : 'unreadable';
  const named = /\d{4}-\d{2}-\d{2}/.exec(path)?.[0];
  return named === undefined ? undefined : fromText(named);
}

const FROM_ELSEWHERE = /^(?:git )?(?:last modified|created)$/i;
const ISO =
  /^(\d{4})-?(\d\d)(?:-?(\d\d))?(?:T(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?(Z|[-+]\d\d(?::?\d\d)?)?)?$/i;

function fromText(text: string): PostDate | 'unreadable' | undefined {
  if (FROM_ELSEWHERE.test(text)) return undefined;
  // Weeks and days of the year are ISO 8601 too; nobody writes them.
  if (/^\d{4}(?:-?W\d|-?\d{3}$|$)/.test(text)) return undefined;
  const match = ISO.exec(text);
  if (match === null) return 'unreadable';
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits) => Number(digits || NaN))
    .map((digits, index) => (Number.isNaN(digits) ? (index < 3 ? 1 : 0) : digits));
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists =
    wall.getUTCMonth() === month - 1 && wall.getUTCDate() === day + (hour === 24 ? 1 : 0);
  if (!exists || hour > 24 || minute > 59 || second > 59) return 'unreadable';
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  return toDate(wall.getTime() + milliseconds - offsetOf(match[8]) * 60_000);
}

function offsetOf(zone: string | undefined): number {
  const match = /^([-+])(\d\d):?(\d\d)?$/.exec(zone ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function toDate(instant: number): PostDate | 'unreadable' {
  if (Number.isNaN(instant)) return 'unreadable';
  return { instant, offset: 0, hasTime: instant % DAY !== 0 };
}
