import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asTexts } from '../../frontMatter/unknownData.ts';
import { nameOf, parentOf } from '../../blogs/paths.ts';

/** Whether Hugo does not look at a file (path from the site's root). */
export type IgnoreTest = (path: string) => boolean;

/**
 * Hidden files, backups (`x.md~`), and whatever a regular expression of `ignoreFiles` finds in the
 * path of the file or of a folder above it. Hugo tests the whole path on disk; we the part below
 * the site's root, with a leading slash.
 * Source: source/sourceSpec.go `IgnoreFile`.
 */
export function ignoreTestOf(data: UnknownRecord): IgnoreTest {
  const patterns = asTexts(data['ignorefiles']).flatMap(toExpression);
  const isHit = (at: string): boolean => {
    const name = nameOf(at);
    if (name.startsWith('.') || name.startsWith('#') || name.endsWith('~')) return true;
    return patterns.some((pattern) => pattern.test(`/${at}`));
  };
  // Many files share their folders.
  const folders = new Map<string, boolean>([['', false]]);
  const isBelowHit = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const answer = isHit(folder) || isBelowHit(parentOf(folder) ?? '');
    folders.set(folder, answer);
    return answer;
  };
  return (path) => isHit(path) || isBelowHit(parentOf(path) ?? '');
}

/** Go's expressions are JavaScript's but for the way to say "any case". */
function toExpression(pattern: string): readonly RegExp[] {
  const [, isAnyCase, source = pattern] = /^(\(\?i\))?([^]*)$/.exec(pattern) ?? [];
  try {
    return [new RegExp(source, isAnyCase === undefined ? 'u' : 'iu')];
  } catch {
    return [];
  }
}
