import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\[([ xX])\](?=[ \t\n]|$)/;

/** `[ ]` and `[x]` at the start of a list item become boxes, as GitHub's Markdown does. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state: StateCore) => {
    state.tokens.forEach((token, i) => {
      if (token.type !== 'inline' || !beginsItem(state.tokens, i)) return;
      const first = token.children?.[0];
      const box = first?.type === 'text' ? BOX.exec(first.content) : null;
      if (!first || !box) return;
      first.content = first.content.slice(box[0].length);
      const input = new state.Token('task_box', 'input', 0);
      if (box[1] !== ' ') input.attrPush(['checked', '']);
      input.attrPush(['disabled', '']);
      input.attrPush(['type', 'checkbox']);
      token.children?.unshift(input);
    });
  });
}

function beginsItem(tokens: readonly Token[], index: number): boolean {
  return (
    tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open'
  );
}
