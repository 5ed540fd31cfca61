import * as vscode from 'vscode';
import { cleanPath } from '../../core/generators/shared/cleanPath.ts';
import { percentDecode } from '../../core/generators/shared/percentEncoding.ts';
import {
  cssReferences,
  cssUrl,
  rewriteCss,
  underCondition,
  type CssReference,
} from '../../core/page/cssReferences.ts';
import type { Sheet } from '../../core/page/pageShell.ts';
import type { Post } from '../../core/posts/post.ts';
import { pathBelow, uriBelow } from '../files/pathBelow.ts';
import { textOf } from '../files/textOf.ts';
import type { PostPlace } from './postPlace.ts';
import { candidatePaths, isFile } from './resourceFinder.ts';

/** A longer style sheet, in bytes, is left out. */
const LARGEST = 4_000_000;
/** How deep sheets may import one another. */
const DEEPEST = 6;

/** The site's own style sheets, ready for the page, with their paths from the blog's root. */
export interface SiteStyles {
  readonly sheets: readonly Sheet[];
  readonly paths: readonly string[];
}

export interface StyleRequest {
  readonly place: PostPlace;
  readonly post: Post;
  readonly webview: vscode.Webview;
  /** Paths or globs from the blog's root that the writer named; empty: what the site says. */
  readonly named: readonly string[];
  /** Part of the addresses, so that a changed sheet is loaded anew. */
  readonly revision: number;
}

/** Finds and prepares the site's own style sheets. What is missing or too large is left out. */
export async function siteStyles(request: StyleRequest): Promise<SiteStyles> {
  const { place, named } = request;
  const paths = named.length > 0 ? await namedPaths(place.root, named) : (place.site?.styles ?? []);
  const found = await Promise.all(
    paths.map(async (path) => ({ path, sheet: await new SheetReader(request).read(path) })),
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

interface FlatSheet {
  readonly css: string;
  /** Whether the browser finds by itself all that the sheet loads. */
  readonly loadsAsIs: boolean;
}

/**
 * Reads a sheet with all it imports. A page in VS Code resolves a relative address in a linked sheet,
 * but not one from the site's root: a sheet with such addresses is written into the page instead,
 * with addresses the page can load. What is on the web is left out.
 */
class SheetReader {
  readonly #request: StyleRequest;

  constructor(request: StyleRequest) {
    this.#request = request;
  }

  async read(path: string): Promise<Sheet | undefined> {
    const flat = await this.#flatten(path, 0);
    if (!flat) return undefined;
    return flat.loadsAsIs
      ? { kind: 'link', url: this.#urlOf(path, '') }
      : { kind: 'text', css: flat.css };
  }

  async #flatten(path: string, depth: number): Promise<FlatSheet | undefined> {
    const { root } = this.#request.place;
    const css = await textOf(uriBelow(root, path), LARGEST);
    if (css === undefined) return undefined;
    const texts = new Map<CssReference['start'], string>();
    let loadsAsIs = true;
    for (const reference of cssReferences(css)) {
      const isImport = reference.kind === 'import';
      const loaded = isImport
        ? await this.#import(reference, path, depth)
        : await this.#address(reference, path);
      texts.set(reference.start, loaded.css);
      loadsAsIs &&= loaded.loadsAsIs;
    }
    return { css: rewriteCss(css, ({ start }) => texts.get(start)), loadsAsIs };
  }

  async #import(reference: CssReference, from: string, depth: number): Promise<FlatSheet> {
    const path = await this.#pathOf(reference.reference, from);
    const sheet =
      path === undefined || depth >= DEEPEST ? undefined : await this.#flatten(path, depth + 1);
    if (!sheet) return { css: '', loadsAsIs: false };
    const loadsAsIs = sheet.loadsAsIs && isRelative(reference.reference);
    return { css: underCondition(sheet.css, reference.condition), loadsAsIs };
  }

  async #address({ reference }: CssReference, from: string): Promise<FlatSheet> {
    if (/^(?:data:|#|$)/i.test(reference)) return { css: cssUrl(reference), loadsAsIs: true };
    const path = await this.#pathOf(reference, from);
    const fragment = /#.*$/s.exec(reference)?.[0] ?? '';
    return {
      css: cssUrl(path === undefined ? 'data:,' : this.#urlOf(path, fragment)),
      loadsAsIs: isRelative(reference),
    };
  }

  /** The file an address in the sheet means; `undefined` for one on the web or none. */
  async #pathOf(reference: string, from: string): Promise<string | undefined> {
    const written = reference.replace(/[?#].*$/s, '');
    const { place, post } = this.#request;
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return undefined;
    if (!written.startsWith('/')) {
      const path = cleanPath(`${from}/../${percentDecode(written) ?? written}`);
      return path.startsWith('..') ? undefined : path;
    }
    for (const path of candidatePaths(place, written, post)) {
      if (await isFile(uriBelow(place.root, path))) return path;
    }
    return undefined;
  }

  #urlOf(path: string, fragment: string): string {
    const { place, webview, revision } = this.#request;
    const url = webview.asWebviewUri(uriBelow(place.root, path));
    return (revision === 0 ? url : url.with({ query: `v=${revision}` })).toString() + fragment;
  }
}

function isRelative(reference: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(reference);
}
