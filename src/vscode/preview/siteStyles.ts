import * as vscode from 'vscode';
import { cleanPath } from '../../core/generators/shared/cleanPath.ts';
import type { Sheet } from '../../core/page/pageShell.ts';
import { SheetReader } from '../../core/page/sheetReader.ts';
import type { Files } from '../../core/ports.ts';
import type { Post } from '../../core/posts/post.ts';
import { pathBelow, uriBelow } from '../files/pathBelow.ts';
import type { PostPlace } from './postPlace.ts';
import { candidatePaths } from './resourceFinder.ts';
import { sheetFiles } from './sheetFiles.ts';

/** The site's own style sheets, ready for the page, with their paths from the blog's root. */
export interface SiteStyles {
  readonly sheets: readonly Sheet[];
  readonly paths: readonly string[];
}

export interface StyleRequest {
  readonly place: PostPlace;
  readonly post: Post;
  readonly webview: vscode.Webview;
  /** Those below the place's root. */
  readonly files: Files;
  /** Paths or globs from the blog's root that the writer named; empty: what the site says. */
  readonly named: readonly string[];
  /** Part of the addresses, so that a changed sheet is loaded anew. */
  readonly revision: number;
}

/** Finds and prepares the site's own style sheets. What is missing or too large is left out. */
export async function siteStyles(request: StyleRequest): Promise<SiteStyles> {
  const { place, post, named, webview, files, revision } = request;
  const reader = new SheetReader({
    ...sheetFiles(place.root, files),
    urlOf: (path) => revised(webview.asWebviewUri(uriBelow(place.root, path)), revision),
    pathsOf: (reference) => candidatePaths(place, reference, post),
    loadsFromWeb: false,
  });
  const paths = named.length > 0 ? await namedPaths(place.root, named) : (place.site?.styles ?? []);
  const found = await Promise.all(
    paths.map(async (path) => ({ path, sheet: await reader.read(path) })),
  );
  const present = found.filter((item): item is { path: string; sheet: Sheet } => !!item.sheet);
  return { sheets: present.map(({ sheet }) => sheet), paths: present.map(({ path }) => path) };
}

async function namedPaths(root: vscode.Uri, named: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    named.map(async (pattern) => {
      const path = cleanPath(pattern).replace(/^\/+/, '');
      if (!/[*?{[]/.test(path)) return [path];
      const uris = await vscode.workspace.findFiles(
        new vscode.RelativePattern(root, path),
        '**/node_modules/**',
      );
      return uris.flatMap((uri) => pathBelow(root, uri) ?? []).sort();
    }),
  );
  return [...new Set(lists.flat())].filter((path) => !path.startsWith('..'));
}

/** An address that is another after a change of the files behind it, so that they are loaded anew. */
export function revised(url: vscode.Uri, revision: number): string {
  return (revision === 0 ? url : url.with({ query: `v=${revision}` })).toString();
}
