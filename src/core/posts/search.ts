import { findFolded, fold } from './fold.ts';
import type { Post } from './post.ts';
import { labelOf } from './post.ts';

/** What is searched in a post, folded; posts are immutable, so it is made once. */
const haystacks = new WeakMap<Post, string>();

/** A search for posts that hold all words, in any order, case and diacritics aside. */
export class Search {
  readonly #words: readonly string[];

  /** @param text as typed; nothing but spaces finds everything. */
  constructor(text: string) {
    this.#words = fold(text).split(/\s+/).filter(Boolean);
  }

  /** Whether anything is searched for at all. */
  get isActive(): boolean {
    return this.#words.length > 0;
  }

  finds(post: Post): boolean {
    if (!this.isActive) return true;
    const haystack = haystackOf(post);
    return this.#words.every((word) => haystack.includes(word));
  }

  /** The same for a text that is no post. */
  findsIn(text: string): boolean {
    const haystack = fold(text);
    return this.#words.every((word) => haystack.includes(word));
  }

  /** Where the words stand in a label: UTF-16 offsets, in order, none over another. */
  highlights(label: string): readonly (readonly [start: number, end: number])[] {
    const found = this.#words
      .flatMap((word) => [findFolded(label, word)])
      .filter((range) => range !== undefined)
      .sort((a, b) => a[0] - b[0]);
    return found.filter((range, index) => {
      const before = found[index - 1];
      return before === undefined || before[1] <= range[0];
    });
  }
}

function haystackOf(post: Post): string {
  const known = haystacks.get(post);
  if (known !== undefined) return known;
  const haystack = fold([labelOf(post), post.path, ...post.tags, ...post.categories].join('\n'));
  haystacks.set(post, haystack);
  return haystack;
}
