import type { Token } from 'markdown-it';
import type { Dialect } from './dialect.ts';
import { newTagStack } from './tagStack.ts';

/** What the raw HTML of a piece does to the elements around it. */
export interface OpenTags {
  /** Names of elements it closes without having opened them, in order. */
  readonly closes: readonly string[];
  /** Names of elements it leaves open, outermost first. */
  readonly opens: readonly string[];
}

/** Of most pieces; to be compared by identity. */
export const NO_TAGS: OpenTags = { closes: [], opens: [] };

const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** The elements that the raw HTML among top-level tokens opens or closes for what is around it. */
export function openTags(dialect: Dialect, tokens: readonly Token[]): OpenTags {
  if (dialect.rawHtml === 'dropped') return NO_TAGS;
  const open = newTagStack<true>();
  const closes: string[] = [];
  for (const token of tokens) {
    if (token.type !== 'html_block' || token.level > 0) continue;
    for (const { name, kind } of tagsIn(token.content)) {
      if (VOID.has(name)) continue;
      if (kind === 'close') {
        if (!open.close(name)) closes.push(name);
      } else if (kind === 'open' || !(open.isOpen('svg') || open.isOpen('math'))) {
        open.open(name, true);
      }
    }
  }
  const opens = open.names();
  return opens.length + closes.length === 0 ? NO_TAGS : { closes, opens };
}

interface Tag {
  readonly name: string;
  /** `<x/>` closes itself only inside SVG and MathML; elsewhere it is an opening tag. */
  readonly kind: 'open' | 'close' | 'self-closing';
}

const TAG_START = /<(?:!--|(\/?)([a-z][\w:-]*))/gi;
const TAG_END = /"[^"]*"|'[^']*'|\/?>/g;
/** Elements whose content is text, not HTML. */
const RAW_TEXT = /^(?:script|style|textarea|title)$/;

/** The tags in a piece of HTML, up to the first that is cut off. Takes time in proportion to it. */
function* tagsIn(html: string): Generator<Tag> {
  let position = 0;
  for (;;) {
    TAG_START.lastIndex = position;
    const start = TAG_START.exec(html);
    if (!start) return;
    const name = start[2]?.toLowerCase();
    const end =
      name === undefined ? commentEnd(html, start.index) : tagEnd(html, TAG_START.lastIndex);
    if (end < 0) return;
    position = end;
    if (name === undefined) continue;
    const isSelfClosing = html.startsWith('/>', end - 2);
    const kind = start[1] === '/' ? 'close' : isSelfClosing ? 'self-closing' : 'open';
    yield { name, kind };
    if (kind === 'open' && RAW_TEXT.test(name)) {
      position = closingTag(html, name, end);
      if (position < 0) return;
    }
  }
}

function commentEnd(html: string, start: number): number {
  const end = html.indexOf('-->', start);
  return end < 0 ? end : end + 3;
}

/** The offset behind the `>` of a tag, quoted attribute values passed over; -1 without one. */
function tagEnd(html: string, from: number): number {
  TAG_END.lastIndex = from;
  for (let match = TAG_END.exec(html); match; match = TAG_END.exec(html)) {
    if (match[0].endsWith('>')) return TAG_END.lastIndex;
  }
  return -1;
}

function closingTag(html: string, name: string, from: number): number {
  const pattern = new RegExp(`</${name}(?=[\\s>])`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}
