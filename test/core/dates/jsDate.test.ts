import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsDateText, parseJsDate } from '../../../src/core/dates/jsDate.ts';
import { inZones } from '../inZones.ts';

const said = (text: string) => {
  const instant = parseJsDate(text);
  return Number.isNaN(instant) ? 'no date' : new Date(instant).toISOString();
};

describe('A date as JavaScript reads it', () => {
  it('is in UTC unless it names a zone', () => {
    const read = {
      '2024-01-02': '2024-01-02T00:00:00.000Z',
      ' 2024-01-02': '2024-01-02T00:00:00.000Z',
      '2024-01-02T10:00': '2024-01-02T10:00:00.000Z',
      '2024-01-02T10:00:00.123+05:45': '2024-01-02T04:15:00.123Z',
      '2024-01-02 10:00': '2024-01-02T10:00:00.000Z',
      '2024-01-02 10:00 +02': '2024-01-02T08:00:00.000Z',
      '2024-01-02 10:00 Z': '2024-01-02T10:00:00.000Z',
      'Jan 2, 2024 10:00 PST': '2024-01-02T18:00:00.000Z',
      'Tue Jan 02 2024 10:00:00 GMT+0300 (MSK)': '2024-01-02T07:00:00.000Z',
      'Jan 2, 2024 (a note': '2024-01-02T00:00:00.000Z',
      'Jan 2, 2024': '2024-01-02T00:00:00.000Z',
      '12': '2001-12-01T00:00:00.000Z',
      yesterday: 'no date',
      '': 'no date',
    };
    for (const readings of inZones(() => Object.keys(read).map(said))) {
      assert.deepEqual(readings, Object.values(read));
    }
  });

  it('is the same in any zone of the machine, also in an hour that is skipped there', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    const text = fc.oneof(
      day.map((date) => date.toISOString().slice(0, 19)),
      day.map((date) => date.toISOString().slice(0, 16).replace('T', ' ')),
      day.map((date) => date.toUTCString().slice(0, 22)),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (written) => {
        const [first, ...others] = inZones(() => parseJsDate(written));
        for (const other of others) assert.equal(other, first);
      }),
      { examples: [['2011-12-30T10:00:00'], ['2024-03-10 02:30'], ['2024-03-10T02:30:00']] },
    );
  });

  it('becomes the text that it becomes on a machine set to UTC', () => {
    const dates = [new Date('2011-12-30T10:00:00Z'), new Date('-000001-01-01'), new Date(NaN)];
    for (const texts of inZones(() => dates.map(jsDateText))) {
      assert.deepEqual(texts, [
        'Fri Dec 30 2011 10:00:00 GMT+0000 (Coordinated Universal Time)',
        'Fri Jan 01 -0001 00:00:00 GMT+0000 (Coordinated Universal Time)',
        'Invalid Date',
      ]);
    }
  });
});
