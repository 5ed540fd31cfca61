/** One block of a post as our own engine renders it. */
export interface MannerBlock {
  /** The lines of the source, without blank lines behind them. */
  readonly source: string;
  /** Of `src/core/markdown`, with its `data-line` attributes. */
  readonly html: string;
  /** Names the post: two blocks with the same name share relative addresses and front matter. */
  readonly post?: string;
}

/** A block with what the site's built page has in its place. */
export interface BlockPair extends MannerBlock {
  /** The outer HTML of the page's node or nodes. */
  readonly built: string;
}
