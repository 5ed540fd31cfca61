import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/message.ts';
import { treeWords } from '../../../src/core/posts/treeWords.ts';

const NOW = Date.parse('2026-06-15T12:00:00Z');

describe('The words of the tree', () => {
  it('say how far a moment is from now, in the largest unit that fits', () => {
    const { distance } = treeWords('en', inEnglish);
    const cases = [
      ['2026-06-15T11:59:40Z', 'this minute'],
      ['2026-06-15T11:50:00Z', '10 minutes ago'],
      ['2026-06-15T10:59:00Z', '1 hour ago'],
      ['2026-06-14T11:00:00Z', 'yesterday'],
      ['2026-06-20T12:00:00Z', 'in 5 days'],
      ['2026-06-01T12:00:00Z', '2 weeks ago'],
      ['2026-01-15T12:00:00Z', '4 months ago'],
      ['2030-06-16T12:00:00Z', 'in 4 years'],
    ] as const;
    assert.deepEqual(
      cases.map(([moment]) => distance(Date.parse(moment), NOW)),
      cases.map(([, words]) => words),
    );
  });

  it('tell a date as the site sees it, wherever the reader is', () => {
    const { date, dateTime } = treeWords('de', inEnglish);
    const lateInTokyo = { instant: Date.parse('2024-03-05T20:30:00Z'), offset: 540, hasTime: true };
    assert.equal(date(lateInTokyo), '06.03.2024');
    assert.equal(dateTime(lateInTokyo), '06.03.2024, 05:30');
    assert.equal(dateTime({ ...lateInTokyo, hasTime: false }), '06.03.2024');
  });

  it('order titles as readers of the language do, numbers by their value', () => {
    const { compare } = treeWords('sv', inEnglish);
    assert.deepEqual(['ö', 'Part 10', 'z', 'Part 9'].sort(compare), [
      'Part 9',
      'Part 10',
      'z',
      'ö',
    ]);
  });

  it('are English for a locale that is none', () => {
    const { date } = treeWords('not a locale', inEnglish);
    assert.equal(date({ instant: 0, offset: 0, hasTime: false }), 'Jan 1, 1970');
  });
});
