import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { applyAttributes, parseKramdownAttributes } from '../../attributes.ts';
import { isIndentedCode } from '../../blockLines.ts';
import { lineIn, mayNest, parseNested } from '../nestedBlocks.ts';
import { BULLET, NUMBER } from './lineKinds.ts';
import { readList, type ListItem } from './readList.ts';
import { takeBox } from './taskBoxes.ts';

/**
 * kramdown's lists: all bullets are one, `1)` is none, and each item decides for itself whether its
 * text is a paragraph. Source: lib/kramdown/parser/kramdown/list.rb.
 */
export function lists(md: MarkdownIt, hasTasks: boolean, interruptsParagraphs: boolean): void {
  const rule = (state: StateBlock, line: number, endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line) || !mayNest(state)) return false;
    const first = lineIn(state, line);
    const isBullet = BULLET.test(first);
    if (!isBullet && !NUMBER.test(first)) return false;
    if (silent) return true;
    const lines = { count: endLine - line, at: (i: number) => lineIn(state, line + i) };
    const { items, length } = readList(lines, isBullet ? BULLET : NUMBER);
    pushList(state, line, { isBullet, items, length, hasTasks });
    state.line = line + length;
    return true;
  };
  md.block.ruler.at('list', rule, {
    alt: interruptsParagraphs ? ['paragraph', 'reference'] : ['reference'],
  });
}

interface ListParts {
  readonly isBullet: boolean;
  readonly items: readonly ListItem[];
  readonly length: number;
  readonly hasTasks: boolean;
}

function pushList(state: StateBlock, line: number, list: ListParts): void {
  const { isBullet, items, length, hasTasks } = list;
  const kind = isBullet ? 'bullet_list' : 'ordered_list';
  const tag = isBullet ? 'ul' : 'ol';
  const open = state.push(`${kind}_open`, tag, 1);
  open.map = [line, line + length];
  let isTaskList = false;
  let hasTightSibling = false;
  for (const [i, item] of items.entries()) {
    const opening = state.push('list_item_open', 'li', 1);
    opening.map = [line + item.line, line + item.line + item.lineCount];
    const content = item.parts.flatMap((part) => parseNested(state, part.text, line + part.line));
    state.push('list_item_close', 'li', -1);
    if (item.attributes !== undefined) {
      applyAttributes(opening, parseKramdownAttributes(item.attributes));
    }
    if (hasTasks && takeBox(content)) isTaskList = true;
    if (isTaskList) opening.attrJoin('class', 'task-list-item');
    const isLast = i === items.length - 1;
    const isTight = !isLast || items.length === 1 || hasTightSibling;
    const paragraph = isTight ? tightParagraph(content, item, line, isLast) : undefined;
    if (paragraph) hide(paragraph, content);
    if (paragraph || content[0]?.type !== 'paragraph_open') hasTightSibling = true;
  }
  state.push(`${kind}_close`, tag, -1);
  if (isTaskList) open.attrJoin('class', 'task-list');
}

/** The paragraph that an item begins with, when it is shown as plain text. */
function tightParagraph(
  content: readonly Token[],
  item: ListItem,
  line: number,
  isLast: boolean,
): Token | undefined {
  const [first] = content;
  if (first?.type !== 'paragraph_open' || !first.map) return undefined;
  const next = first.map[1] - line;
  const isFollowedByBlank = next < item.line + item.lineCount && item.isBlankAt(next);
  return !isFollowedByBlank || (isLast && content.length === 3) ? first : undefined;
}

function hide(paragraph: Token, content: readonly Token[]): void {
  const close = content[content.indexOf(paragraph) + 2];
  paragraph.hidden = true;
  if (close) close.hidden = true;
}
