import { SheetReader } from '../../page/sheetReader.ts';
import { decodeText } from '../../text/decodeText.ts';
import type { PageReference } from '../pageReference.ts';
import { dataUrl } from './dataUrl.ts';
import type { Fetched, Fetcher } from './fetcher.ts';

/** An image or a font larger than this, in bytes, is left out; and what is beyond this in all. */
const LARGEST = 500_000;
const LARGEST_SHEET = 2_000_000;
const MOST_BYTES = 8_000_000;
/** So many files are asked for, whatever the pages load. */
const MOST_FILES = 300;

/**
 * What the pages of a server load: asked for once, and kept as addresses that hold the files whole.
 * Paths start with `/`, below the site's base path.
 */
export class ServedFiles {
  readonly #fetch: Fetcher;
  readonly #prefix: string;
  readonly #answers = new Map<string, Promise<Fetched | undefined>>();
  readonly #urls = new Map<string, string>();
  readonly #reader: SheetReader;
  #bytes = 0;

  /** @param prefix under which the server has the site: starts with `/` and has none at the end. */
  constructor(fetch: Fetcher, prefix: string) {
    this.#fetch = fetch;
    this.#prefix = prefix;
    this.#reader = new SheetReader({
      textOf: async (path) => {
        const answer = await this.#ask(`/${path}`, LARGEST_SHEET);
        return answer && decodeText(answer.bytes, { isWhole: true }).text;
      },
      has: () => Promise.resolve(true),
      urlOf: (path) => this.#load(`/${path}`),
      pathsOf: (reference) => [this.#below(reference).slice(1)],
      loadsFromWeb: false,
    });
  }

  /** Asks for what a page loads. */
  async read({ kind, target }: PageReference): Promise<void> {
    if (target.at !== 'site' || kind === 'media') return;
    if (kind !== 'style') {
      await this.#load(target.path);
      return;
    }
    const css = await this.#reader.text(target.path.slice(1));
    if (css === undefined) return;
    this.#urls.set(target.path, `data:text/css;charset=utf-8,${encodeURIComponent(css)}`);
  }

  /** What a page loads a path of the site from; `undefined` for what was not asked for or not had. */
  urlOf(path: string): string | undefined {
    return this.#urls.get(path);
  }

  async #load(path: string): Promise<string | undefined> {
    const known = this.#urls.get(path);
    if (known !== undefined) return known;
    const answer = await this.#ask(path, LARGEST);
    if (!answer || this.#urls.has(path)) return this.#urls.get(path);
    if (this.#bytes + answer.bytes.length > MOST_BYTES) return undefined;
    const url = dataUrl(path, answer.type, answer.bytes);
    if (url === undefined) return undefined;
    this.#bytes += answer.bytes.length;
    this.#urls.set(path, url);
    return url;
  }

  #ask(path: string, limit: number): Promise<Fetched | undefined> {
    const known = this.#answers.get(path);
    if (known) return known;
    if (this.#answers.size >= MOST_FILES) return Promise.resolve(undefined);
    const answer = this.#fetch(this.#prefix + path, limit).then((given) =>
      'bytes' in given ? given : undefined,
    );
    this.#answers.set(path, answer);
    return answer;
  }

  #below(path: string): string {
    return path.startsWith(`${this.#prefix}/`) ? path.slice(this.#prefix.length) : path;
  }
}
