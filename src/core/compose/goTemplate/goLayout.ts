import { formatGoLayout } from '../../dates/goLayout.ts';
import { padded } from '../../dates/isoWithOffset.ts';
import { offsetOf, wallOf, zoneNameOf, type GoTime } from './goTime.ts';

/** The parts of a layout that say the zone or fractions of a second, longest first. */
const ZONED = /(MST|[-Z]07(?::00:00|:00|0000|00)?|[.,](?:0+|9+)(?!\d))/;

/** A time by a layout of Go (`2006-01-02T15:04:05Z07:00`), with English names. */
export function formatGoTime(time: GoTime, layout: string): string {
  const pieces = layout.split(ZONED);
  return pieces
    .map((piece, at) => (at % 2 === 0 ? formatGoLayout(wallOf(time), piece) : zoned(time, piece)))
    .join('');
}

function zoned(time: GoTime, part: string): string {
  if (part === 'MST') return zoneNameOf(time);
  return /^[-Z]/.test(part) ? offsetText(offsetOf(time), part) : fraction(time, part);
}

/** `.000` always shows the digits, `.999` leaves zeros at the end out. */
function fraction(time: GoTime, part: string): string {
  const places = part.length - 1;
  const digits = padded(wallOf(time).millisecond, 3).padEnd(9, '0').slice(0, places);
  if (part.charAt(1) === '0') return part.charAt(0) + digits;
  const trimmed = digits.replace(/0+$/, '');
  return trimmed === '' ? '' : part.charAt(0) + trimmed;
}

function offsetText(offset: number, part: string): string {
  if (part.startsWith('Z') && offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  const fields = [padded(Math.floor(minutes / 60)), padded(minutes % 60), '00'];
  const count = part.replace(/\D/g, '').length / 2;
  return (offset < 0 ? '-' : '+') + fields.slice(0, count).join(part.includes(':') ? ':' : '');
}
