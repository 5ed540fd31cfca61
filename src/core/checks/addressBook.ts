import type { Post } from '../posts/post.ts';

/** Which posts have, or will have, an address. */
export class AddressBook {
  readonly #paths = new Map<string, readonly string[]>();

  /** The paths of the posts at an address, in order. */
  at(address: string): readonly string[] {
    return this.#paths.get(pageOf(address)) ?? [];
  }

  /**
   * A post came, changed or went.
   * @returns the addresses whose posts may have to be compared anew.
   */
  move(path: string, before: Post | undefined, after: Post | undefined): ReadonlySet<string> {
    const from = before && claimOf(before);
    const to = after && claimOf(after);
    if (from !== undefined && from !== to) this.#leave(path, from);
    if (to !== undefined && to !== from) this.#enter(path, to);
    return new Set([from, to].filter((address) => address !== undefined));
  }

  #enter(path: string, address: string): void {
    const others = this.#paths.get(address);
    this.#paths.set(address, others ? [...others, path].sort() : [path]);
  }

  #leave(path: string, address: string): void {
    const others = this.#paths.get(address)?.filter((other) => other !== path) ?? [];
    if (others.length === 0) this.#paths.delete(address);
    else this.#paths.set(address, others);
  }
}

/** The address that a post takes up; one that is never written takes up none. */
function claimOf({ address, kind, publication }: Post): string | undefined {
  if (!address.known || kind === 'resource') return undefined;
  if (publication.holds.some((hold) => hold.kind === 'excluded')) return undefined;
  return pageOf(address.path);
}

/** `/a/index.html` is the page that `/a/` shows. */
function pageOf(address: string): string {
  return address.replace(/(^|\/)index\.html$/, '$1');
}
