import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asList, asRecord, asText } from '../../frontMatter/unknownData.ts';
import { globTest } from '../shared/globs.ts';

/** Fields that a page passes on to the pages below it, or that the configuration gives to pages. */
export interface Cascade {
  /** Fields by lower-case name, those under `params` included. */
  readonly fields: UnknownRecord;
  /** The file that says so; `undefined` for the configuration. */
  readonly source: string | undefined;
  applies(page: CascadeTarget): boolean;
}

/** Where a cascade stands. */
export interface CascadeOrigin {
  /** Where no target says otherwise, only pages of this language are reached. */
  readonly language?: string | undefined;
  readonly source?: string | undefined;
}

export interface CascadeTarget {
  readonly kind: string;
  /** Hugo's page path: `/posts/x`, in lower case; `/` for the home page. */
  readonly path: string;
  readonly language: string;
}

/**
 * The cascades in a `cascade` value: one map, or a list of them, each with an optional `target`
 * (`_target` of old) that names paths, kinds, a language or an environment by globs.
 * Source: resources/page/page_matcher.go.
 * @param value Keys in lower case.
 */
export function cascadesIn(value: unknown, from: CascadeOrigin = {}): readonly Cascade[] {
  return asList(value).flatMap((item) => {
    const record = asRecord(item);
    return record === undefined ? [] : [cascadeOf(record, from)];
  });
}

function cascadeOf(record: UnknownRecord, { language, source }: CascadeOrigin): Cascade {
  const { target: current, _target: old, params, ...fields } = record;
  const target = asRecord(current) ?? asRecord(old) ?? {};
  const tests = {
    kind: testOf(target['kind']),
    path: testOf(target['path']),
    language: testOf(languagesOf(target) ?? language),
    environment: testOf(target['environment']),
  };
  return {
    fields: { ...asRecord(params), ...fields },
    source,
    applies: (page) =>
      tests.kind(page.kind) &&
      tests.path(page.path) &&
      tests.language(page.language) &&
      tests.environment('production'),
  };
}

function languagesOf(target: UnknownRecord): unknown {
  const matrix = asRecord(asRecord(target['sites'])?.['matrix']);
  return target['lang'] ?? matrix?.['languages'];
}

/** A test for a glob, or for any of several; everything passes where none is given. */
function testOf(globs: unknown): (text: string) => boolean {
  const tests = asList(globs).flatMap((glob) => {
    const text = asText(glob);
    return text === undefined || text === '' ? [] : [globTest(text.toLowerCase(), 'gobwas')];
  });
  return (text) => tests.length === 0 || tests.some((test) => test(text.toLowerCase()));
}

/** The fields with those that the cascades add; own ones, and those of earlier cascades, win. */
export function withCascades(
  fields: UnknownRecord,
  cascades: readonly Cascade[],
  page: CascadeTarget,
): UnknownRecord {
  const result: Record<string, unknown> = { ...fields };
  for (const cascade of cascades) {
    if (!cascade.applies(page)) continue;
    for (const [key, value] of Object.entries(cascade.fields)) {
      if (!(key in result)) result[key] = value;
    }
  }
  return result;
}
