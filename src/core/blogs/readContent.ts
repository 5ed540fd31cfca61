import type { ContentFile, Site } from '../generators/generator.ts';
import { say } from '../message.ts';
import type { FileContent, Files, UnreadFile } from '../ports.ts';
import type { Problem } from '../problem.ts';
import { frontMatterOf } from '../posts/derivePost.ts';
import { decodeText } from '../text/decodeText.ts';
import type { ContentChange } from './blogIndex.ts';
import { below, join } from './paths.ts';
import type { Texts } from './texts.ts';

/** So much of each file is read at first, in bytes: the front matter of nearly every post. */
export const HEAD = 4096;

/** Of a larger file only the head is looked at; nobody writes so much in one post. */
const TOO_LARGE = 5 * 1024 * 1024;

/** How far to read, in bytes, when the front matter goes on. */
const FURTHER = [64 * 1024, 1024 * 1024, TOO_LARGE];

export interface ContentSource {
  readonly files: Files;
  readonly texts: Texts;
  /** Heads read already, by path in the workspace folder. */
  readonly heads: ReadonlyMap<string, FileContent | UnreadFile>;
}

/** Where the files to be read lie, and how they are to be understood. */
export interface Reader {
  readonly root: string;
  readonly site: Site;
}

/**
 * Reads content files of a blog as far as their front matter goes, in batches as `Files` does. What
 * an editor holds unsaved wins over the disk.
 * @param paths relative to the blog's root.
 */
export async function* readContent(
  { files, texts, heads }: ContentSource,
  reader: Reader,
  paths: readonly string[],
  signal: AbortSignal,
): AsyncIterable<readonly ContentChange[]> {
  const read: (FileContent | UnreadFile)[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const full = join(reader.root, path);
    const head = heads.get(full);
    if (head) read.push(head);
    else unread.push(full);
  }
  const toChanges = async (
    batch: readonly (FileContent | UnreadFile)[],
  ): Promise<readonly ContentChange[]> => {
    const changes: ContentChange[] = [];
    for (const file of batch) {
      const change = toChange(file, reader, texts);
      // Nearly all are complete: waiting for each would cost more than reading it.
      changes.push(isComplete(change) ? change : await readOn(file.path, reader, files));
    }
    return changes;
  };
  if (read.length > 0) yield await toChanges(read);
  for await (const batch of files.readAll(unread, HEAD, signal)) yield await toChanges(batch);
}

function toChange(
  file: FileContent | UnreadFile,
  { root, site }: Reader,
  texts: Texts,
): ContentChange {
  const path = below(file.path, root) ?? file.path;
  const overlay = texts.overlay(file.path);
  if (overlay !== undefined) return { path, file: unsaved(path, overlay, file) };
  if ('failure' in file) return { path, file: unreadable(path, file) };
  return { path, file: toContent(path, file, site) };
}

function isComplete({ file }: ContentChange): boolean {
  return file?.frontMatter?.complete !== false;
}

/** Reads more of a file whose front matter goes on, until it ends. */
async function readOn(full: string, { root, site }: Reader, files: Files): Promise<ContentChange> {
  const path = below(full, root) ?? full;
  let change: ContentChange = { path, file: undefined };
  for (const limit of FURTHER) {
    const file = await files.read(full, limit);
    change = {
      path,
      file: 'failure' in file ? unreadable(path, file) : toContent(path, file, site),
    };
    if (isComplete(change)) break;
  }
  return change;
}

/** What an editor holds has the times of the file on disk, for it is not saved yet. */
function unsaved(path: string, text: string, file: FileContent | UnreadFile): ContentFile {
  const { modified, created } = 'failure' in file ? { modified: 0, created: 0 } : file;
  return { path, text, isWhole: true, problems: [], modified, created };
}

function toContent(path: string, file: FileContent, site: Site): ContentFile {
  const { bytes, size, modified, created } = file;
  const isWhole = bytes.length >= size;
  const decoded = decodeText(bytes, { isWhole });
  const isLast = isWhole || bytes.length >= TOO_LARGE;
  const problems =
    size > TOO_LARGE && decoded.encoding !== 'binary'
      ? [...decoded.problems, tooLarge()]
      : decoded.problems;
  const content = { path, text: decoded.text, isWhole, problems, modified, created };
  const frontMatter = frontMatterOf(site, decoded.text, isLast);
  return frontMatter ? { ...content, frontMatter } : content;
}

/** `undefined` for what is not there as a file. */
function unreadable(path: string, { failure }: UnreadFile): ContentFile | undefined {
  if (failure === 'missing' || failure === 'folder') return undefined;
  const message =
    failure === 'forbidden'
      ? say('This file may not be read: its permissions forbid it.')
      : say('This file could not be read.');
  const problem = aboutTheFile('file-unreadable', message, 'error');
  return { path, text: '', isWhole: false, problems: [problem], modified: 0, created: 0 };
}

function tooLarge(): Problem {
  const megabytes = TOO_LARGE / 1024 / 1024;
  const message = say(
    'This file is larger than {0} MB: Galley looks at its beginning only.',
    megabytes,
  );
  return aboutTheFile('file-too-large', message, 'information');
}

function aboutTheFile(
  code: Problem['code'],
  message: Problem['message'],
  severity: Problem['severity'],
): Problem {
  return { code, message, severity, range: { start: 0, end: 0 }, line: 0 };
}
