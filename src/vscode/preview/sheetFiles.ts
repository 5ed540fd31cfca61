import type * as vscode from 'vscode';
import type { SheetWorld } from '../../core/page/sheetReader.ts';
import type { Files } from '../../core/ports.ts';
import { decodeText } from '../../core/text/decodeText.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { openDocument } from '../files/textOf.ts';

/** A longer style sheet, in bytes, is left out. */
const LARGEST = 4_000_000;

/**
 * The style sheets below a folder, with their unsaved changes.
 * @param files those below the same folder.
 */
export function sheetFiles(root: vscode.Uri, files: Files): Pick<SheetWorld, 'textOf' | 'has'> {
  return {
    textOf: async (path) => {
      const open = openDocument(uriBelow(root, path));
      if (open) return open.getText();
      const file = await files.read(path, LARGEST);
      if ('failure' in file || file.size > LARGEST) return undefined;
      return decodeText(file.bytes, { isWhole: true }).text;
    },
    has: (path) => hasFile(files, path),
  };
}

/** Whether there is a file of this path. */
export async function hasFile(files: Files, path: string): Promise<boolean> {
  return !('failure' in (await files.read(path, 1)));
}
