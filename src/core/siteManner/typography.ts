import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

/** One mark and the ways to set it. */
interface Mark {
  readonly name: string;
  /** Finds the mark however it is set. The text before it is the first group. */
  readonly pattern: RegExp;
}

const OPENS = '(^|[\\s([{\\u2013\\u2014-])';
const MARKS: readonly Mark[] = [
  { name: 'apostrophe', pattern: /(?<=[\p{L}\p{N}])['’](?=[\p{L}])/gu },
  { name: 'opening', pattern: new RegExp(`(?<=${OPENS})["“„«](?=\\S)`, 'gu') },
  { name: 'closing', pattern: /(?<=[^\s([{])["”»](?![\p{L}\p{N}])/gu },
  { name: 'single opening', pattern: new RegExp(`(?<=${OPENS})['‘](?=\\S)`, 'gu') },
  { name: 'single closing', pattern: /(?<=[^\s([{])['’](?![\p{L}\p{N}])/gu },
  { name: 'dots', pattern: /(?<!\.)(?:\.\.\.|…)(?!\.)/gu },
  { name: 'dash', pattern: /(?<=^|[^-–—])(?:---?|[–—])(?=$|[^-–—])/gu },
];

/** Longer texts are not searched: they are not what a writer typed. */
const MAX_TEXT = 100_000;

/** Quotes, dashes and dots as a site sets them, where it does not do as we do. */
export class Typography {
  /** By mark and our way of setting it: the site's. */
  readonly #ways = new Map<string, Tally>();
  #changes: ReadonlyMap<string, string> | undefined;

  /** @param ours @param page the text of one paragraph or the like, without code. */
  learn(ours: string, page: string): void {
    if (Math.max(ours.length, page.length) > MAX_TEXT) return;
    this.#changes = undefined;
    for (const { name, pattern } of MARKS) {
      const mine = ours.match(pattern) ?? [];
      const theirs = page.match(pattern) ?? [];
      if (mine.length !== theirs.length) continue;
      mine.forEach((mark, i) => tallyOf(this.#ways, `${name} ${mark}`).add(theirs[i] ?? mark));
    }
  }

  /**
   * The text as the site sets it.
   * @param before the character before the text, in another element; `''` at the start.
   */
  apply(text: string, before: string): string {
    const changes = (this.#changes ??= this.#findChanges());
    if (changes.size === 0 || !/["'“”‘’„«».…–—-]/.test(text)) return text;
    let result = before + text;
    for (const { name, pattern } of MARKS) {
      result = result.replace(pattern, (...found: readonly unknown[]) => {
        const mark = String(found[0]);
        return changes.get(`${name} ${mark}`) ?? mark;
      });
    }
    return result.slice(before.length);
  }

  #findChanges(): ReadonlyMap<string, string> {
    const changes = new Map<string, string>();
    for (const [key, tally] of this.#ways) {
      const mark = key.slice(key.lastIndexOf(' ') + 1);
      if (tally.best !== undefined && tally.best !== mark) changes.set(key, tally.best);
    }
    return changes;
  }
}
