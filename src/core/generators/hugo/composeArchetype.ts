import { below, join } from '../../blogs/paths.ts';

/** The archetypes of a site: those of the project over those of its themes. */
export interface Archetypes {
  /** In the order Hugo looks. */
  readonly folders: readonly string[];
  /** Every file below them; `undefined` for what is not text. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** A file, or a folder whose `index` file is the template of the post. */
export type Archetype =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string };

/**
 * The archetype that Hugo takes: of the section before the default, each in the project before the
 * themes. A bundle is made from a folder of that name when there is one.
 * Source: create/content.go `setArcheTypeFilenameToUse`.
 */
export function findArchetype(
  archetypes: Archetypes,
  {
    section,
    extension,
    isBundle,
  }: {
    readonly section: string;
    readonly extension: string;
    readonly isBundle: boolean;
  },
): Archetype | undefined {
  for (const kind of [section, 'default'].filter((name) => name !== '')) {
    const folder = isBundle ? folderOf(archetypes, kind) : undefined;
    if (folder !== undefined) return { kind: 'folder', path: folder };
    const file = fileOf(archetypes, `${kind}.${extension}`);
    if (file !== undefined) return { kind: 'file', path: file };
  }
  return undefined;
}

/** Whether posts of a section are made from a folder, and cannot be made from a file. */
export function isOnlyFolder(archetypes: Archetypes, section: string, extension: string): boolean {
  return (
    folderOf(archetypes, section) !== undefined &&
    fileOf(archetypes, `${section}.${extension}`) === undefined
  );
}

function fileOf({ folders, files }: Archetypes, name: string): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => files.get(path) !== undefined);
}

function folderOf({ folders, files }: Archetypes, name: string): string | undefined {
  if (name === '') return undefined;
  const holdsIndex = (folder: string) =>
    [...files.keys()].some((path) => below(path, folder)?.startsWith('index.') ?? false);
  return folders.map((folder) => join(folder, name)).find(holdsIndex);
}
