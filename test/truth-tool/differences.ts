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

/** What follows from a file's creation time, where the file's row says `unstable`. */
const FROM_CREATION = ['date', 'url', 'urlIfBuilt', 'outFile'];

/**
 * Where two outcomes of a kit differ, apart from what the README of `test/truth` names as
 * unstable. Whether a message is there counts, not what it says.
 */
export function differences(truth: unknown, now: unknown): readonly Difference[] {
  const unstable = new Set([...unstableFiles(truth), ...unstableFiles(now)]);
  const [before, after] = [truth, now].map((outcome) =>
    withRealChanges(
      comparable(outcome, [], (file, row) => unstable.has(file) || 'unstable' in row),
    ),
  );
  return differencesOf([], before, after);
}

/** What one variant makes of them does not say it again. */
function unstableFiles(outcome: unknown): readonly string[] {
  const files = asRecord(asRecord(outcome)?.['files']) ?? {};
  return Object.keys(files).filter((file) => asRecord(files[file])?.['unstable'] !== undefined);
}

/**
 * An outcome, its variants without changes that are none: of a row that the kit found changed,
 * what varies from build to build may be all.
 */
function withRealChanges(outcome: unknown): unknown {
  const record = asRecord(outcome) ?? {};
  const base = asRecord(record['files']) ?? {};
  const variants = entriesOf(record['variants']).map(([name, variant]) => {
    const diff = entriesOf(asRecord(variant)?.['diff'])
      .map(([file, row]) => [file, realChanges(row, asRecord(base[file]) ?? {})] as const)
      .filter(([, row]) => row === null || Object.keys(row).length > 0);
    return [name, { ...asRecord(variant), diff: Object.fromEntries(diff) }] as const;
  });
  return { ...record, variants: Object.fromEntries(variants) };
}

/** `null` when the file has no row in the variant. */
function realChanges(row: unknown, base: UnknownRecord): UnknownRecord | null {
  const changes = asRecord(row);
  if (changes === undefined) return null;
  return Object.fromEntries(
    Object.entries(changes).filter(
      ([key, value]) => differencesOf([], base[key], value).length > 0,
    ),
  );
}

const entriesOf = (data: unknown) => Object.entries(asRecord(data) ?? {});

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

/** Whether the row of a file hangs on when the file was made. */
type IsUnstable = (file: string, row: UnknownRecord) => boolean;

/** A value without what is not to be compared. */
function comparable(value: unknown, place: readonly string[], isUnstable: IsUnstable): unknown {
  if (typeof value === 'string') return stableText(value);
  if (Array.isArray(value)) return value.map((one: unknown) => comparable(one, place, isUnstable));
  const record = asRecord(value);
  if (record === undefined) return value;
  const leftOut = [
    ...(place.length === 0 ? ABOUT_THE_RUN : []),
    ...(isUnstable(place.at(-1) ?? '', record) ? FROM_CREATION : []),
  ];
  return Object.fromEntries(
    Object.entries(record)
      .filter(([key]) => !leftOut.includes(key))
      .map(([key, one]) => [
        key,
        MESSAGES.includes(key) ? '(a message)' : comparable(one, [...place, key], isUnstable),
      ]),
  );
}
