import type { Problem } from '../../problem.ts';
import type { Site } from '../generator.ts';
import { isUnknown } from '../scriptConfig/scriptValues.ts';
import type { Unknown } from '../scriptConfig/unknown.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';

/** A setting by the name that the writer knows it under. */
export type NamedSetting = readonly [name: string, setting: unknown];

/**
 * What of a configuration is not known and matters for posts, once for each name. Where the
 * configuration does not parse nothing is known, and that is problem enough.
 */
export function unknownSettings(
  settings: readonly NamedSetting[],
  known: Site['problems'],
): Site['problems'] {
  if (known.some(({ problem }) => problem.code === 'configuration-syntax')) return [];
  const unknown = new Map<string, Unknown>();
  for (const [name, setting] of settings) {
    if (isUnknown(setting) && !unknown.has(name)) unknown.set(name, setting);
  }
  return Array.from(unknown, ([name, setting]) => ({
    path: setting.place.path,
    problem: problemOf(name, setting),
  }));
}

function problemOf(name: string, setting: Unknown): Problem {
  return {
    code: 'configuration-unknown',
    message: sayUnknown(name, setting),
    severity: 'information',
    range: { start: 0, end: 0 },
    line: setting.place.line - 1,
  };
}
