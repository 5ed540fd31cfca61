import type { MarkdownIt } from 'markdown-it';
import { emojiAfterHeadings } from '../../rules/emoji.ts';
import { singleTildes } from '../../rules/singleTildes.ts';
import { tableAlignment } from '../tableAlignment.ts';
import { eastAsianLines } from './eastAsianLines.ts';
import { extraElements } from './extraElements.ts';
import { goldmarkAttributes } from './goldmarkAttributes.ts';
import { highlightedFences } from './highlightedFences.ts';
import type { HugoManner } from './hugoManner.ts';
import { indentedRows } from './indentedRows.ts';
import { loneImages } from './loneImages.ts';
import { passthrough } from './passthrough.ts';
import { summaryDivider } from './summaryDivider.ts';
import { typographer } from './typographer.ts';

/** Makes markdown-it write as Goldmark does in Hugo. */
export function writeAsHugo(md: MarkdownIt, manner: HugoManner): void {
  if (manner.strikethrough) singleTildes(md);
  else md.inline.ruler.disable('strikethrough');
  if (manner.tables) indentedRows(md);
  else md.block.ruler.disable('table');
  if (manner.substitutions) typographer(md, manner.substitutions);
  if (manner.blockAttributes) goldmarkAttributes(md);
  if (!manner.wrapsLoneImages) loneImages(md);
  if (manner.eastAsianLineBreaks || manner.escapedSpace) eastAsianLines(md, manner);
  const { inline, block } = manner.passthrough;
  if (inline.length + block.length > 0) passthrough(md, manner.passthrough);
  extraElements(md, manner.extras);
  linkProtocol(md, manner.linkifyProtocol);
  tableAlignment(md, (alignment) => ['style', `text-align: ${alignment}`]);
  if (manner.emoji) emojiAfterHeadings(md);
  highlightedFences(md, manner.highlight);
  summaryDivider(md);
}

/** Addresses written as `www.example.org` get Hugo's protocol where markdown-it writes `http`. */
function linkProtocol(md: MarkdownIt, protocol: string): void {
  const match = md.linkify.match.bind(md.linkify);
  md.linkify.match = (text) => {
    const found = match(text);
    for (const link of found ?? []) {
      if (link.schema === '') link.url = `${protocol}://${link.raw}`;
    }
    return found;
  };
}
