import type { MannerBlock } from './blockPair.ts';

/** Blocks of pages that are remembered; those met first, for nearer posts are learnt from first. */
const MAX_BLOCKS = 20_000;
const MAX_LENGTH = 8_000_000;

interface Graft {
  readonly built: string;
  readonly post: string | undefined;
  /** It means the same only in its own post. */
  readonly isLocal: boolean;
}

/**
 * What pages have in place of blocks, to be shown for a block that is the same: only the site
 * itself knows what becomes of a shortcode, an embedded video or a picture in many sizes.
 *
 * A block is the same if its source is and our engine makes the same of it, so that numbers of
 * footnotes, ids of headings and targets of references are too.
 */
export class Grafts {
  readonly #grafts = new Map<string, Graft[]>();
  #blocks = 0;
  #length = 0;

  add(block: MannerBlock, built: string): void {
    if (this.#blocks >= MAX_BLOCKS || this.#length + built.length > MAX_LENGTH) return;
    const key = keyOf(block);
    const known = this.#grafts.get(key) ?? [];
    if (known.some(({ post }) => post === block.post)) return;
    this.#blocks++;
    this.#length += built.length + key.length;
    known.push({ built, post: block.post, isLocal: isLocal(block, built) });
    this.#grafts.set(key, known);
  }

  find(block: MannerBlock): string | undefined {
    const known = this.#grafts.get(keyOf(block)) ?? [];
    const own = known.find(({ post }) => post !== undefined && post === block.post);
    return (own ?? known.find((graft) => !graft.isLocal))?.built;
  }
}

function keyOf({ source, html }: MannerBlock): string {
  return `${source.trim()}\0${html}`;
}

/** Templates may ask for the post's own front matter, and relative addresses for its own folder. */
function isLocal({ source, html }: MannerBlock, built: string): boolean {
  if (/\{\{|\{%|\{#|<%/.test(source)) return true;
  const addresses = `${html}${built}`.matchAll(/\s(?:src|href|srcset|poster|data-src)="([^"]*)"/g);
  for (const [, address = ''] of addresses) {
    if (!/^(?:[a-z][a-z\d+.-]*:|\/|#|$)/i.test(address)) return true;
  }
  return false;
}
