import type { MarkdownIt, StateInline, Token } from 'markdown-it';

const TILDE = 0x7e;

/**
 * `~text~` is struck through as `~~text~~` is, as in GitHub's Markdown. The tokens are those of
 * markdown-it's own rule, which knows two tildes only.
 */
export function singleTildes(md: MarkdownIt): void {
  md.inline.ruler.before('strikethrough', 'single_tilde', (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
    const run = state.scanDelims(state.pos, true);
    if (run.length !== 1) return false;
    state.push('text', '', 0).content = '~';
    state.delimiters.push({
      marker: -TILDE,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
    state.pos += 1;
    return true;
  });
  md.inline.ruler2.before('strikethrough', 'single_tilde', strikePairs);
}

function strikePairs(state: StateInline): boolean {
  strike(state.tokens, state.delimiters);
  for (const meta of state.tokens_meta) {
    if (meta?.delimiters) strike(state.tokens, meta.delimiters);
  }
  return false;
}

function strike(tokens: readonly Token[], delimiters: StateInline['delimiters']): void {
  for (const { marker, end, token } of delimiters) {
    const closing = delimiters[end];
    if (marker !== -TILDE || !closing) continue;
    turn(tokens[token], 's_open', 1);
    turn(tokens[closing.token], 's_close', -1);
  }
}

function turn(token: Token | undefined, type: string, nesting: -1 | 1): void {
  if (token) Object.assign(token, { type, nesting, tag: 's', markup: '~', content: '' });
}
