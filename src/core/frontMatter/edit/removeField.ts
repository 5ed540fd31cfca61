import { nextLine, startOfLine } from '../../text/lineEnds.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Dictionary, Field } from '../frontMatter.ts';
import { spliceFlow } from './flowEntries.ts';
import { entriesOf } from './insertIntoFlow.ts';
import { NOTHING_TO_DO, type EditOutcome } from './outcome.ts';
import { find, indentBefore, isMerged, type Target } from './target.ts';
import { firstThatHolds, goneAt } from './verify.ts';

/** Takes a field out with its lines, and with the parents in YAML that would be left without any. */
export function removeFieldAt(target: Target, path: readonly string[]): EditOutcome {
  const found = find(target, path);
  if (!found) return NOTHING_TO_DO;
  const { parent } = found;
  const key = path.at(-1);
  const doubles = parent.fields.filter((own) => own.key === key && !isMerged(target.text, own));
  const isOnly = doubles.length === parent.fields.length && path.length > 1;
  if (isOnly && target.format === 'yaml') return removeFieldAt(target, path.slice(0, -1));
  const edits = doubles.map((field) => {
    return parent.flow ? removeEntry(target, parent, field) : removeLines(target, field);
  });
  const ways = edits.includes(undefined) ? [] : [edits.flatMap((edit) => edit ?? [])];
  return firstThatHolds(target, ways, goneAt(path));
}

function removeEntry(
  target: Target,
  parent: Dictionary,
  field: Field,
): readonly TextEdit[] | undefined {
  const flow = entriesOf(target, parent);
  return flow && spliceFlow(flow, parent.fields.indexOf(field), 1, []);
}

function removeLines(
  { text, format }: Target,
  { keyRange, value }: Field,
): readonly TextEdit[] | undefined {
  const isTable = format === 'toml' && value.kind !== 'scalar' && !value.flow;
  const ownLine = format === 'toml' || indentBefore(text, keyRange.start) !== undefined;
  if (isTable || !ownLine) return undefined;
  const end = nextLine(text, Math.max(keyRange.end, value.range.end));
  return [{ range: { start: startOfLine(text, keyRange.start), end }, text: '' }];
}
