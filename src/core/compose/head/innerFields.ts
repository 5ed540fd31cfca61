import { removeField, setField, type EditOutcome } from '../../frontMatter/editFrontMatter.ts';
import type { Field, FrontMatter, Value } from '../../frontMatter/frontMatter.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { chooseValue, type Choice, type ChoiceContext } from './choice.ts';
import { cutHead } from './chunks.ts';
import type { ExampleHead } from './exampleHead.ts';
import { sourceOf, type SeenValue } from './seenValue.ts';

export interface InnerContext extends ChoiceContext {
  readonly frontMatterOf: (text: string) => FrontMatter;
}

/**
 * The lines of a field that holds fields of its own (`cover:` with `image:` and `alt:`), as in one
 * example, with each inner value chosen by what all examples have there.
 */
export function innerFieldsText(
  key: string,
  example: ExampleHead,
  seen: readonly SeenValue[],
  context: InnerContext,
): string | undefined {
  const text = chooseInside([key], { example, seen, text: example.text }, context);
  const head = cutHead(text, context.frontMatterOf(text));
  return head?.chunks.find(({ field }) => field.key === key)?.text;
}

interface Inside {
  readonly example: ExampleHead;
  /** The values at the path in all examples that have it. */
  readonly seen: readonly SeenValue[];
  /** The example's text as changed so far. */
  readonly text: string;
}

function chooseInside(path: readonly string[], inside: Inside, context: InnerContext): string {
  let { text } = inside;
  for (const { key } of fieldsAt(context.frontMatterOf(text), path)) {
    const seen = inside.seen.flatMap(({ value, example }) => {
      const inner = fieldsIn(value).find((field) => field.key === key);
      return inner ? [{ value: inner.value, example }] : [];
    });
    const choice = chooseValue(key, seen, context);
    const here = [...path, key];
    text =
      choice.kind === 'inner'
        ? chooseInside(here, { ...inside, seen, text }, context)
        : changed(text, here, choice, context);
  }
  return text;
}

function changed(
  text: string,
  path: readonly string[],
  choice: Choice,
  { frontMatterOf }: InnerContext,
): string {
  const frontMatter = frontMatterOf(text);
  const value = valueAt(frontMatter, path);
  if (choice.kind === 'omitted') return applied(text, removeField(text, frontMatter, path));
  if (value?.kind === 'list') return applied(text, setField(text, frontMatter, path, []));
  if (value?.kind !== 'scalar') return text;
  const source = choice.kind === 'copied' ? sourceOf(choice.from) : '""';
  const written = choice.kind === 'written' ? choice.source : source;
  return applyEdits(text, [{ range: value.range, text: written }]);
}

function applied(text: string, outcome: EditOutcome): string {
  return outcome.ok ? applyEdits(text, outcome.edits) : text;
}

function fieldsAt(frontMatter: FrontMatter, path: readonly string[]): readonly Field[] {
  const value = valueAt(frontMatter, path);
  return value ? fieldsIn(value) : [];
}

function valueAt({ fields }: FrontMatter, path: readonly string[]): Value | undefined {
  let inside = fields;
  let value: Value | undefined;
  for (const key of path) {
    value = inside.find((field) => field.key === key)?.value;
    inside = value ? fieldsIn(value) : [];
  }
  return value;
}

function fieldsIn(value: Value): readonly Field[] {
  return value.kind === 'dictionary' ? value.fields : [];
}
