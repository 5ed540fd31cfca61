import type { GoValue } from '../goValues.ts';
import { printed } from '../goValues.ts';
import { MisuseError } from '../templateProblem.ts';

/** Whether Hugo's `eq` holds: numbers by value, times by moment, all else as printed. */
export function areEqual(left: GoValue, right: GoValue): boolean {
  const [a, b] = [plain(left), plain(right)];
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return printed(a) === printed(b);
}

/** Below, at or above 0, as Hugo's `lt` and `gt` compare. @throws MisuseError */
export function compared(left: GoValue, right: GoValue): number {
  const [a, b] = [plain(left), plain(right)];
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : Number(a > b);
  const [number, other] = [asNumber(a), asNumber(b)];
  if (number === undefined || other === undefined) throw new MisuseError();
  return number - other;
}

function plain(value: GoValue): GoValue {
  if (typeof value !== 'object' || Array.isArray(value) || !('kind' in value)) return value;
  if (value.kind === 'named') return value.number;
  return value.kind === 'time' ? value.instant : value;
}

/** Hugo compares a list or a map by its length, a text by the number it spells. */
function asNumber(value: GoValue): number | undefined {
  switch (typeof value) {
    case 'number':
      return value;
    case 'string':
      return value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
    case 'undefined':
      return 0;
    case 'object':
      if (!('kind' in value)) return value.length;
      return value.kind === 'map' ? value.entries.size : undefined;
    default:
      return undefined;
  }
}
