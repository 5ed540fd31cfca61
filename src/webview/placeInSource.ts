import type { ShownBlock } from './blockList.ts';

/** A place in the source: a zero-based line and, if known, which of its words. */
export interface SourcePlace {
  readonly line: number;
  readonly word: string;
  readonly occurrence: number;
}

/**
 * The source of what was clicked: the line of the nearest element that carries one, plus the line
 * ends in its text before the click (Markdown keeps those of a paragraph and of code), and the word
 * the browser selected there. Of fenced code the line is that of the fence or below: the word tells.
 */
export function placeInSource(
  blocks: readonly ShownBlock[],
  target: Node,
  selection: Selection | null,
): SourcePlace | undefined {
  const block = blocks.find((candidate) => candidate.nodes.some((node) => node.contains(target)));
  if (!block) return undefined;
  const element = target instanceof Element ? target : target.parentElement;
  const carrier = element?.closest('[data-line]');
  const isInside = carrier && block.nodes.some((node) => node.contains(carrier));
  const start = block.line + (isInside ? Number(carrier.getAttribute('data-line')) || 0 : 0);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const scope = isInside ? carrier : element;
  if (!range || !scope?.contains(range.startContainer)) {
    return { line: start, word: '', occurrence: 0 };
  }
  const before = textBefore(scope, range);
  const lines = before.split('\n');
  const word = range.toString().trim();
  return {
    line: start + lines.length - 1,
    word: word.includes('\n') ? '' : word,
    occurrence: word ? (lines.at(-1) ?? '').split(word).length - 1 : 0,
  };
}

function textBefore(scope: Element, range: Range): string {
  const upTo = document.createRange();
  upTo.setStart(scope, 0);
  upTo.setEnd(range.startContainer, range.startOffset);
  return upTo.toString();
}
