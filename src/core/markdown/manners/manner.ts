import type { AstroManner } from './astro/astroManner.ts';
import type { DocusaurusManner } from './docusaurus/docusaurusManner.ts';
import type { EleventyManner } from './eleventy/eleventyManner.ts';
import type { HexoManner } from './hexo/hexoManner.ts';
import type { HugoManner } from './hugo/hugoManner.ts';
import type { KramdownManner } from './kramdown/kramdownManner.ts';
import type { PelicanManner } from './pythonMarkdown/pelicanManner.ts';
import type { VitePressManner } from './vitepress/vitepressManner.ts';

/**
 * What a generator's own engine makes of Markdown beyond what most engines do, and its own code of
 * that: the frames of code blocks, quotes, anchors, extensions. One for each generator that does any
 * of it.
 */
export type Manner =
  | AstroManner
  | DocusaurusManner
  | EleventyManner
  | HexoManner
  | HugoManner
  | KramdownManner
  | PelicanManner
  | VitePressManner;
