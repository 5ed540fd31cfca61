import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** The classes that lists with boxes have. Source: mdast-util-to-hast. */
export function taskClasses(md: MarkdownIt, listClass: string): void {
  md.core.ruler.push('task_classes', (state: StateCore) => {
    const lists: Token[] = [];
    state.tokens.forEach((token, i) => {
      if (/^(?:bullet|ordered)_list_open$/.test(token.type)) lists.push(token);
      else if (/^(?:bullet|ordered)_list_close$/.test(token.type)) lists.pop();
      const isTask =
        token.type === 'list_item_open' && state.tokens[i + 2]?.children?.[0]?.type === 'task_box';
      if (!isTask) return;
      token.attrSet('class', 'task-list-item');
      lists.at(-1)?.attrSet('class', listClass);
    });
  });
}
