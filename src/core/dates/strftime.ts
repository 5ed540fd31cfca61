import type { WallTime } from './calendar.ts';
import { dayOfYear, isoWeek, weekday } from './calendar.ts';
import { MONTHS, WEEKDAYS } from './englishNames.ts';
import { padded } from './isoWithOffset.ts';

/**
 * A time as Python writes it for a format such as `%Y/%m`, names in English; `-` takes leading
 * zeros off. `undefined` for a directive that this does not know.
 */
export function pythonStrftime(wall: WallTime, format: string): string | undefined {
  let unknown = 0;
  const written = format.replace(/%(-?)([^])/g, (_, bare: string, directive: string) => {
    const text = directiveText(wall, directive);
    if (text === undefined) unknown++;
    const full = text ?? '';
    return bare === '' ? full : full.replace(/^0+(?=.)/, '');
  });
  return unknown === 0 ? written : undefined;
}

function directiveText(wall: WallTime, directive: string): string | undefined {
  const month = MONTHS[wall.month - 1] ?? '';
  const day = WEEKDAYS[weekday(wall)] ?? '';
  const texts: Readonly<Record<string, string>> = {
    Y: padded(wall.year, 4),
    y: padded(wall.year % 100),
    m: padded(wall.month),
    d: padded(wall.day),
    H: padded(wall.hour),
    I: padded(wall.hour % 12 === 0 ? 12 : wall.hour % 12),
    p: wall.hour < 12 ? 'AM' : 'PM',
    M: padded(wall.minute),
    S: padded(wall.second),
    j: padded(dayOfYear(wall), 3),
    B: month,
    b: month.slice(0, 3),
    A: day,
    a: day.slice(0, 3),
    V: padded(isoWeek(wall).week),
    G: padded(isoWeek(wall).year, 4),
    '%': '%',
  };
  return texts[directive];
}
