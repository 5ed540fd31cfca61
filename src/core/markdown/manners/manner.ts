import type { HugoManner } from './hugo/hugoManner.ts';
import type { KramdownManner } from './kramdown/kramdownManner.ts';
import type { PelicanManner } from './pythonMarkdown/pelicanManner.ts';

/**
 * What a generator's own engine makes of Markdown beyond what most engines do: the frames of its
 * code blocks, its quotes, its extensions. One for each generator that does any of it.
 */
export type Manner = HugoManner | KramdownManner | PelicanManner;
