import type { Generator } from '../../../src/core/generators/generator.ts';
import { asText } from '../../../src/core/frontMatter/unknownData.ts';
import type { MannerBlock } from '../../../src/core/siteManner/blockPair.ts';
import { decodeText } from '../../../src/core/text/decodeText.ts';
import { loadKit, openSite } from '../generators/truthKit.ts';
import { blocksOf } from './bodyPairs.ts';

/** A post of a truth kit: what our engine makes of it and what the generator did. */
export interface KitPost {
  readonly path: string;
  readonly blocks: readonly MannerBlock[];
  readonly bodyHtml: string;
}

export async function kitPosts(generator: Generator): Promise<readonly KitPost[]> {
  const kit = loadKit(generator.name.toLowerCase());
  const site = await openSite(generator, kit.site);
  const posts: KitPost[] = [];
  for (const [path, row] of kit.rows) {
    const bodyHtml = asText(row['bodyHtml']);
    const bytes = kit.site.get(path);
    if (bodyHtml === undefined || !bytes || !/\.(?:md|markdown|mdx)$/.test(path)) continue;
    const { text } = decodeText(bytes, { isWhole: true });
    const body = text.slice(site.frontMatterOf(text).bodyStart);
    posts.push({ path, bodyHtml, blocks: blocksOf(body, site.dialect, path) });
  }
  return posts;
}
