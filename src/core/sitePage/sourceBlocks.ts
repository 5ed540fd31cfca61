import type { Block } from '../markdown/block.ts';
import { LiveBody, type BodyBlog, type BodyFile } from '../page/liveBody.ts';
import { readBlock } from './leafTexts.ts';

/** A top-level block of a post's body, to be found again in the page that was built of it. */
export interface SourceBlock {
  /**
   * What it comes out as: the name of its element (`p`, `h2`, `ul`, `pre`, `table`…), `img` for a
   * paragraph of nothing but images, `html` for raw HTML and for tags of templates.
   */
  readonly kind: string;
  /** As written, without the blank lines around it. */
  readonly source: string;
  /** As our own engine renders it. */
  readonly html: string;
  /** The texts to look for in a page, in order; none for images and rules. */
  readonly texts: readonly SourceText[];
  /** Zero-based line of the file on which it begins. */
  readonly line: number;
}

/** A text of a block that stands in one piece in the page: a paragraph, an item, a line of code. */
export interface SourceText {
  /** See `textKey`. */
  readonly key: string;
  /** How much it says that this text was found. */
  readonly weight: number;
}

/** The blocks of a post's body, as the preview shows them. */
export function sourceBlocks(blog: BodyBlog, body: string, file: BodyFile): readonly SourceBlock[] {
  const live = new LiveBody(file.post.path, blog);
  live.update(body, file);
  return sourceOf(live.blocks, body, file.firstLine ?? 0);
}

/** The same of blocks that are rendered already. */
export function sourceOf(
  blocks: readonly Block[],
  body: string,
  firstLine: number,
): readonly SourceBlock[] {
  const lines = body.split(/\r\n?|\n/);
  return blocks.map(({ html, line, lineCount }) => {
    const start = line - firstLine;
    const source = lines
      .slice(start, start + lineCount)
      .join('\n')
      .trimEnd();
    return { ...readBlock(html, source), source, html, line };
  });
}
