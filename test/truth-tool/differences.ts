import type { UnknownRecord } from '../../src/core/frontMatter/unknownData.ts';
import { asRecord } from '../../src/core/frontMatter/unknownData.ts';
import { stableText } from './stableText.ts';

/** A value that is not what it was. */
export interface Difference {
  /** Where it stands: `['variants', 'baseurl.yml', '_posts/2024-01-01-a.md', 'url']`. */
  readonly place: readonly string[];
  /** `undefined` where there is none. */
  readonly truth: unknown;
  readonly now: unknown;
}

/** Parts of a truth.json that tell how it was made rather than what came out. */
const ABOUT_THE_RUN = ['generator', 'version', 'now', 'tz', 'note', 'buildLog'];

/** Their wording varies from run to run. */
const MESSAGES = ['error', 'log'];

/** What follows from a file's creation time, in a row that says `unstable`. */
const FROM_CREATION = ['date', 'url', 'urlIfBuilt', 'outFile'];

/**
 * Where two outcomes of a kit differ, apart from what the README of `test/truth` names as
 * unstable. Whether a message is there counts, not what it says.
 */
export function differences(truth: unknown, now: unknown): readonly Difference[] {
  return differencesOf([], comparable(truth, []), comparable(now, []));
}

function differencesOf(
  place: readonly string[],
  truth: unknown,
  now: unknown,
): readonly Difference[] {
  const [before, after] = [asRecord(truth), asRecord(now)];
  if (before === undefined || after === undefined) {
    return JSON.stringify(truth) === JSON.stringify(now) ? [] : [{ place, truth, now }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => differencesOf([...place, key], before[key], after[key]));
}

/** A value without what is not to be compared. */
function comparable(value: unknown, place: readonly string[]): unknown {
  if (typeof value === 'string') return stableText(value);
  if (Array.isArray(value)) return value.map((one: unknown) => comparable(one, place));
  const record = asRecord(value);
  if (record === undefined) return value;
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => isCompared(key, record, place))
      .map(([key, one]) => [
        key,
        MESSAGES.includes(key) ? '(a message)' : comparable(one, [...place, key]),
      ]),
  );
}

function isCompared(key: string, record: UnknownRecord, place: readonly string[]): boolean {
  if (place.length === 0) return !ABOUT_THE_RUN.includes(key);
  return !('unstable' in record && FROM_CREATION.includes(key));
}
