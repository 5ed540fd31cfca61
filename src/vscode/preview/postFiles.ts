import * as vscode from 'vscode';
import { isWithin } from '../../core/blogs/paths.ts';
import { pathBelow } from '../files/pathBelow.ts';
import { Lifetime } from '../lifetime.ts';
import { Burst, BUILD_RESTS } from './burst.ts';
import type { PostPlace } from './postPlace.ts';

/** How long a burst of changes is gathered, in milliseconds. */
const GATHER = 120;

export interface FileListener {
  /** The post's text may have changed: in an editor, or on disk. */
  textChanged(): void;
  /** The file is gone from disk. */
  deleted(): void;
  renamed(to: vscode.Uri): void;
  /** Files or folders around it came, changed or went; those of a build are told when it rests. */
  othersChanged(uris: readonly vscode.Uri[]): void;
  stylesChanged(): void;
}

/** Watches a previewed post, and the files it is shown with. */
export class PostFiles extends Lifetime {
  readonly #place: PostPlace;

  constructor(place: PostPlace, listener: FileListener) {
    super();
    this.#place = place;
    this.#watchDocument(listener);
    this.#watchPost(listener);
    this.#watchAround(listener);
  }

  #watchDocument(listener: FileListener): void {
    const key = this.#place.uri.toString();
    const isMine = (uri: vscode.Uri): boolean => uri.toString() === key;
    this.own(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isMine(document.uri)) listener.textChanged();
      }),
    );
    this.own(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (isMine(uri)) listener.textChanged();
      }),
    );
    this.own(
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const moved = files.find(({ oldUri }) => isMine(oldUri));
        if (moved) listener.renamed(moved.newUri);
      }),
    );
  }

  #watchPost(listener: FileListener): void {
    const { uri } = this.#place;
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), literal(name));
    const watcher = this.own(vscode.workspace.createFileSystemWatcher(pattern));
    this.own(watcher.onDidCreate(() => listener.textChanged()));
    this.own(watcher.onDidChange(() => listener.textChanged()));
    this.own(watcher.onDidDelete(() => listener.deleted()));
  }

  /** All files: of an image in a new folder only the folder's coming may be told. */
  #watchAround(listener: FileListener): void {
    const pattern = new vscode.RelativePattern(this.#place.root, '**/*');
    const watcher = this.own(vscode.workspace.createFileSystemWatcher(pattern));
    const tell = (uris: readonly vscode.Uri[]): void => {
      listener.othersChanged(uris);
      if (uris.some((uri) => uri.path.endsWith('.css') || this.#isOutput(uri))) {
        listener.stylesChanged();
      }
    };
    const written = this.own(new Burst(GATHER, tell));
    const built = this.own(new Burst(BUILD_RESTS, tell));
    const gather = (uri: vscode.Uri): void => {
      if (uri.toString() === this.#place.uri.toString()) return;
      (this.#isBuilt(uri) ? built : written).add(uri);
    };
    this.own(watcher.onDidCreate(gather));
    this.own(watcher.onDidChange(gather));
    this.own(watcher.onDidDelete(gather));
  }

  /** Whether a file is the generator's own, or a folder of a build. */
  #isBuilt(uri: vscode.Uri): boolean {
    const path = pathBelow(this.#place.root, uri) ?? '';
    return this.#outputs.some((folder) => isWithin(path, folder)) || this.#isOutput(uri);
  }

  /** Whether it is the folder of a build, or one around it: of what comes with it often nothing else is told. */
  #isOutput(uri: vscode.Uri): boolean {
    const path = pathBelow(this.#place.root, uri) ?? '';
    return path !== '' && this.#outputs.some((folder) => isWithin(folder, path));
  }

  get #outputs(): readonly string[] {
    return this.#place.site?.outputs.filter((folder) => folder !== '') ?? [];
  }
}

/** A file name as a glob that matches nothing else. */
function literal(name: string): string {
  return name.replace(/[*?[\]{}]/g, (character) => `[${character}]`);
}
