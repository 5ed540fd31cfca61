import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** An element written between two runs of so many of a character: `==marked==`. */
export interface PairedMark {
  readonly tag: string;
  readonly character: string;
  readonly count: number;
}

/** Reads text between such marks as an element, by the rules by which `~~` works. */
export function pairedMarks(md: MarkdownIt, { tag, character, count }: PairedMark): void {
  const name = `paired_${tag}`;
  const code = character.charCodeAt(0);
  /** A marker of its own, so that no other rule pairs these. */
  const marker = -(code * 4 + count);
  md.inline.ruler.before('strikethrough', name, (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== code) return false;
    if (state.src.charCodeAt(state.pos - 1) === code) return false;
    const run = state.scanDelims(state.pos, true);
    if (run.length !== count) return false;
    state.push('text', '', 0).content = character.repeat(count);
    const delimiter = { marker, length: 0, token: state.tokens.length - 1, end: -1 };
    state.delimiters.push({ ...delimiter, open: run.can_open, close: run.can_close });
    state.pos += count;
    return true;
  });
  md.inline.ruler2.before('strikethrough', name, (state) => {
    pair(state.tokens, state.delimiters);
    for (const meta of state.tokens_meta) {
      if (meta?.delimiters) pair(state.tokens, meta.delimiters);
    }
    return false;
  });

  function pair(tokens: readonly Token[], delimiters: StateInline['delimiters']): void {
    for (const { marker: own, end, token } of delimiters) {
      const closing = delimiters[end];
      if (own !== marker || !closing) continue;
      turn(tokens[token], `${name}_open`, 1);
      turn(tokens[closing.token], `${name}_close`, -1);
    }
  }

  function turn(token: Token | undefined, type: string, nesting: -1 | 1): void {
    if (token) Object.assign(token, { type, nesting, tag, markup: token.content, content: '' });
  }
}
