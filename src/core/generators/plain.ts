import { PLAIN_FENCES } from '../frontMatter/fenceRules.ts';
import { readFrontMatter } from '../frontMatter/readFrontMatter.ts';
import { PLAIN_DIALECT } from '../markdown/dialect.ts';
import { isWithin, join, parentOf } from '../blogs/paths.ts';
import type { Generator, Site } from './generator.ts';
import { derivePlain } from './plain/derivePlain.ts';
import { isPossiblePost, postFolders } from './plain/plainFolder.ts';
import { plainComposeRules } from './plainCompose.ts';
import { cleanPath } from './shared/cleanPath.ts';
import { isRelative, spellings } from './shared/references.ts';

/** Where nothing says otherwise; the answer must not depend on whose machine asks. */
const ZONE = 'UTC';
/** Folders that many tools serve at the root of a site. */
const ROOTS = ['', 'static', 'public', 'assets'];

/** A folder of Markdown files that no generator owns up to. */
export const plain: Generator = {
  id: 'plain',
  name: 'Markdown',
  markers: [],
  async detect(folder) {
    const folders = await postFolders(folder);
    return folders.length === 0 ? undefined : plainSite(folders);
  },
};

/** A plain blog whose posts lie in these folders, relative to its root; `''` is the root. */
export function plainSite(folders: readonly string[]): Site {
  const frontMatterOf = (text: string, isWhole = true) =>
    readFrontMatter(text, PLAIN_FENCES, isWhole);
  const isContent = (path: string) =>
    isPossiblePost(path) && folders.some((folder) => isWithin(path, folder));
  return {
    generator: 'plain',
    title: undefined,
    baseUrl: undefined,
    basePath: '/',
    zone: ZONE,
    language: 'en',
    problems: [],
    contentFolders: folders,
    outputs: [],
    dialect: PLAIN_DIALECT,
    compose: plainComposeRules({ folder: folders[0] ?? '', zone: ZONE }),
    roleOf: (path) => (isContent(path) ? 'content' : 'other'),
    frontMatterOf,
    derive: (file) =>
      derivePlain(file, file.frontMatter ?? frontMatterOf(file.text, file.isWhole), ZONE),
    filesFor: (reference, post) => filesFor(reference, post.path),
    styles: [],
  };
}

function filesFor(reference: string, path: string): readonly string[] {
  const found = spellings(reference).flatMap((spelling) => {
    if (isRelative(spelling)) return [cleanPath(join(parentOf(path) ?? '', spelling))];
    if (!/^\/[^/]/.test(spelling)) return [];
    return ROOTS.map((root) => join(root, cleanPath(spelling).slice(1)));
  });
  return [...new Set(found)];
}
