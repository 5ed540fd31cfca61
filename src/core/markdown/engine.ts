import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import deflist from 'markdown-it-deflist';
import type { Dialect } from './dialect.ts';
import { codeBlocks } from './rules/codeBlocks.ts';
import { headingAttributes } from './rules/headingAttributes.ts';
import { headings } from './rules/headings.ts';
import { collectNotes, notes } from './rules/notes.ts';
import { dropRawHtml } from './rules/rawHtml.ts';
import { references } from './rules/references.ts';
import { sourceLines } from './rules/sourceLines.ts';
import { taskLists } from './rules/taskLists.ts';
import { typography } from './rules/typography.ts';

/** markdown-it, set up for one dialect. Rendering goes through `renderTokens`, piece by piece. */
export interface Engine {
  readonly md: MarkdownIt;
  readonly dialect: Dialect;
}

/** Containers nest to this depth; what is nested deeper is left out, as markdown-it does. */
const MAX_NESTING = 60;

export function createEngine(dialect: Dialect): Engine {
  const md = createMarkdownIt({
    html: true,
    breaks: dialect.hardBreaks,
    linkify: dialect.linkify,
    maxNesting: MAX_NESTING,
  });
  keepSlotsOurs(md);
  if (dialect.footnotes) notes(md);
  if (dialect.definitionLists) md.use(deflist);
  if (dialect.attributes !== 'none') headingAttributes(md);
  if (dialect.taskLists) taskLists(md);
  if (dialect.rawHtml === 'dropped') dropRawHtml(md);
  typography(md, dialect.typography);
  codeBlocks(md);
  headings(md);
  references(md);
  sourceLines(md);
  if (dialect.footnotes) collectNotes(md);
  md.core.ruler.disable(['normalize', 'block']);
  return { md, dialect };
}

/** A percent-encoded NUL in an address would come out as one, and pass for a slot. */
function keepSlotsOurs(md: MarkdownIt): void {
  const normalize = md.normalizeLinkText.bind(md);
  md.normalizeLinkText = (url) => normalize(url).replaceAll('\0', '\uFFFD');
}
