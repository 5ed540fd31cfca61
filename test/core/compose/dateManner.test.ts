import assert from 'node:assert/strict';
import { learnDateManner, writeDate } from '../../../src/core/compose/head/dateManner.ts';

/** A summer evening: 5 June 2026, 21:20:30.123 UTC; already the 6th east of UTC+3. */
const NOW = Date.UTC(2026, 5, 5, 21, 20, 30, 123);

const ZONES = {
  site: 'Europe/Berlin',
  writer: 'America/New_York',
  zoneOfNaive: (hasSeconds: boolean) => (hasSeconds ? 'UTC' : 'Europe/Berlin'),
};

/** Now as these dates are written; `undefined` when they are none. */
function like(...dates: readonly string[]): string | undefined {
  const manner = learnDateManner(dates, ZONES);
  return manner && writeDate(NOW, manner);
}

describe('the date of a new post', () => {
  const cases: readonly (readonly [
    what: string,
    dates: readonly string[],
    now: string | undefined,
  ])[] = [
    ['a day of the site', ['2024-03-05'], '2026-06-05'],
    ['a day without leading zeros', ['2024-11-12', '2024-3-5'], '2026-6-5'],
    ['slashes', ['2024/03/05'], '2026/06/05'],
    [
      'the site’s offset, summer and winter',
      ['2024-03-05T10:20:31+01:00', '2024-07-05T10:20:30+02:00'],
      '2026-06-05T23:20:30+02:00',
    ],
    ['an offset without colon', ['2024-03-05 10:20:30 +0100'], '2026-06-05 23:20:30 +0200'],
    [
      'the offset of the writer, who is elsewhere',
      ['2024-03-05T10:20:30-05:00', '2024-07-05T10:20:30-04:00'],
      '2026-06-05T17:20:30-04:00',
    ],
    [
      'an offset that neither has',
      ['2024-03-05T10:20:30+08:00', '2024-07-05T10:20:31+08:00'],
      '2026-06-06T05:20:30+08:00',
    ],
    ['UTC', ['2024-03-05T10:20:30Z'], '2026-06-05T21:20:30Z'],
    ['UTC with fractions', ['2024-03-05T10:20:30.000Z'], '2026-06-05T21:20:30.000Z'],
    [
      'minutes that the generator reads in the site’s zone',
      ['2024-03-05 10:20'],
      '2026-06-05 23:20',
    ],
    ['seconds that the generator reads in UTC', ['2024-03-05 10:20:30'], '2026-06-05 21:20:30'],
    [
      'always midnight',
      ['2024-03-05T00:00:00+01:00', '2024-03-09T00:00:00+01:00'],
      '2026-06-05T00:00:00+02:00',
    ],
    ['midnight once, which is chance', ['2024-03-05T00:00:00+01:00'], '2026-06-05T23:20:30+02:00'],
    [
      'always whole minutes',
      ['2024-03-05T10:20:00Z', '2024-03-06T11:20:00Z', '2024-03-07T12:20:00Z'],
      '2026-06-05T21:20:00Z',
    ],
    ['months by name', ['Mar 5, 2024', 'Jul 12, 2023'], 'Jun 5, 2026'],
    ['months by name with leading zeros', ['Jul 08 2022'], 'Jun 05 2026'],
    ['the day before the month', ['5 March 2024'], '5 June 2026'],
    ['the form of mail', ['Tue, 05 Mar 2024 10:20:30 +0100'], 'Fri, 05 Jun 2026 23:20:30 +0200'],
    ['the form of most', ['2024-03-05', '2024-03-05 10:20', '2024-03-06'], '2026-06-05'],
    ['day and month in doubt', ['05/03/2024'], undefined],
    ['months in another language', ['5 mars 2024'], undefined],
    ['words', ['soon'], undefined],
    ['mostly words', ['soon', 'later', '2024-03-05'], undefined],
    ['nothing', [], undefined],
  ];
  for (const [what, dates, now] of cases) {
    it(`is written as the newest posts have it: ${what}`, () => {
      assert.equal(like(...dates), now);
    });
  }
});
