import {
  removeField,
  setField,
  type EditOutcome,
  type NewValue,
} from '../frontMatter/editFrontMatter.ts';
import type { FrontMatter, Value } from '../frontMatter/frontMatter.ts';
import { say, type Message } from '../message.ts';
import { applyEdits } from '../text/textEdit.ts';
import type { DraftRule } from './composeRules.ts';
import { kindOfKey, sameKey, type KeyKind } from './head/keys.ts';

/** What a copy takes from the new post that New Blog Post would make in its place. */
const OF_THE_NEW_POST = ['title', 'date', 'draft', 'published'];

interface DuplicateRequest {
  readonly original: string;
  /** The whole text of a new post of that title, as `composePost` makes it. */
  readonly fresh: string;
  /** How the site marks drafts. */
  readonly draft: DraftRule;
  /** The site's way to read front matter. */
  readonly frontMatterOf: (text: string) => FrontMatter;
}

type DuplicateOutcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Message };

/**
 * The text of a copy that starts as a draft: all of the original, but with the title, times and draft
 * mark of a new post, and without what may stand in one post only (its address, its old addresses).
 * Refused where the front matter cannot be edited, or the fields stand somewhere else.
 */
export function duplicatePost({
  original,
  fresh,
  draft,
  frontMatterOf,
}: DuplicateRequest): DuplicateOutcome {
  const { format, fields: newFields } = frontMatterOf(fresh);
  // Pelican's reStructuredText and HTML have their fields elsewhere.
  if (format === undefined && draft.by === 'field') return { ok: false, reason: NO_MARK };
  const keys = new Set(frontMatterOf(original).fields.map(({ key }) => key));
  let text = original;
  const apply = (edit: (frontMatter: FrontMatter) => EditOutcome): Message | undefined => {
    const outcome = edit(frontMatterOf(text));
    if (!outcome.ok) return outcome.reason;
    text = applyEdits(text, outcome.edits);
    return undefined;
  };
  for (const key of keysOfKind('of one post', keys)) {
    const reason = apply((frontMatter) => removeField(text, frontMatter, key));
    if (reason) return { ok: false, reason };
  }
  const mark = draft.by === 'nothing' ? [] : [draft.field.key];
  for (const key of new Set([...OF_THE_NEW_POST, ...mark, ...keysOfKind('time', keys)])) {
    const value = newValueOf(newFields.find((field) => sameKey(field.key, key))?.value);
    const reason = apply((frontMatter) =>
      value === undefined
        ? removeField(text, frontMatter, keyIn(frontMatter, key))
        : setField(text, frontMatter, keyIn(frontMatter, key), value),
    );
    if (reason) return { ok: false, reason };
  }
  return { ok: true, text };
}

const NO_MARK = say('Galley can’t mark a copy of this post as a draft. Copy its file instead.');

/** The key as this file spells it. */
function keyIn(frontMatter: FrontMatter, key: string): string {
  return frontMatter.fields.find((field) => sameKey(field.key, key))?.key ?? key;
}

/** Those of that kind that a new post does not have anyway. */
function keysOfKind(kind: KeyKind, keys: Iterable<string>): readonly string[] {
  return [...keys].filter(
    (key) => kindOfKey(key) === kind && !OF_THE_NEW_POST.some((other) => sameKey(key, other)),
  );
}

function newValueOf(value: Value | undefined): NewValue | undefined {
  if (value?.kind !== 'scalar') return undefined;
  if (/^(true|false)$/.test(value.text) && value.form !== 'string') return value.text === 'true';
  if (value.form === 'date' || (value.form === 'plain' && /^\d{4}-\d\d-\d\d/.test(value.text))) {
    return { date: value.text };
  }
  return value.text;
}
