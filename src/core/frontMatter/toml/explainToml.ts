import { say, type Message } from '../../message.ts';
import { endOfLine, startOfLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import { duplicateKey, syntaxFault, type Fault } from '../parsed.ts';

/** A mistake in TOML: what to tell, and the statement (offsets in the source) to leave out for reading on. */
export interface TomlMistake {
  readonly fault: Fault;
  readonly statement: Range;
}

interface LibraryError {
  readonly message: string;
  readonly index: number;
}

/**
 * Says in a writer's words what the library stumbled over.
 * @param shift The source's offset in the file; the fault's range is in the file.
 */
export function explainToml(source: string, error: LibraryError, shift: number): TomlMistake {
  const at = placeOf(source, error);
  const open = openedAbove(source, at, error);
  if (open) return { fault: moved(open.fault, shift), statement: open.statement };
  const statement = { start: startOfLine(source, at), end: endOfLine(source, at) };
  const fault = explainStatement(source, statement, { message: error.message, at });
  return { fault: moved(fault, shift), statement };
}

/** That a value or an equals sign is missing the library sees in the next line only: the one above is meant. */
function placeOf(source: string, { message, index }: LibraryError): number {
  const at = Math.min(index, source.length);
  const above = source.slice(0, startOfLine(source, at)).trimEnd();
  const rest = source.slice(0, at).trimEnd();
  if (above.endsWith('=') || message.startsWith('The key, equals sign')) return above.length - 1;
  // At the very end the last line that has something on it is meant.
  return source.slice(at).trim() === '' && rest !== '' ? rest.length - 1 : at;
}

function moved(fault: Fault, shift: number): Fault {
  const { start, end } = fault.range;
  return { ...fault, range: { start: start + shift, end: end + shift } };
}

/** The bracket or the three quotes, opened in a line above and not closed, that a mistake comes from. */
function openedAbove(
  source: string,
  at: number,
  { message, index }: LibraryError,
): TomlMistake | undefined {
  if (message.startsWith('Unterminated') && index >= source.trimEnd().length) {
    const start = Math.max(source.lastIndexOf('"""'), source.lastIndexOf("'''"));
    if (start < 0 || start >= startOfLine(source, at)) return undefined;
    const range = { start, end: endOfLine(source, start) };
    return {
      fault: syntaxFault(say('These three quotes are never closed.'), range),
      statement: { start: startOfLine(source, start), end: source.length },
    };
  }
  return bracketAbove(source, startOfLine(source, at));
}

/** So many lines are looked through for the bracket that a mistake comes from. */
const FARTHEST = 200;

function bracketAbove(source: string, lineStart: number): TomlMistake | undefined {
  let start = lineStart;
  for (let lines = 0; start > 0 && lines < FARTHEST; lines++) {
    start = startOfLine(source, start - 1);
    const line = source.slice(start, endOfLine(source, start));
    const key = /^\s*[^=#[\]{},\s][^=#[\]{},]*=\s*/.exec(line)?.[0];
    if (/^\s*\[[^\]]*$/.test(line)) return unclosedHeader(line, start);
    if (key === undefined) continue;
    const value = start + key.length;
    if (!isUnbalanced(source.slice(value, lineStart))) return undefined;
    const range = { start: value, end: start + line.trimEnd().length };
    const fault = syntaxFault(say('This bracket is never closed.'), range);
    return { fault, statement: { start, end: lineStart } };
  }
  return undefined;
}

function unclosedHeader(line: string, start: number): TomlMistake {
  const range = { start, end: start + line.trimEnd().length };
  return { fault: syntaxFault(say('This bracket is never closed.'), range), statement: range };
}

/** Whether a value begins with a bracket that nothing closes. */
function isUnbalanced(value: string): boolean {
  if (!/^[[{]/.test(value)) return false;
  const bare = value.replace(/"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|#.*/g, '');
  const opened = bare.match(/[[{]/g)?.length ?? 0;
  return opened > (bare.match(/[\]}]/g)?.length ?? 0);
}

function explainStatement(
  source: string,
  statement: Range,
  { message, at }: { readonly message: string; readonly at: number },
): Fault {
  const line = source.slice(statement.start, statement.end);
  const key = /^\s*([^=\s]+)/d.exec(line)?.indices?.[1] ?? [0, line.length];
  if (message.startsWith('Defining a key multiple times')) {
    const range = { start: statement.start + key[0], end: statement.start + key[1] };
    return duplicateKey(line.slice(...key).replace(/^["']|["']$/g, ''), range, 'error');
  }
  const start = statement.start + (line.length - line.trimStart().length);
  const end = Math.max(start, statement.start + line.trimEnd().length);
  return syntaxFault(messageFor(line, message, at - statement.start), { start, end });
}

function messageFor(line: string, message: string, at: number): Message {
  const value = /^\s*[^\s=][^=]*=\s*(.*)$/.exec(line)?.[1];
  if (/^\s*\[[^\]]*$/.test(line)) return say('This bracket is never closed.');
  if (value === undefined) {
    return /^\s*[\w-]+\s*:/.test(line)
      ? say('TOML wants an equals sign between a key and its value, not a colon.')
      : say('This line is not of the form “key = value”.');
  }
  if (message.startsWith('Unterminated string')) return say('This quote is never closed.');
  if (value === '') return say('The value is missing. For no text, write "".');
  if (isUnbalanced(value)) return say('This bracket is never closed.');
  if (value.startsWith("'") && /newline|Unexpected/.test(message)) {
    return say(
      'The value goes on after its closing quote. Put a text with an apostrophe in double quotes.',
    );
  }
  if (/^["[{]/.test(value) && /newline|Unexpected/.test(message)) {
    return say('The value goes on after its end. Inside double quotes, write \\" for a quote.');
  }
  if (/escape|code point/i.test(message)) {
    return say(
      'This backslash means nothing in double quotes. Write it twice, or use single quotes.',
    );
  }
  if (/date|time/i.test(message)) return say('There is no such date.');
  return /^[\p{L}“‘«]/u.test(value) && at >= line.indexOf('=')
    ? say('In TOML a text stands in quotes.')
    : say('This value can’t be read. In TOML a text stands in quotes.');
}
