/** Paths as the ports have them: `/` between names, none in front, `''` for the folder itself. */

/** The path of something in a folder. */
export function join(folder: string, path: string): string {
  if (folder === '') return path;
  return path === '' ? folder : `${folder}/${path}`;
}

/** Whether a path is a folder or lies somewhere below it. */
export function isWithin(path: string, folder: string): boolean {
  if (folder === '') return true;
  return path.startsWith(folder) && (path.length === folder.length || path[folder.length] === '/');
}

/** A path as seen from a folder it lies in; `undefined` when it does not. */
export function below(path: string, folder: string): string | undefined {
  if (folder === '') return path;
  if (!isWithin(path, folder)) return undefined;
  return path.slice(folder.length + 1);
}

/** The folder that something lies in; `undefined` for the topmost. */
export function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path and every folder it lies in, innermost first, `''` last. */
export function* upwards(path: string): Iterable<string> {
  for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) yield at;
}
