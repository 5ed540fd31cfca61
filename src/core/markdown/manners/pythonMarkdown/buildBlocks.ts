import { cutBlock, newBuilt, type Built, type TextBlock } from './tree.ts';

const TAB = 4;
/** Lists and quotes nest to this depth; deeper inside, text is a paragraph. */
const DEEPEST = 30;

const ITEM = /^ {0,3}(?:(\d+\.)|[*+-])[ ]+(.*)/;
const NESTED_ITEM = /^ {4,7}(?:\d+\.|[*+-])[ ]+.*/;
const QUOTE = /(?:^|\n) {0,3}>[ ]?(.*)/;
const HASHES = /(?:^|\n)(#{1,6})((?:\\.|[^\\])*?)#*(?:\n|$)/;
const UNDERLINED = /^.*?\n(=+|-+)[ ]*(?:\n|$)/;
const RULE = /^ {0,3}(?:(?:-+ {0,2}){3,}|(?:_+ {0,2}){3,}|(?:\*+ {0,2}){3,}) *$/m;

type State = 'list' | 'looselist' | 'blockquote' | 'detabbed';

/**
 * Takes blocks apart as Python-Markdown's block parser does: nested lists are indented by four
 * spaces, and lists next to one another are one. Source: markdown/blockprocessors.py.
 */
export function buildBlocks(blocks: readonly TextBlock[]): readonly Built[] {
  const root = newBuilt('div', 0);
  parse(root, [...blocks], []);
  return root.children;
}

function parse(parent: Built, blocks: TextBlock[], states: State[]): void {
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    if (block.text.trim() !== '') parseOne(parent, block, blocks, states);
  }
}

function parseOne(parent: Built, block: TextBlock, rest: TextBlock[], states: State[]): void {
  const { text } = block;
  const isDeep = states.length > DEEPEST;
  if (text.startsWith('    ') && !isDeep && mayBeItem(parent, states))
    indented(parent, block, states);
  else if (text.startsWith('    ')) code(parent, block, rest);
  else if (HASHES.test(text)) heading(parent, block, rest, states);
  else if (UNDERLINED.test(text)) underlined(parent, block, rest);
  else if (RULE.test(text)) rule(parent, block, rest, states);
  else if (ITEM.test(text) && !isDeep) list(parent, block, states);
  else if (QUOTE.test(text) && !isDeep) quote(parent, block, states);
  else paragraph(parent, block, states);
}

function isList(element: Built | undefined): boolean {
  return element?.tag === 'ul' || element?.tag === 'ol';
}

function mayBeItem(parent: Built, states: readonly State[]): boolean {
  if (states.at(-1) === 'detabbed') return false;
  return parent.tag === 'li' || isList(parent.children.at(-1));
}

function indented(parent: Built, block: TextBlock, states: State[]): void {
  const { level, sibling } = levelOf(parent, block.text, states);
  const inner = { ...block, text: detabbed(block.text, level) };
  const last = sibling.children.at(-1);
  states.push('detabbed');
  if (parent.tag === 'li') {
    const own = parent.children.at(-1);
    parse(own && isList(own) ? own : parent, [inner], states);
  } else if (sibling.tag === 'li') parse(sibling, [inner], states);
  else if (last?.tag === 'li') {
    wrapText(last);
    parse(last, [inner], states);
  } else {
    const item = newBuilt('li', block.line);
    sibling.children.push(item);
    parse(item, [inner], states);
  }
  states.pop();
}

function levelOf(
  parent: Built,
  text: string,
  states: readonly State[],
): { readonly level: number; readonly sibling: Built } {
  const indentation = Math.floor((/^ */.exec(text)?.[0].length ?? 0) / TAB);
  let level = states.at(-1) === 'list' ? 1 : 0;
  let sibling = parent;
  while (indentation > level) {
    const child = sibling.children.at(-1);
    if (!child || !(isList(child) || child.tag === 'li')) break;
    if (isList(child)) level += 1;
    sibling = child;
  }
  return { level, sibling };
}

/** Lines that are indented by so many tabs without them; the others as they are. */
function detabbed(text: string, level: number): string {
  const tabs = ' '.repeat(TAB * level);
  const lines = text.split('\n');
  return lines.map((line) => (line.startsWith(tabs) ? line.slice(tabs.length) : line)).join('\n');
}

/** The text of an item becomes a paragraph once the item holds more. */
function wrapText(item: Built): void {
  if (item.text === '') return;
  item.children.unshift(newBuilt('p', item.line, item.text));
  item.text = '';
}

function code(parent: Built, block: TextBlock, rest: TextBlock[]): void {
  const lines = block.text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('    ') && line.trim() !== '');
  const own = end < 0 ? lines : lines.slice(0, end);
  const text = own
    .map((line) => line.slice(TAB))
    .join('\n')
    .trimEnd();
  const before = parent.children.at(-1);
  if (before?.tag === 'pre')
    before.text += `${'\n'.repeat(block.line - lineBehind(before))}${text}\n`;
  else parent.children.push(newBuilt('pre', block.line, `${text}\n`));
  if (end >= 0) rest.unshift({ text: lines.slice(end).join('\n'), line: block.line + end });
}

