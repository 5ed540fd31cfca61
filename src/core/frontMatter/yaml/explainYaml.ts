import { say } from '../../message.ts';
import { endOfLine, startOfLine } from '../../text/lineEnds.ts';
import type { Range } from '../../text/range.ts';
import { syntaxFault, type Fault } from '../parsed.ts';
import { linesOf, type EntryLine } from './entryLines.ts';
import { explainValue, type YamlFault } from './explainValue.ts';
import type { Mistake } from './parseWithLibrary.ts';

/**
 * Says in a writer's words what keeps an entry from being read. The library's own findings come late
 * and in a parser's words, so the lines are first looked at for what usually is the matter.
 */
export function explainYaml(text: string, entry: Range, mistakes: readonly Mistake[]): YamlFault {
  const lines = linesOf(text, entry);
  const tab = lines.find((line) => line.indent.includes('\t'));
  if (tab && mistakes.some((mistake) => mistake.code === 'TAB_AS_INDENT')) {
    const range = { start: tab.line.start, end: tab.line.start + tab.indent.length };
    return syntaxFault(say('This line begins with a tab: use spaces instead.'), range);
  }
  const first = lines[0];
  if (first && !first.hasKey) return explainLackOfKey(text, first);
  for (const line of lines) {
    const fault = explainValue(text, line.value, entry.end);
    if (fault) return fault;
  }
  return explainIndent(lines) ?? unexplained(text, mistakes[0]?.at ?? entry.start);
}

/** A fault of which no more can be said than the line. */
export function unexplained(text: string, at: number): Fault {
  const start = startOfLine(text, at);
  const range = { start, end: endOfLine(text, start) };
  return syntaxFault(say('This can’t be read from this line on.'), range);
}

function explainLackOfKey(text: string, { line, indent }: EntryLine): Fault {
  const start = line.start + indent.length;
  const glued = /^[\w-]+:(?=\S)/.exec(text.slice(start, line.end))?.[0];
  if (glued === undefined) {
    const message = say('This line is not of the form “key: value”.');
    return syntaxFault(message, { start, end: line.end });
  }
  const colon = start + glued.length - 1;
  const message = say('A space is missing after this colon.');
  return syntaxFault(message, { start: colon, end: colon + 1 });
}

/** A line that is deeper than the value of the line above lets it be. */
function explainIndent(lines: readonly EntryLine[]): Fault | undefined {
  const wrong = lines.find((line, index) => {
    const above = lines[index - 1];
    if (!above) return false;
    return line.indent.length > above.indent.length && above.value.start < above.value.end;
  });
  if (!wrong) return undefined;
  const range = { start: wrong.line.start + wrong.indent.length, end: wrong.line.end };
  return syntaxFault(say('This line is indented, but the one above has its value already.'), range);
}
