import { cleanPath } from '../generators/shared/cleanPath.ts';
import { percentDecode } from '../generators/shared/percentEncoding.ts';
import {
  cssReferences,
  cssUrl,
  rewriteCss,
  underCondition,
  type CssReference,
} from './cssReferences.ts';
import type { Sheet } from './pageShell.ts';

/** How deep sheets may import one another. */
const DEEPEST = 6;
/** So many sheets are put into one, each as often as it is imported: a sheet may import itself. */
const MOST_SHEETS = 100;
/** And no more of them once they are this long, in UTF-16 units. */
const LONGEST = 8_000_000;

/** What a sheet's addresses mean, and what becomes of them. */
export interface SheetWorld {
  /** The text of a sheet; `undefined` when there is none or it is too large. */
  textOf(path: string): Promise<string | undefined>;
  has(path: string): Promise<boolean>;
  /** What a page loads a file from; `undefined`: not at all. */
  urlOf(path: string): string | undefined | Promise<string | undefined>;
  /** The files that an address from the site's root may mean, best first. */
  pathsOf(reference: string): readonly string[];
  /** Whether the writer lets this site's preview load from the web. */
  readonly loadsFromWeb: boolean;
}

/** What was put into one sheet so far. */
interface Effort {
  sheets: number;
  length: number;
}

interface FlatSheet {
  readonly css: string;
  /** Whether the browser finds by itself all that the sheet loads. */
  readonly loadsAsIs: boolean;
}

/**
 * Reads a sheet with all it imports. A page in VS Code resolves a relative address in a linked sheet,
 * but not one from the site's root: a sheet with such addresses is written into the page instead,
 * with addresses the page can load. What is on the web is left out, and so are imports beyond any
 * that a site has.
 */
export class SheetReader {
  readonly #world: SheetWorld;

  constructor(world: SheetWorld) {
    this.#world = world;
  }

  async read(path: string): Promise<Sheet | undefined> {
    const flat = await this.#flatten(path, 0, { sheets: 0, length: 0 });
    if (!flat) return undefined;
    const url = flat.loadsAsIs ? await this.#world.urlOf(path) : undefined;
    return url === undefined ? { kind: 'text', css: flat.css } : { kind: 'link', url };
  }

  /** All of it as one text, whatever the browser would find by itself. */
  async text(path: string): Promise<string | undefined> {
    return (await this.#flatten(path, 0, { sheets: 0, length: 0 }))?.css;
  }

  async #flatten(path: string, depth: number, effort: Effort): Promise<FlatSheet | undefined> {
    if (effort.sheets >= MOST_SHEETS || effort.length >= LONGEST) return undefined;
    effort.sheets += 1;
    const css = await this.#world.textOf(path);
    if (css === undefined) return undefined;
    effort.length += css.length;
    const texts = new Map<CssReference['start'], string>();
    let loadsAsIs = true;
    for (const reference of cssReferences(css)) {
      const isImport = reference.kind === 'import';
      const loaded = isImport
        ? await this.#import(reference, path, depth, effort)
        : await this.#address(reference, path);
      texts.set(reference.start, loaded.css);
      loadsAsIs &&= loaded.loadsAsIs;
    }
    return { css: rewriteCss(css, ({ start }) => texts.get(start)), loadsAsIs };
  }

  async #import(
    reference: CssReference,
    from: string,
    depth: number,
    effort: Effort,
  ): Promise<FlatSheet> {
    if (this.#isFromWeb(reference.reference))
      return { css: importRule(reference), loadsAsIs: true };
    const path = await this.#pathOf(reference.reference, from);
    const sheet =
      path === undefined || depth >= DEEPEST
        ? undefined
        : await this.#flatten(path, depth + 1, effort);
    if (!sheet) return { css: '', loadsAsIs: false };
    const loadsAsIs = sheet.loadsAsIs && isRelative(reference.reference);
    return { css: underCondition(sheet.css, reference.condition), loadsAsIs };
  }

  async #address({ reference }: CssReference, from: string): Promise<FlatSheet> {
    if (/^(?:data:|#|$)/i.test(reference) || this.#isFromWeb(reference))
      return { css: cssUrl(reference), loadsAsIs: true };
    const path = await this.#pathOf(reference, from);
    const fragment = /#.*$/s.exec(reference)?.[0] ?? '';
    const url = path === undefined ? undefined : await this.#world.urlOf(path);
    return {
      css: cssUrl(url === undefined ? 'data:,' : url + fragment),
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
      if (await this.#world.has(path)) return path;
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
