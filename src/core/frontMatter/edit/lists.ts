import { say } from '../../message.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Field, List, Scalar } from '../frontMatter.ts';
import { isNull } from '../yamlScalars.ts';
import { says } from './expected.ts';
import { insertField } from './insertField.ts';
import { NOTHING_TO_DO, refuse, type EditOutcome } from './outcome.ts';
import { replaceWith, setValue } from './setValue.ts';
import { spliceList, type Run } from './spliceList.ts';
import { find, mannerOf, type Found, type Target } from './target.ts';
import { firstThatHolds, onlyAt } from './verify.ts';

/** Adds an item at the end of a list. */
export function addItem(target: Target, path: readonly string[], item: string): EditOutcome {
  if (target.format === 'header' && item.trim() === '') {
    return refuse(say('An empty item can’t be written here.'));
  }
  const found = find(target, path);
  if (!found) return insertField(target, path, [item]);
  const { value } = found.field;
  switch (value.kind) {
    case 'dictionary':
      return refuse(say('“{0}” is no list.', path.join('.')));
    case 'scalar':
      return addToScalar(target, path, { ...found, scalar: value }, item);
    case 'list': {
      const texts = textsOf(value);
      if (texts.includes(item)) return NOTHING_TO_DO;
      const run = { index: texts.length, count: 0 };
      return hold(target, path, [spliceList(target, found.field, run, [item])], [...texts, item]);
    }
  }
}

interface FoundScalar extends Found {
  readonly scalar: Scalar;
}

function addToScalar(
  target: Target,
  path: readonly string[],
  { field, parent, scalar }: FoundScalar,
  item: string,
): EditOutcome {
  if (target.format === 'header') return addToHeader(target, path, { field, parent, scalar }, item);
  if (isNull(scalar) || scalar.text === '')
    return setValue(target, path, { field, parent }, [item]);
  if (scalar.text === item) return NOTHING_TO_DO;
  if (/[\s,;]/.test(scalar.text)) {
    // One item or several? Generators differ, and some split at spaces.
    return refuse(say('“{0}” is no list yet: put its value in brackets first.', path.join('.')));
  }
  const manner = mannerOf(target, scalar, true);
  const old = target.text.slice(scalar.range.start, scalar.range.end);
  const added = target.notation.scalar(item, manner);
  const ways = added === undefined ? [] : [replaceWith(target, field, `[${old}, ${added}]`)];
  return hold(target, path, ways, [scalar.text, item]);
}

/** Pelican's lists are texts with commas, or with semicolons if there is one. */
function addToHeader(
  target: Target,
  path: readonly string[],
  { field, scalar }: FoundScalar,
  item: string,
): EditOutcome {
  const separator = scalar.text.includes(';') ? ';' : ',';
  const items = scalar.text.split(separator).map((text) => text.trim());
  if (items.includes(item)) return NOTHING_TO_DO;
  const text = scalar.text === '' ? item : `${scalar.text}${separator} ${item}`;
  const ways = /[,;\r\n]/.test(item) ? [] : [replaceWith(target, field, text)];
  return firstThatHolds(
    target,
    ways,
    onlyAt(path, (after) => says(after, text, target.format)),
  );
}

/** Takes every item of that text out of a list. */
export function removeItem(target: Target, path: readonly string[], item: string): EditOutcome {
  const found = find(target, path);
  const value = found?.field.value;
  if (!found || !value || value.kind === 'dictionary') return NOTHING_TO_DO;
  if (value.kind === 'scalar')
    return removeFromScalar(target, path, { ...found, scalar: value }, item);
  const texts = textsOf(value);
  if (!texts.includes(item)) return NOTHING_TO_DO;
  const edits = runsOf(texts, item).map((run) => spliceList(target, found.field, run, []));
  const known = edits.flatMap((run) => run ?? []);
  const ways = edits.includes(undefined) ? [] : [known];
  return hold(
    target,
    path,
    ways,
    texts.filter((text) => text !== item),
  );
}

function removeFromScalar(
  target: Target,
  path: readonly string[],
  { field, scalar }: FoundScalar,
  item: string,
): EditOutcome {
  if (target.format !== 'header') {
    if (scalar.text !== item) return NOTHING_TO_DO;
    return hold(target, path, [replaceWith(target, field, '[]')], []);
  }
  const separator = scalar.text.includes(';') ? ';' : ',';
  const items = scalar.text.split(separator);
  const kept = items.filter((text) => text.trim() !== item);
  if (kept.length === items.length) return NOTHING_TO_DO;
  const text = kept.join(separator).trim();
  return firstThatHolds(
    target,
    [[{ range: scalar.range, text }]],
    onlyAt(path, (after) => says(after, text, target.format)),
  );
}

/** Where items of a text stand one behind the other. */
function runsOf(texts: readonly (string | undefined)[], item: string): readonly Run[] {
  const runs: { index: number; count: number }[] = [];
  for (const [index, text] of texts.entries()) {
    if (text !== item) continue;
    const last = runs.at(-1);
    if (last && last.index + last.count === index) last.count++;
    else runs.push({ index, count: 1 });
  }
  return runs;
}

function textsOf({ items }: List): readonly (string | undefined)[] {
  return items.map((item) => (item.kind === 'scalar' ? item.text : undefined));
}

/** The first way after which the list has these items; what is no text in it is not looked at. */
function hold(
  target: Target,
  path: readonly string[],
  ways: readonly (readonly TextEdit[] | undefined)[],
  texts: readonly (string | undefined)[],
): EditOutcome {
  const isMeant = (after: Field['value'] | undefined): boolean => {
    if (after?.kind !== 'list') return false;
    const got = textsOf(after);
    return got.length === texts.length && got.every((text, index) => text === texts[index]);
  };
  return firstThatHolds(target, ways, onlyAt(path, isMeant));
}
