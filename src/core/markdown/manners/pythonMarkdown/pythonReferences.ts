import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { lineIn } from '../nestedBlocks.ts';

const DEFINITION =
  /^ {0,3}\[([^[\]^][^[\]]*)\]:[ ]*<?([^\s<>]+)>?[ ]*(?:(["'])(.*)\3[ ]*|\((.*)\)[ ]*)?$/;
const ADDRESS = /<((?:https?|ftp):\/\/[^<>]*)>/iy;

/**
 * Definitions of links, whose addresses hold no spaces, and addresses in angle brackets, which may.
 * Source: markdown/blockprocessors.py, markdown/inlinepatterns.py.
 */
export function pythonReferences(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, _endLine: number, silent: boolean): boolean => {
    const match = DEFINITION.exec(lineIn(state, line));
    if (!match || silent) return match !== null;
    const [, label = '', address = '', , quoted, bracketed] = match;
    const references = (state.env.references ??= {});
    const key = md.utils.normalizeReference(label);
    references[key] ??= { href: md.normalizeLink(address), title: quoted ?? bracketed ?? '' };
    state.line = line + 1;
    return true;
  };
  md.block.ruler.at('reference', rule, { alt: ['paragraph'] });
  md.inline.ruler.before('autolink', 'address', address);
}

function address(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '<') return false;
  ADDRESS.lastIndex = state.pos;
  const [whole = '', url = ''] = ADDRESS.exec(state.src) ?? [];
  if (whole === '' || !state.md.validateLink(url)) return false;
  if (!silent) {
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', url]];
    open.markup = 'autolink';
    open.info = 'auto';
    state.push('text', '', 0).content = url;
    const close = state.push('link_close', 'a', -1);
    close.markup = 'autolink';
    close.info = 'auto';
  }
  state.pos += whole.length;
  return true;
}
