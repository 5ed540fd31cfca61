import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord, asText } from '../../frontMatter/unknownData.ts';
import { upwards } from '../../blogs/paths.ts';
import { globTest } from '../shared/globs.ts';
import { merged } from '../shared/plainRecord.ts';

/** Front matter that the configuration gives to files by path and type. */
export interface Defaults {
  /**
   * All values for a file.
   * @param path Relative to the source, or to `collections_dir` for what lies in there.
   * @param type `pages`, `posts`, or a collection's label.
   */
  valuesFor(path: string, type: string): UnknownRecord;
}

interface Scope {
  readonly path: string | undefined;
  readonly type: string | undefined;
}

interface DefaultSet {
  readonly scope: Scope;
  readonly values: UnknownRecord;
  applies(path: string, type: string): boolean;
}

const OLD_TYPES: Readonly<Record<string, string>> = {
  page: 'pages',
  post: 'posts',
  draft: 'drafts',
};

/** Source: lib/jekyll/frontmatter_defaults.rb. */
export function defaultsOf(configured: unknown, collectionsFolder: string): Defaults {
  const sets = Array.isArray(configured)
    ? configured.flatMap((item) => defaultSet(asRecord(item), collectionsFolder))
    : [];
  return {
    valuesFor(path, type) {
      let values: UnknownRecord = {};
      let winner: Scope | undefined;
      for (const set of sets) {
        if (!set.applies(path, type)) continue;
        if (winner === undefined || hasPrecedence(set.scope, winner)) {
          values = merged(values, set.values);
          winner = set.scope;
        } else {
          values = merged(set.values, values);
        }
      }
      return values;
    },
  };
}

function defaultSet(
  item: UnknownRecord | undefined,
  collectionsFolder: string,
): readonly DefaultSet[] {
  const values = asRecord(item?.['values']);
  if (values === undefined) return [];
  const scope = asRecord(item?.['scope']) ?? {};
  const type = asText(scope['type']);
  const ownType = type === undefined ? undefined : (OLD_TYPES[type] ?? type);
  const path = asText(scope['path']);
  const fits = pathTest(path, collectionsFolder);
  const applies = (at: string, of: string) => (ownType === undefined || ownType === of) && fits(at);
  return [{ scope: { path, type: ownType }, values, applies }];
}

function pathTest(
  scopePath: string | undefined,
  collectionsFolder: string,
): (path: string) => boolean {
  if (!scopePath) return () => true;
  const withoutCollections = (path: string) =>
    collectionsFolder !== '' && path.startsWith(`${collectionsFolder}/`)
      ? path.slice(collectionsFolder.length + 1)
      : path;
  if (!scopePath.includes('*')) {
    const prefix = withoutCollections(scopePath);
    return (path) => path.startsWith(prefix);
  }
  const glob = globTest(withoutCollections(scopePath), 'ruby-glob');
  return (path) => [...upwards(path)].some((at) => at !== '' && glob(at));
}

/** A longer path wins; between equals a type wins, and then the later set. */
function hasPrecedence(next: Scope, before: Scope): boolean {
  const nextLength = sanitized(next.path ?? '').length;
  const lengthBefore = sanitized(before.path ?? '').length;
  if (nextLength !== lengthBefore) return nextLength > lengthBefore;
  return next.type !== undefined || before.type === undefined;
}

function sanitized(path: string): string {
  return path.replace(/^\//, '');
}