function lineBehind({ line, text }: Built): number {
  return line + text.split('\n').length - 1;
}

function heading(parent: Built, block: TextBlock, rest: TextBlock[], states: State[]): void {
  const match = HASHES.exec(block.text);
  if (!match) return;
  const [whole, marks = '', text = ''] = match;
  const [before, from] = cutBlock(block, match.index);
  if (before.text !== '') parse(parent, [before], states);
  const line = from.line + (whole.startsWith('\n') ? 1 : 0);
  parent.children.push(newBuilt(`h${marks.length}`, line, text.trim()));
  const [, after] = cutBlock(block, match.index + whole.length);
  if (after.text !== '') rest.unshift(after);
}

function underlined(parent: Built, block: TextBlock, rest: TextBlock[]): void {
  const [first = '', second = '', ...others] = block.text.split('\n');
  parent.children.push(newBuilt(second.startsWith('=') ? 'h1' : 'h2', block.line, first.trim()));
  if (others.length > 0) rest.unshift({ text: others.join('\n'), line: block.line + 2 });
}

function rule(parent: Built, block: TextBlock, rest: TextBlock[], states: State[]): void {
  const match = RULE.exec(block.text);
  if (!match) return;
  const [before, from] = cutBlock(block, match.index);
  if (before.text.trim() !== '')
    parse(parent, [{ ...before, text: before.text.trimEnd() }], states);
  parent.children.push(newBuilt('hr', from.line));
  const [, after] = cutBlock(block, match.index + match[0].length + 1);
  if (after.text !== '') rest.unshift(after);
}

function list(parent: Built, block: TextBlock, states: State[]): void {
  const items = itemsOf(block);
  const before = parent.children.at(-1);
  let target: Built;
  if (before && isList(before)) {
    target = before;
    const last = before.children.at(-1);
    if (last) wrapText(last);
    const first = items.shift();
    const item = newBuilt('li', first?.line ?? block.line);
    target.children.push(item);
    if (first) parse(item, [first], [...states, 'looselist']);
  } else if (isList(parent)) target = parent;
  else {
    target = newBuilt(ITEM.exec(block.text)?.[1] === undefined ? 'ul' : 'ol', block.line);
    parent.children.push(target);
  }
  for (const item of items) {
    const last = target.children.at(-1);
    const isNested = item.text.startsWith('    ') && last;
    const into = isNested ? last : newBuilt('li', item.line);
    if (!isNested) target.children.push(into);
    parse(into, [item], [...states, 'list']);
  }
}

function itemsOf({ text, line }: TextBlock): TextBlock[] {
  const items: { text: string; readonly line: number }[] = [];
  text.split('\n').forEach((own, i) => {
    const last = items.at(-1);
    const content = ITEM.exec(own)?.[2];
    const isNested = NESTED_ITEM.test(own) && last?.text.startsWith('    ') !== true;
    if (content !== undefined) items.push({ text: content, line: line + i });
    else if (isNested || !last) items.push({ text: own, line: line + i });
    else last.text += `\n${own}`;
  });
  return items;
}

function quote(parent: Built, block: TextBlock, states: State[]): void {
  const match = QUOTE.exec(block.text);
  if (!match) return;
  const [before, from] = cutBlock(block, match.index);
  if (before.text !== '') parse(parent, [before], states);
  const isCut = from.text.startsWith('\n');
  const lines = from.text.slice(isCut ? 1 : 0).split('\n');
  const text = lines.map((line) => line.replace(/^ {0,3}>[ ]?/, '')).join('\n');
  const last = parent.children.at(-1);
  const line = from.line + (isCut ? 1 : 0);
  const target = last?.tag === 'blockquote' ? last : newBuilt('blockquote', line);
  if (target !== last) parent.children.push(target);
  parse(target, blocksOf(text, line), [...states, 'blockquote']);
}

function paragraph(parent: Built, block: TextBlock, states: readonly State[]): void {
  if (states.at(-1) !== 'list') {
    parent.children.push(newBuilt('p', block.line, block.text.trimStart()));
    return;
  }
  const last = parent.children.at(-1);
  if (last) last.tail += `\n${block.text}`;
  else parent.text = parent.text === '' ? block.text.trimStart() : `${parent.text}\n${block.text}`;
}

/** The parts of a text between its blank lines. */
export function blocksOf(text: string, line: number): TextBlock[] {
  const blocks: { text: string; readonly line: number }[] = [];
  let isOpen = false;
  text.split('\n').forEach((own, i) => {
    const last = blocks.at(-1);
    if (own.trim() === '') isOpen = false;
    else if (isOpen && last) last.text += `\n${own}`;
    else {
      blocks.push({ text: own, line: line + i });
      isOpen = true;
    }
  });
  return blocks;
}

/** Whether a block goes on with the element before it. */
export function continues(before: string | undefined, text: string): boolean {
  switch (before) {
    case 'ul':
    case 'ol':
      return text.startsWith('    ') || ITEM.test(text);
    case 'blockquote':
      return QUOTE.test(text) && /^ {0,3}>/.test(text);
    case 'pre':
      return text.startsWith('    ');
    default:
      return false;
  }
}
