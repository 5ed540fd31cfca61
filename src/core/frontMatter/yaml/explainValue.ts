import { say } from '../../message.ts';
import type { Range } from '../../text/range.ts';
import { syntaxFault, type Fault } from '../parsed.ts';

/** What is wrong with a value; `openEnded` when the mistake may reach into the lines that follow. */
export type YamlFault = Fault & { readonly openEnded?: boolean };

const QUOTED = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')/;
const QUOTED_ANYWHERE = /"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'/g;
const ESCAPE = /\\(?:\r\n|[^])/g;
const KNOWN_ESCAPE = /^\\[0abt\tnvfre "/\\N_LPxuU\r\n]/;

/**
 * What a writer is likely to have done wrong in a value, `undefined` when nothing is suspicious.
 * @param value The rest of its first line.
 * @param end Where the entry it belongs to ends.
 */
export function explainValue(text: string, value: Range, end: number): YamlFault | undefined {
  const source = text.slice(value.start, value.end);
  const first = source[0] ?? '';
  if (first === '"' || first === "'") return explainQuotes(text, value, end);
  if (first === '[' || first === '{') return explainBrackets(text, value, end);
  if (/^[@`%*]/.test(source) || /^[|>](?![-+\d]*(?:\s|$))/.test(source)) {
    return syntaxFault(say('A value can’t begin with {0}: put it in quotes.', first), value);
  }
  if (/^-(?:\s|$)/.test(source)) {
    return syntaxFault(say('A list begins on a line of its own, below its key.'), value);
  }
  const bare = source.replace(/\s#.*$/, '');
  if (!/:(?:\s|$)/.test(bare)) return undefined;
  const range = { start: value.start, end: value.start + bare.length };
  return syntaxFault(say('There is a colon in this value: put it in quotes.'), range);
}

function explainQuotes(text: string, value: Range, end: number): YamlFault | undefined {
  const quoted = QUOTED.exec(text.slice(value.start, end))?.[0];
  if (quoted === undefined) {
    return { ...syntaxFault(say('This quote is never closed.'), value), openEnded: true };
  }
  const escape = quoted.startsWith('"') ? explainEscape(quoted, value.start) : undefined;
  if (escape) return escape;
  const after = value.start + quoted.length;
  if (after >= value.end || /^\s*(?:#|$)/.test(text.slice(after, value.end))) return undefined;
  const message = quoted.startsWith("'")
    ? say(
        'The value goes on after its closing quote. Inside single quotes, write an apostrophe twice.',
      )
    : say(
        'The value goes on after its closing quote. Inside double quotes, write \\" for a quote.',
      );
  return syntaxFault(message, { start: after, end: value.end });
}

/** The first backslash in double quotes that YAML knows no meaning for. */
function explainEscape(quoted: string, at: number): Fault | undefined {
  for (const { 0: escape, index } of quoted.matchAll(ESCAPE)) {
    if (KNOWN_ESCAPE.test(escape)) continue;
    const message = say(
      '“{0}” means nothing in double quotes. Write the backslash twice, or use single quotes.',
      escape,
    );
    return syntaxFault(message, { start: at + index, end: at + index + escape.length });
  }
  return undefined;
}

function explainBrackets(text: string, value: Range, end: number): YamlFault | undefined {
  // Quoted texts blanked out, so that offsets stay.
  const bare = text
    .slice(value.start, end)
    .replace(QUOTED_ANYWHERE, (quoted) => ' '.repeat(quoted.length));
  const closing = balancingBracket(bare);
  if (closing === undefined) {
    const message = /["']/.test(bare)
      ? say('A quote in these brackets is never closed.')
      : say('This bracket is never closed.');
    return { ...syntaxFault(message, value), openEnded: true };
  }
  if (/^[^\S\r\n]*(?:\s#|[\r\n]|$)/.test(bare.slice(closing + 1))) return undefined;
  const message = say('A value that begins with a bracket must end with it: put it in quotes.');
  return syntaxFault(message, value);
}

function balancingBracket(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && --depth === 0) return at;
  }
  return undefined;
}
