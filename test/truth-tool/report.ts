import type { Difference } from './differences.ts';

/** How much of a long text is shown on each side of the first difference: UTF-16 units. */
const AROUND = 60;

/** Differences for a reader, in the order of truth.json, each with both values. */
export function reportText(found: readonly Difference[]): string {
  return found.map(textOf).join('\n');
}

function textOf({ place, truth, now }: Difference): string {
  const [was, is] = clipped(said(truth), said(now));
  return [`  ${place.join(' › ')}`, `    truth: ${was}`, `    now:   ${is}`].join('\n');
}

function said(value: unknown): string {
  return value === undefined ? '(nothing)' : JSON.stringify(value);
}

/** Both texts, or of long ones the part around the place where they part. */
function clipped(one: string, other: string): readonly [string, string] {
  const length = Math.max(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  const start = Math.max(0, at - AROUND);
  const clip = (text: string) => {
    const part = text.slice(start, start + 2 * AROUND);
    return [start > 0 ? '…' : '', part, start + part.length < text.length ? '…' : ''].join('');
  };
  return [clip(one), clip(other)];
}
