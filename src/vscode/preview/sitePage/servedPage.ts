import type * as vscode from 'vscode';
import type { Files } from '../../../core/ports.ts';
import { SheetReader } from '../../../core/page/sheetReader.ts';
import type { PageReference } from '../../../core/sitePage/pageReference.ts';
import type { SitePageShell } from '../../../core/sitePage/sitePageShell.ts';
import { percentDecode } from '../../../core/generators/shared/percentEncoding.ts';
import { cleanPath } from '../../../core/generators/shared/cleanPath.ts';
import { uriBelow } from '../../files/pathBelow.ts';
import type { PostPlace } from '../postPlace.ts';
import { hasFile, sheetFiles } from '../sheetFiles.ts';
import { revised } from '../siteStyles.ts';

/** Looks for what a page of the site loads, in the built site first, then where the post is written. */
export interface ServeOptions {
  readonly place: PostPlace;
  /** The output folder, from the blog's root. */
  readonly output: string;
  /** Those below the place's root. */
  readonly files: Files;
  readonly webview: vscode.Webview;
  /** Part of the addresses, so that what has changed is loaded anew. */
  readonly revision: number;
  /** Whether the writer lets this site's preview load from the web. */
  readonly loadsFromWeb: boolean;
}

/** What a page in VS Code loads each of a shell's references from; `undefined` for what there isn't. */
export async function serveReferences(
  { references }: Pick<SitePageShell, 'references'>,
  options: ServeOptions,
): Promise<(reference: PageReference) => string | undefined> {
  const reader = new SheetReader({
    ...sheetFiles(options.place.root, options.files),
    urlOf: (path) => urlOf(path, options),
    pathsOf: (reference) => pathsOf(reference, options),
    loadsFromWeb: options.loadsFromWeb,
  });
  const served = new Map<string, string>();
  await Promise.all(
    references.map(async (reference) => {
      const url = await urlFor(reference, reader, options);
      if (url !== undefined) served.set(keyOf(reference), url);
    }),
  );
  return (reference) => served.get(keyOf(reference));
}

function keyOf({ kind, target }: PageReference): string {
  return `${kind} ${target.at === 'site' ? target.path : target.url}`;
}

async function urlFor(
  { kind, target }: PageReference,
  reader: SheetReader,
  options: ServeOptions,
): Promise<string | undefined> {
  if (target.at === 'web') return options.loadsFromWeb ? target.url : undefined;
  for (const path of pathsOf(target.path, options)) {
    if (!(await hasFile(options.files, path))) continue;
    return kind === 'style' ? sheetUrl(path, reader) : urlOf(path, options);
  }
  return undefined;
}

/** Of a sheet that had to be rewritten, the text itself: a page can load it like any other. */
async function sheetUrl(path: string, reader: SheetReader): Promise<string | undefined> {
  const sheet = await reader.read(path);
  if (sheet?.kind !== 'text') return sheet?.url;
  return `data:text/css;charset=utf-8,${encodeURIComponent(sheet.css)}`;
}

/** The files that a path from the site's root may mean, best first, none outside of the blog. */
function pathsOf(path: string, { output }: Pick<ServeOptions, 'output'>): readonly string[] {
  const spellings = new Set([percentDecode(path) ?? path, path]);
  const built = [...spellings].map((spelling) => cleanPath(output + spelling));
  return built.filter((file) => file.startsWith(`${output}/`));
}

function urlOf(path: string, { place, webview, revision }: ServeOptions): string {
  return revised(webview.asWebviewUri(uriBelow(place.root, path)), revision);
}
