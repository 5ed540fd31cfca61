import assert from 'node:assert/strict';
import type { PostDate } from '../../../src/core/posts/post.ts';
import { formatDate } from '../../../src/core/sitePage/dateFormat.ts';
import { dateFinder } from '../../../src/core/sitePage/findDate.ts';

const at = (time: string): PostDate => ({ instant: Date.parse(time), offset: 0, hasTime: true });
const OTHER = at('2021-11-23T14:07:00Z');

/** What is found of a date in a text, and how another date would be written in its place. */
function learnt(text: string, time: string, locale = 'en'): readonly (string | undefined)[] {
  const found = dateFinder(at(time), [locale])(text);
  const [format] = found?.formats ?? [];
  return found && format ? [text.slice(found.start, found.end), formatDate(format, OTHER)] : [];
}

describe('a date in a page', () => {
  const cases: readonly (readonly [string, string, string, string, string?])[] = [
    ['Posted on Jan 5, 2024 by Bo', '2024-01-05T10:00Z', 'Jan 5, 2024', 'Nov 23, 2021'],
    ['Thu, 02 May 2024', '2024-05-02T10:00Z', 'Thu, 02 May 2024', 'Tue, 23 November 2021'],
    ['April 6th, 2024', '2024-04-06T10:00Z', 'April 6th, 2024', 'November 23rd, 2021'],
    ['12 DEC 2019', '2019-12-12T10:00Z', '12 DEC 2019', '23 NOV 2021'],
    ['05/04/2024', '2024-04-05T10:00Z', '05/04/2024', '23/11/2021'],
    ['04/05/2024', '2024-04-05T10:00Z', '04/05/2024', '11/23/2021'],
    ['2024-04-05 10:30', '2024-04-05T10:30Z', '2024-04-05 10:30', '2021-11-23 14:07'],
    ["Sep 2, '24", '2024-09-02T10:00Z', "Sep 2, '24", "Nov 23, '21"],
    ['2024年5月2日', '2024-05-02T10:00Z', '2024年5月2', '2021年11月23', 'zh'],
    ['2 мая 2024 г.', '2024-05-02T10:00Z', '2 мая 2024', '23 ноября 2021', 'ru'],
    [
      '2 de mayo de 2024',
      '2024-05-02T10:00Z',
      '2 de mayo de 2024',
      '23 de noviembre de 2021',
      'es',
    ],
    ['12. März 2024', '2024-03-12T10:00Z', '12. März 2024', '23. November 2021', 'de'],
  ];
  for (const [text, time, found, other, locale] of cases) {
    it(`is learnt of “${text}”`, () =>
      assert.deepEqual(learnt(text, time, locale), [found, other]));
  }

  it('may be a day off, for the page may be made in another zone', () => {
    assert.deepEqual(learnt('6 April 2024, 1:00 AM', '2024-04-05T23:00Z'), [
      '6 April 2024, 1:00 AM',
      '23 November 2021, 4:07 PM',
    ]);
  });

  it('is not another date, a number or a version', () => {
    const texts = ['5 March 2024', '2024', 'Version 5.4.2024.1 of 2023', '', 'May 2024'];
    assert.deepEqual(
      texts.map((text) => learnt(text, '2024-04-15T10:00Z')),
      texts.map(() => []),
    );
  });
});
