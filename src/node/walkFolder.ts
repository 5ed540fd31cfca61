import type { Dirent } from 'node:fs';
import { opendirSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';

/** A walk hands over what it found this often, in entries seen. */
const BATCH = 512;

export interface WalkOptions {
  /** The folder that paths are relative to, as the platform writes it. */
  readonly root: string;
  /** Where to begin, as the port names it. */
  readonly start: string;
  readonly skip: (folderPath: string) => boolean;
  readonly signal: AbortSignal;
  /** Lets other work run when a slice of time is used up. */
  readonly pause: () => Promise<void>;
}

/** A folder to list: where it stands, and where it really is when that is elsewhere. */
interface Base {
  readonly path: string;
  readonly target: string;
}

/**
 * Lists all files below a folder. Folders are followed first and links to folders after that, and
 * only where they lead to something not listed yet: so a loop ends and nothing is listed twice.
 */
export async function* walkFolder(options: WalkOptions): AsyncIterable<readonly string[]> {
  const listed: Base[] = [];
  let bases = basesAt(options.start, options.root);
  while (bases.length > 0) {
    const links: Base[] = [];
    for (const base of bases) {
      if (listed.some((earlier) => covers(earlier, base.target, options.skip))) continue;
      listed.push(base);
      for (const files of batchesBelow(base.path, options, links)) {
        if (options.signal.aborted) return;
        yield files;
        await options.pause();
      }
    }
    // The shorter target may hold the longer one, which is then already listed.
    bases = links.sort((a, b) => a.target.length - b.target.length);
  }
}

/** Lists a folder and all folders in it, a batch of files at each step; links are put aside. */
function* batchesBelow(
  base: string,
  { root, skip }: WalkOptions,
  links: Base[],
): Iterable<readonly string[]> {
  const folders = [base];
  let files: string[] = [];
  let seen = 0;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(realOf(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      switch (kindOf(entry, realOf(root, path))) {
        case 'file':
          files.push(path);
          break;
        case 'folder':
          if (!skip(path)) folders.push(path);
          break;
        case 'link':
          if (!skip(path)) links.push(...basesAt(path, root));
          break;
        case 'neither':
      }
      seen += 1;
      if (seen % BATCH !== 0) continue;
      yield files;
      files = [];
    }
  }
  yield files;
}

/** The platform's name of what the port calls `path`. */
export function realOf(root: string, path: string): string {
  return path === '' ? root : `${root}/${path}`;
}

/** A folder that may not be read holds nothing; one that vanishes on the way, what was seen. */
function* entriesOf(folder: string): Iterable<Dirent> {
  let open;
  try {
    open = opendirSync(folder, { bufferSize: BATCH });
    for (let entry = open.readSync(); entry !== null; entry = open.readSync()) yield entry;
  } catch {
    return;
  } finally {
    open?.closeSync();
  }
}

/** `link` is a link to a folder; what a link to a file means is a file. */
function kindOf(entry: Dirent, real: string): 'file' | 'folder' | 'link' | 'neither' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'neither';
  try {
    const stat = statSync(real);
    if (stat.isDirectory()) return 'link';
    return stat.isFile() ? 'file' : 'neither';
  } catch {
    // It leads nowhere, or to itself.
    return 'neither';
  }
}

/** The folder to list at a path; none when it is gone. */
function basesAt(path: string, root: string): readonly Base[] {
  try {
    return [{ path, target: realpathSync(realOf(root, path)) }];
  } catch {
    return [];
  }
}

/**
 * Whether a target was listed with an earlier folder, or holds that one: what is above the folder
 * being walked is none of its contents. What the walk left out by name was not listed.
 */
function covers(earlier: Base, target: string, skip: WalkOptions['skip']): boolean {
  if (isWithin(earlier.target, target)) return true;
  if (!isWithin(target, earlier.target)) return false;
  let path = earlier.path;
  for (const name of target.slice(earlier.target.length).split(sep).filter(Boolean)) {
    path = path === '' ? name : `${path}/${name}`;
    if (skip(path)) return false;
  }
  return true;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
