import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\s*\[([ x])\](?:\s+|$)/i;

/** Takes `[ ]` or `[x]` off the text that the tokens of a list item begin with; whether it had one. */
export function takeBox(item: readonly Token[]): boolean {
  const [open, inline] = item;
  if (open?.type !== 'paragraph_open' || !inline) return false;
  const box = BOX.exec(inline.content);
  if (!box) return false;
  inline.content = inline.content.slice(box[0].length);
  inline.meta = { box: box[1] === ' ' ? 'open' : 'done' };
  return true;
}

/** Shows the boxes taken, as kramdown-parser-gfm writes them. */
export function taskBoxes(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_boxes', (state: StateCore) => {
    for (const { meta, children } of state.tokens) {
      const box = meta?.['box'];
      if (box === undefined) continue;
      const input = new state.Token('task_box', 'input', 0);
      input.attrPush(['type', 'checkbox']);
      input.attrPush(['class', 'task-list-item-checkbox']);
      input.attrPush(['disabled', 'disabled']);
      if (box === 'done') input.attrPush(['checked', 'checked']);
      children?.unshift(input);
    }
  });
}
