import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { isIndentedCode, lineText } from '../blockLines.ts';
import { ANY_ABBREVIATION, contextOf, type Definition, type Definitions } from '../pieceContext.ts';

/** The token of a definition, which shows nothing. */
export const ABBREVIATION = 'abbreviation_definition';

const DEFINITION = /^\*\[([^\]\n]+)\]:[ \t]*(.*)$/;

/** Abbreviations as in PHP Markdown Extra: `*[HTML]: Hypertext Markup Language` on its own line. */
export function abbreviations(md: MarkdownIt): void {
  const rule = (state: StateBlock, line: number, _endLine: number, silent: boolean): boolean => {
    if (isIndentedCode(state, line)) return false;
    const match = DEFINITION.exec(lineText(state, line));
    if (!match || silent) return match !== null;
    const token = state.push(ABBREVIATION, '', 0);
    token.meta = { label: match[1] ?? '', title: (match[2] ?? '').trim() };
    token.hidden = true;
    state.line = line + 1;
    return true;
  };
  md.block.ruler.before('list', ABBREVIATION, rule);
  md.core.ruler.after('text_join', 'abbreviations', (state: StateCore) => {
    const { definitions, asked } = contextOf(state.env);
    asked.add(ANY_ABBREVIATION);
    const known = abbreviationsIn(definitions);
    if (!known) return;
    for (const token of state.tokens) {
      if (!token.children) continue;
      token.children = token.children.flatMap((child) => marked(state, child, known));
    }
  });
}

interface Abbreviations {
  readonly pattern: RegExp;
  readonly titles: ReadonlyMap<string, string>;
}

const cache = new WeakMap<Definitions, Abbreviations>();

function abbreviationsIn(definitions: Definitions): Abbreviations | undefined {
  const cached = cache.get(definitions);
  if (cached) return cached;
  const isAbbreviation = (definition: Definition) => definition.kind === 'abbreviation';
  const found = [...definitions.values()].filter(isAbbreviation);
  if (found.length === 0) return undefined;
  const titles = new Map(found.map(({ label, title }) => [label, title]));
  const labels = [...titles.keys()].sort((a, b) => b.length - a.length);
  const alternatives = labels.map((label) => label.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`,
    'gu',
  );
  const made = { pattern, titles };
  cache.set(definitions, made);
  return made;
}

/** The tokens for a text with the abbreviations in it marked. */
function marked(state: StateCore, token: Token, { pattern, titles }: Abbreviations): Token[] {
  if (token.type !== 'text') return [token];
  const tokens: Token[] = [];
  const push = (type: string, tag: string, nesting: -1 | 0 | 1): Token => {
    const made = new state.Token(type, tag, nesting);
    made.level = token.level;
    tokens.push(made);
    return made;
  };
  let position = 0;
  for (const match of token.content.matchAll(pattern)) {
    push('text', '', 0).content = token.content.slice(position, match.index);
    push('abbreviation_open', 'abbr', 1).attrPush(['title', titles.get(match[0]) ?? '']);
    push('text', '', 0).content = match[0];
    push('abbreviation_close', 'abbr', -1);
    position = match.index + match[0].length;
  }
  if (position === 0) return [token];
  push('text', '', 0).content = token.content.slice(position);
  return tokens;
}
