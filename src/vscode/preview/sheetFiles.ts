import type * as vscode from 'vscode';
import type { SheetWorld } from '../../core/page/sheetReader.ts';
import { uriBelow } from '../files/pathBelow.ts';
import { textOf } from '../files/textOf.ts';
import { isFile } from './resourceFinder.ts';

/** A longer style sheet, in bytes, is left out. */
const LARGEST = 4_000_000;

/** The style sheets below a folder, with their unsaved changes. */
export function sheetFiles(root: vscode.Uri): Pick<SheetWorld, 'textOf' | 'has'> {
  return {
    textOf: (path) => textOf(uriBelow(root, path), LARGEST),
    has: (path) => isFile(uriBelow(root, path)),
  };
}
