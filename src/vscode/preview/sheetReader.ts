import type * as vscode from 'vscode';
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
import { uriBelow } from '../files/pathBelow.ts';
import { textOf } from '../files/textOf.ts';
import { isFile } from './resourceFinder.ts';

/** A longer style sheet, in bytes, is left out. */
const LARGEST = 4_000_000;
/** How deep sheets may import one another. */
const DEEPEST = 6;

/** What a sheet's addresses mean, and what becomes of them. */
export interface SheetWorld {
  /** All paths are from here. */
  readonly root: vscode.Uri;
  /** What a page loads a file from. */
  urlOf(path: string): string;
  /** The files that an address from the site's root may mean, best first. */
  pathsOf(reference: string): readonly string[];
  /** Whether the writer lets this site's preview load from the web. */
  readonly loadsFromWeb: boolean;
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
export class SheetReader {
  readonly #world: SheetWorld;

  constructor(world: SheetWorld) {
    this.#world = world;
  }

  async read(path: string): Promise<Sheet | undefined> {
    const flat = await this.#flatten(path, 0);
    if (!flat) return undefined;
    return flat.loadsAsIs
      ? { kind: 'link', url: this.#world.urlOf(path) }
      : { kind: 'text', css: flat.css };
  }

  async #flatten(path: string, depth: number): Promise<FlatSheet | undefined> {
    const css = await textOf(uriBelow(this.#world.root, path), LARGEST);
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
    if (this.#isFromWeb(reference.reference))
      return { css: importRule(reference), loadsAsIs: true };
    const path = await this.#pathOf(reference.reference, from);
    const sheet =
      path === undefined || depth >= DEEPEST ? undefined : await this.#flatten(path, depth + 1);
    if (!sheet) return { css: '', loadsAsIs: false };
    const loadsAsIs = sheet.loadsAsIs && isRelative(reference.reference);
    return { css: underCondition(sheet.css, reference.condition), loadsAsIs };
  }

  async #address({ reference }: CssReference, from: string): Promise<FlatSheet> {
    if (/^(?:data:|#|$)/i.test(reference) || this.#isFromWeb(reference))
      return { css: cssUrl(reference), loadsAsIs: true };
    const path = await this.#pathOf(reference, from);
    const fragment = /#.*$/s.exec(reference)?.[0] ?? '';
    return {
      css: cssUrl(path === undefined ? 'data:,' : this.#world.urlOf(path) + fragment),
      loadsAsIs: isRelative(reference),
    };
  }

  /** The file an address in the sheet means; `undefined` for one on the web or none. */
  async #pathOf(reference: string, from: string): Promise<string | undefined> {
    const written = reference.replace(/[?#].*$/s, '');
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return undefined;
    if (!written.startsWith('/')) {
      const path = cleanPath(`${from}/../${percentDecode(written) ?? written}`);
      return path.startsWith('..') ? undefined : path;
    }
    for (const path of this.#world.pathsOf(written)) {
      if (await isFile(uriBelow(this.#world.root, path))) return path;
    }
    return undefined;
  }

  #isFromWeb(reference: string): boolean {
    return this.#world.loadsFromWeb && /^(?:https:)?\/\//i.test(reference);
  }
}

function importRule({ reference, condition }: CssReference): string {
  return `@import ${cssUrl(reference)} ${condition};`;
}

function isRelative(reference: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(reference);
}
