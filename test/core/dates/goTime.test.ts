import assert from 'node:assert/strict';
import { parseGoTime } from '../../../src/core/dates/goTime.ts';
import { isoWithOffset } from '../../../src/core/dates/isoWithOffset.ts';

function read(text: string, zone = 'UTC'): string | undefined {
  const date = parseGoTime(text, zone);
  return date && isoWithOffset(date);
}

describe('A date that Hugo reads', () => {
  // As built with Hugo 0.169.0.
  const cases: Readonly<Record<string, string>> = {
    '2024-01-02': '2024-01-02T00:00:00Z',
    '2024-01-02T03:04:05Z': '2024-01-02T03:04:05Z',
    '2024-01-02T03:04:05+01:00': '2024-01-02T03:04:05+01:00',
    '2024-01-02T3:04:05Z': '2024-01-02T03:04:05Z',
    '2024-01-02T03:04:05,5Z': '2024-01-02T03:04:05Z',
    '2024-01-02T03:04:05': '2024-01-02T03:04:05Z',
    '2024-01-02T03:04:05+0100': '2024-01-02T03:04:05+01:00',
    '2024-01-02 03:04:05': '2024-01-02T03:04:05Z',
    '2024-01-02 03:04:05Z': '2024-01-02T03:04:05Z',
    '2024-01-02 03:04:05 +0100': '2024-01-02T03:04:05+01:00',
    '2024-01-02 03:04:05 +01:00': '2024-01-02T03:04:05+01:00',
    'tue, 02 jan 2024 03:04:05 +0100': '2024-01-02T03:04:05+01:00',
    'Tue, 02 Jan 2024 03:04:05 PST': '2024-01-02T03:04:05Z',
    '02 JAN 2024': '2024-01-02T00:00:00Z',
    'Tue Jan  2 03:04:05 2024': '2024-01-02T03:04:05Z',
    '3:04PM': '0000-01-01T15:04:00Z',
    'Jan  2 15:04:05': '0000-01-02T15:04:05Z',
  };
  for (const [text, expected] of Object.entries(cases)) {
    it(`${text} is ${expected}`, () => assert.equal(read(text), expected));
  }

  it('is read in the zone of the site when it names none', () => {
    assert.equal(read('2024-07-01', 'Europe/Berlin'), '2024-07-01T00:00:00+02:00');
    assert.equal(read('Tue, 02 Jan 2024 03:04:05 PST', 'Asia/Tokyo'), '2024-01-02T03:04:05+09:00');
  });

  it('knows whether it has a time of day', () => {
    assert.equal(parseGoTime('2024-01-02', 'UTC')?.hasTime, false);
    assert.equal(parseGoTime('2024-01-02T00:00:00Z', 'UTC')?.hasTime, true);
  });
});

describe('A date at which Hugo stops', () => {
  const texts = [
    '',
    'yesterday-ish',
    '2024-1-2',
    '2024-02-31',
    '2024-01-02 ',
    '2024-01-02 03:04',
    '2024-01-02T03:04Z',
    '2024-01-02t03:04:05z',
    '2024-01-02T24:00:00Z',
    '2024-01-02T03:04:05+25:00',
    '02 January 2024',
    'Jan 2, 2024',
    'Xyz, 02 Jan 2024 03:04:05 +0100',
  ];
  for (const text of texts) {
    it(`'${text}' is not read`, () => assert.equal(read(text), undefined));
  }
});
