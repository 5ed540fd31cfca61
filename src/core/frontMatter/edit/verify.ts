import { say } from '../../message.ts';
import { applyEdits, type TextEdit } from '../../text/textEdit.ts';
import type { Dictionary, Field, FrontMatterFormat, Value } from '../frontMatter.ts';
import { parseContent } from '../parseContent.ts';
import type { Parsed } from '../parsed.ts';
import { parseTabbedYaml } from '../yaml/parseTabbedYaml.ts';
import { refuse, type EditOutcome } from './outcome.ts';
import type { Target } from './target.ts';

/** What must be true of the fields after an edit, given those before. */
type Expectation = (before: readonly Field[], after: readonly Field[]) => boolean;

/**
 * The first of several ways to make a change after which the front matter, read again, is what was
 * meant; a refusal when there is none. So no edit rests on a guess about a notation.
 */
export function firstThatHolds(
  target: Target,
  ways: readonly (readonly TextEdit[] | undefined)[],
  isMeant: Expectation,
): EditOutcome {
  const known = ways.filter((edits) => edits !== undefined);
  if (known.length === 0) return refuse(say('Galley does not know how to write this here.'));
  for (const edits of known) {
    const after = fieldsAfter(target, edits);
    if (after && isMeant(target.root.fields, after)) return { ok: true, edits };
  }
  return refuse(
    say('Galley can’t make this change without touching other parts of the front matter.'),
  );
}

function fieldsAfter(target: Target, edits: readonly TextEdit[]): readonly Field[] | undefined {
  const { text, frontMatter, format } = target;
  const after = applyEdits(text, edits);
  const { start, end } = frontMatter.content;
  const { root, faults } = parse(after, { start, end: end + after.length - text.length }, format);
  if (faults.length > 0) return undefined;
  return root?.kind === 'dictionary' ? root.fields : [];
}

/** Where tabs indent (Hexo) they were read so before; elsewhere they are a mistake and never get here. */
function parse(text: string, content: Dictionary['range'], format: FrontMatterFormat): Parsed {
  return format === 'yaml' ? parseTabbedYaml(text, content) : parseContent(text, content, format);
}

/** Everything but the field at a path (the last of duplicates) is as it was, and that one is as meant. */
export function onlyAt(
  path: readonly string[],
  isMeant: (value: Value | undefined) => boolean,
): Expectation {
  return (before, after) =>
    isMeant(valueAt(after, path)) &&
    sameFields(without(before, path, 'last'), without(after, path, 'last'));
}

/** The field at a path is gone with all its duplicates, and everything else is as it was. */
export function goneAt(path: readonly string[]): Expectation {
  return (before, after) =>
    valueAt(after, path) === undefined &&
    sameFields(without(before, path, 'all'), without(after, path, 'all'));
}

/** The field at a path has another key, and everything else is as it was. */
export function renamedAt(path: readonly string[], newKey: string): Expectation {
  return (before, after) => sameFields(renamed(before, path, newKey), after);
}

function valueAt(fields: readonly Field[], [key, ...rest]: readonly string[]): Value | undefined {
  const value = fields.filter((field) => field.key === key).at(-1)?.value;
  if (rest.length === 0 || !value) return value;
  return value.kind === 'dictionary' ? valueAt(value.fields, rest) : undefined;
}

/** The fields without one at a path or its duplicates too, and without dictionaries that are empty then. */
function without(
  fields: readonly Field[],
  [key, ...rest]: readonly string[],
  which: 'last' | 'all',
): readonly Field[] {
  const last = fields.map((field) => field.key).lastIndexOf(key ?? '');
  return fields.flatMap((field, index) => {
    const isMeant = which === 'all' ? field.key === key : index === last;
    if (!isMeant) return [field];
    if (rest.length === 0) return [];
    if (field.value.kind !== 'dictionary') return [field];
    const inner = without(field.value.fields, rest, which);
    return inner.length > 0 ? [{ ...field, value: { ...field.value, fields: inner } }] : [];
  });
}

function renamed(
  fields: readonly Field[],
  [key, ...rest]: readonly string[],
  newKey: string,
): readonly Field[] {
  return fields.map((field) => {
    if (field.key !== key) return field;
    if (rest.length === 0) return { ...field, key: newKey };
    if (field.value.kind !== 'dictionary') return field;
    return {
      ...field,
      value: { ...field.value, fields: renamed(field.value.fields, rest, newKey) },
    };
  });
}

/** Whether two lists of fields say the same in the same order, wherever they stand. */
function sameFields(a: readonly Field[], b: readonly Field[]): boolean {
  return (
    a.length === b.length &&
    a.every((field, index) => {
      const other = b[index];
      return field.key === other?.key && sameValue(field.value, other.value);
    })
  );
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.form === b.form && a.text === b.text;
  if (a.kind === 'dictionary') return b.kind === 'dictionary' && sameFields(a.fields, b.fields);
  if (b.kind !== 'list' || a.items.length !== b.items.length) return false;
  return a.items.every((item, index) => {
    const other = b.items[index];
    return other !== undefined && sameValue(item, other);
  });
}
