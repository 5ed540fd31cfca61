import type { MarkdownIt } from 'markdown-it';
import { blocks } from './blocks.ts';
import { fences } from './fences.ts';
import { headingRules } from './headingRules.ts';
import { inlineRules } from './inlineRules.ts';
import type { KramdownManner } from './kramdownManner.ts';
import { lists } from './lists.ts';
import { plainMath } from './plainMath.ts';
import { rougeCode } from './rougeCode.ts';
import { smartQuotes } from './smartQuotes.ts';
import { symbols } from './symbols.ts';
import { tables } from './tables.ts';
import { taskBoxes } from './taskBoxes.ts';

/** Makes markdown-it read and write as kramdown does in Jekyll. */
export function writeAsKramdown(md: MarkdownIt, manner: KramdownManner): void {
  const isGfm = manner.input === 'gfm';
  lists(md, isGfm, isGfm);
  blocks(md, isGfm);
  fences(md, isGfm);
  headingRules(md, isGfm);
  tables(md);
  inlineRules(md, manner);
  symbols(md);
  smartQuotes(md, manner.quotes);
  taskBoxes(md);
  rougeCode(md, manner);
  plainMath(md);
}
