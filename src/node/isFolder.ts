import { opendirSync } from 'node:fs';

/** Whether there is a folder that may be listed. */
export function isFolder(path: string): boolean {
  try {
    opendirSync(path).closeSync();
    return true;
  } catch {
    return false;
  }
}
