import assert from 'node:assert/strict';
import {
  dayOfYear,
  daysInMonth,
  fromWallMilliseconds,
  isoWeek,
  isRealTime,
  midnight,
  toWallMilliseconds,
  weekday,
} from '../../../src/core/dates/calendar.ts';
import { formatGoLayout } from '../../../src/core/dates/goLayout.ts';
import { isoWithOffset } from '../../../src/core/dates/isoWithOffset.ts';
import { atOffset, isKnownZone, seenIn, wallTimeOf } from '../../../src/core/dates/zones.ts';

describe('The calendar', () => {
  it('numbers days and weeks', () => {
    const day = midnight(2024, 12, 30);
    assert.deepEqual(
      [weekday(day), dayOfYear(day), isoWeek(day)],
      [1, 365, { year: 2025, week: 1 }],
    );
    assert.deepEqual(isoWeek(midnight(2021, 1, 3)), { year: 2020, week: 53 });
  });

  it('knows leap years, also long ago', () => {
    assert.deepEqual(
      [daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(1900, 2), daysInMonth(4, 2)],
      [29, 28, 28, 29],
    );
  });

  it('keeps years below 100 as they are', () => {
    const first = midnight(1, 1, 1);
    assert.deepEqual(fromWallMilliseconds(toWallMilliseconds(first)), first);
  });

  it('tells days and times that exist from others', () => {
    const real = (month: number, day: number, hour: number) =>
      isRealTime({ ...midnight(2024, month, day), hour });
    assert.deepEqual(
      [real(2, 29, 23), real(2, 30, 0), real(13, 1, 0), real(0, 1, 0), real(1, 1, 24)],
      [true, false, false, false, false],
    );
  });
});

describe('A moment', () => {
  const moment = atOffset({ ...midnight(2024, 3, 5), hour: 10, second: 7 }, 330);

  it('is written with its offset', () => {
    assert.equal(isoWithOffset(moment), '2024-03-05T10:00:07+05:30');
    assert.equal(isoWithOffset(seenIn(moment, 'UTC')), '2024-03-05T04:30:07Z');
    assert.equal(isoWithOffset(seenIn(moment, 'America/St_Johns')), '2024-03-05T01:00:07-03:30');
  });

  it('is written as a layout of Go says', () => {
    const wall = wallTimeOf(moment);
    assert.equal(
      formatGoLayout(wall, 'Monday, 02-Jan-06 15:04:05 / January 2006 002 3PM'),
      'Tuesday, 05-Mar-24 10:00:07 / March 2024 065 10AM',
    );
  });
});

describe('A zone', () => {
  it('is known by its IANA name', () => {
    const known = ['UTC', 'Europe/Berlin', 'Nowhere/Land', ''].map(isKnownZone);
    assert.deepEqual(known, [true, true, false, false]);
  });
});
