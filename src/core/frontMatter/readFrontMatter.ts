import type { FenceRules } from './fenceRules.ts';
import type { FrontMatter } from './frontMatter.ts';

/**
 * Finds the front matter of a post and understands it as far as possible. Total: whatever the text,
 * there is an answer, with problems.
 * @param text The file's text without a byte order mark: the head at least.
 * @param isWhole Whether `text` is all of the file; else an unclosed block gives `complete: false`.
 */
export function readFrontMatter(text: string, rules: FenceRules, isWhole: boolean): FrontMatter {
  void [text, rules, isWhole];
  const empty = { start: 0, end: 0 };
  return {
    format: undefined,
    block: empty,
    content: empty,
    bodyStart: 0,
    fields: [],
    problems: [],
    complete: true,
  };
}
