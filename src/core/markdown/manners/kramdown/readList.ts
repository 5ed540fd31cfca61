import { beginsListItem, END_OF_BLOCK, endsItem } from './lineKinds.ts';

/** An item of a list, by lines from the list's first. */
export interface ListItem {
  readonly line: number;
  readonly lineCount: number;
  /** Its text without indentation, in parts that are parsed one by one. */
  readonly parts: readonly { readonly line: number; readonly text: string }[];
  /** What stands in `{: … }` before its text. */
  readonly attributes: string | undefined;
  isBlankAt(line: number): boolean;
}

interface OpenItem {
  readonly line: number;
  readonly parts: { readonly line: number; text: string }[];
  readonly attributes: string | undefined;
  readonly indentation: number;
  readonly blanks: Set<number>;
  /** Whether a list may have begun in it. */
  hasNested: boolean;
}

interface Lines {
  readonly count: number;
  at(line: number): string;
}

const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/**
 * Takes a list apart into its items, as far as it goes.
 * @param mark the pattern of the items' marks, up to three spaces before them.
 * @returns the items, and the number of lines of the list, blank lines behind it included.
 */
export function readList(
  lines: Lines,
  mark: RegExp,
): { readonly items: readonly ListItem[]; readonly length: number } {
  const items: OpenItem[] = [];
  let item: OpenItem | undefined;
  let isBlankBefore = false;
  let line = 0;
  for (; line < lines.count; line++) {
    const text = lines.at(line);
    if ((isBlankBefore && RULE.test(text)) || END_OF_BLOCK.test(text)) break;
    const [, marker = '', rest = ''] = itemStart(text, mark, item) ?? [];
    if (marker !== '') {
      item = openItem(line, marker, rest);
      items.push(item);
      isBlankBefore = false;
    } else if (!item) break;
    else if (text.trim() === '') {
      addLine(item, '');
      item.blanks.add(line);
      item.hasNested = true;
      isBlankBefore = true;
    } else if (isIndentedFor(text, item.indentation) || (!isBlankBefore && !endsItem(text))) {
      addText(item, text, line);
      isBlankBefore = false;
    } else break;
  }
  return { items: items.map((open, i) => closed(open, items[i + 1]?.line ?? line)), length: line };
}

function closed(item: OpenItem, end: number): ListItem {
  const { line, parts, attributes, blanks } = item;
  return { line, lineCount: end - line, parts, attributes, isBlankAt: (at) => blanks.has(at) };
}

/** A mark for the next item stands less deep than the text of the item before. */
function itemStart(
  text: string,
  mark: RegExp,
  before: OpenItem | undefined,
): RegExpExecArray | null {
  const match = mark.exec(text);
  if (!match || !before) return match;
  const spaces = /^ */.exec(text)?.[0].length ?? 0;
  return spaces <= Math.min(before.indentation - 1, 3) ? match : null;
}

const ITEM_ATTRIBUTES = /^\s*\{:(?!\w*:|\/)((?:\\\}|[^}])+)\}\s*/;

function openItem(line: number, marker: string, rest: string): OpenItem {
  const isEmpty = rest.replace(ITEM_ATTRIBUTES, '').trim() === '';
  const expanded = expandTabs(rest, marker.length);
  const [spaces = ''] = /^ */.exec(expanded) ?? [];
  const content = expanded.trimStart();
  const [whole = '', attributes] = ITEM_ATTRIBUTES.exec(content) ?? [];
  const text = content.slice(whole.length);
  return {
    line,
    parts: [{ line, text: `${text}\n` }],
    attributes,
    indentation: isEmpty ? 4 : marker.length + spaces.length,
    blanks: new Set(),
    hasNested: beginsListItem(text),
  };
}

function expandTabs(text: string, column: number): string {
  const [white = ''] = /^[ \t]*/.exec(text) ?? [];
  let spaces = '';
  for (const character of white) {
    spaces += character === '\t' ? ' '.repeat(4 - ((column + spaces.length) % 4)) : ' ';
  }
  return spaces + text.slice(white.length);
}

function isIndentedFor(text: string, indentation: number): boolean {
  const [white = ''] = /^[ \t]*/.exec(text) ?? [];
  return expandTabs(white, 0).length >= indentation;
}

function addText(item: OpenItem, text: string, line: number): void {
  const spread = text.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
  const isIndented = spread.startsWith(' '.repeat(item.indentation));
  const own = isIndented ? spread.slice(item.indentation) : spread;
  const isItem = beginsListItem(own);
  if (!item.hasNested && isIndented && isItem) {
    item.parts.push({ line, text: '' });
    item.hasNested = true;
  }
  addLine(
    item,
    item.hasNested && !isIndented && isItem ? ' '.repeat(item.indentation + 4) + own : own,
  );
}

function addLine(item: OpenItem, text: string): void {
  const last = item.parts.at(-1);
  if (last) last.text += `${text}\n`;
}
