import type { PostDate } from '../posts/post.ts';
import { wallTimeOf } from './zones.ts';

/** `2024-03-05T10:20:30+02:00`, to the second, at the date's own offset; `Z` for UTC. */
export function isoWithOffset(date: PostDate): string {
  const wall = wallTimeOf(date);
  const day = `${padded(wall.year, 4)}-${padded(wall.month)}-${padded(wall.day)}`;
  const time = `${padded(wall.hour)}:${padded(wall.minute)}:${padded(wall.second)}`;
  return `${day}T${time}${offsetText(date.offset)}`;
}

/** `+02:00` for 120 minutes east; `Z` for UTC. */
function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(Math.round(offset));
  const sign = offset < 0 ? '-' : '+';
  return `${sign}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/** A number with leading zeros. */
export function padded(value: number, width = 2): string {
  const digits = String(Math.abs(value)).padStart(width, '0');
  return value < 0 ? `-${digits}` : digits;
}
