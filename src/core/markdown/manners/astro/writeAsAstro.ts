import type { MarkdownIt } from 'markdown-it';
import { singleTildes } from '../../rules/singleTildes.ts';
import { codeFrames } from '../codeFrames.ts';
import { taskClasses } from '../github/taskLists.ts';
import { eachImage } from '../linkAttributes.ts';
import { tableAlignment } from '../tableAlignment.ts';
import { astroCode } from './astroCode.ts';
import type { AstroManner } from './astroManner.ts';
import { retextQuotes } from './retextQuotes.ts';

/** Makes markdown-it write as Astro does. */
export function writeAsAstro(md: MarkdownIt, manner: AstroManner): void {
  if (manner.gfm) {
    singleTildes(md);
    tableAlignment(md, (alignment) => ['align', alignment]);
    taskClasses(md, 'contains-task-list');
  } else {
    md.disable(['table', 'strikethrough']);
  }
  if (manner.smartypants) retextQuotes(md);
  codeFrames(md, astroCode(manner), true);
  optimisedImages(md);
}

/** Relative images go through the site's image service. Source: packages/astro/src/assets. */
function optimisedImages(md: MarkdownIt): void {
  eachImage(md, (token, src) => {
    if (/^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(src)) return;
    token.attrSet('loading', 'lazy');
    token.attrSet('decoding', 'async');
    token.attrSet('fetchpriority', 'auto');
  });
}
