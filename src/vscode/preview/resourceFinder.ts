import * as vscode from 'vscode';
import { linkTarget } from '../../core/page/linkTarget.ts';
import { cleanPath } from '../../core/generators/shared/cleanPath.ts';
import { sitePath, spellings } from '../../core/generators/shared/references.ts';
import type { Post } from '../../core/posts/post.ts';
import type { ResourceView } from '../../protocol.ts';
import { uriBelow } from '../files/pathBelow.ts';
import type { PostPlace } from './postPlace.ts';

/** Images written into the post itself. As images these run nothing, drawings included. */
const INLINE_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/** Finds the files that a post's images and players mean. */
export class ResourceFinder {
  readonly #place: PostPlace;
  readonly #webview: vscode.Webview;
  /** Counts the changes of each file, so that the page loads a changed image anew. */
  readonly #revisions = new Map<string, number>();
  #output: string | undefined;
  #fileAt: ((path: string) => string | undefined) | undefined;

  constructor(place: PostPlace, webview: vscode.Webview) {
    this.#place = place;
    this.#webview = webview;
  }

  /** A file came or has another content. */
  changed(uri: vscode.Uri): void {
    const key = uri.toString();
    this.#revisions.set(key, (this.#revisions.get(key) ?? 0) + 1);
  }

  /**
   * Looks in the built site too, for what only its generator made; `undefined`: no longer.
   * @param fileAt what to load a path on the site from, where its pages are no files.
   */
  lookIn(output: string | undefined, fileAt?: (path: string) => string | undefined): void {
    this.#output = output;
    this.#fileAt = fileAt;
  }

  async find(reference: string, post: Post): Promise<ResourceView> {
    if (INLINE_IMAGE.test(reference)) return { kind: 'found', url: reference };
    const address = post.address.known ? post.address.path : undefined;
    const target = linkTarget(reference, this.#place.site, address);
    switch (target.kind) {
      case 'refused':
        return { kind: 'refused' };
      case 'outside':
        return /^https?:/i.test(target.url)
          ? { kind: 'remote', url: target.url.replace(/^http:/i, 'https:') }
          : { kind: 'refused' };
      case 'inside':
        return this.#findFile(target.reference, post);
    }
  }

  async #findFile(reference: string, post: Post): Promise<ResourceView> {
    const paths = candidatePaths(this.#place, reference, post);
    for (const path of [...paths, ...this.#builtPaths(reference, post)]) {
      const uri = uriBelow(this.#place.root, path);
      if (await isFile(uri)) return { kind: 'found', url: this.#urlOf(uri) };
    }
    const url = this.#elsewhere(reference, post);
    return url === undefined
      ? { kind: 'missing', path: paths[0] ?? reference }
      : { kind: 'found', url };
  }

  #elsewhere(reference: string, post: Post): string | undefined {
    const { site } = this.#place;
    if (!site || !this.#fileAt) return undefined;
    const path = sitePath(reference, site, post.address.known ? post.address.path : undefined);
    return path === undefined ? undefined : this.#fileAt(path);
  }

  #builtPaths(reference: string, post: Post): readonly string[] {
    const { site } = this.#place;
    const output = this.#output;
    if (!site || output === undefined) return [];
    const path = sitePath(reference, site, post.address.known ? post.address.path : undefined);
    return path === undefined
      ? []
      : spellings(path).map((spelling) => cleanPath(output + spelling));
  }

  #urlOf(uri: vscode.Uri): string {
    const url = this.#webview.asWebviewUri(uri);
    const revision = this.#revisions.get(uri.toString());
    return (revision === undefined ? url : url.with({ query: `v=${revision}` })).toString();
  }
}

/** The files a reference may mean, below the place's root, best first; none outside of it. */
export function candidatePaths(place: PostPlace, reference: string, post: Post): readonly string[] {
  const paths = place.site ? place.site.filesFor(reference, post) : loosePaths(place, reference);
  return paths
    .map((path) => cleanPath(path))
    .filter(
      (path) => path !== '' && path !== '..' && !path.startsWith('../') && !path.startsWith('/'),
    );
}

/** In no blog: beside the file, or from the top of the folder. */
function loosePaths({ path }: PostPlace, reference: string): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return spellings(reference).map((spelling) =>
    spelling.startsWith('/') ? spelling.slice(1) : folder + spelling,
  );
}

export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
