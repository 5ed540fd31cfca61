import {
  removeField,
  setField,
  type EditOutcome,
  type NewValue,
} from '../frontMatter/editFrontMatter.ts';
import type { FrontMatter, Value } from '../frontMatter/frontMatter.ts';
import type { Message } from '../message.ts';
import { applyEdits } from '../text/textEdit.ts';

/** What is only true of one post: its own address, its identity, and when it was changed. */
const OF_ONE_POST = [
  'slug',
  'url',
  'permalink',
  'path',
  'id',
  'guid',
  'aliases',
  'alias',
  'redirect_from',
  'redirect_to',
  'lastmod',
  'modified',
  'updated',
  'last_modified_at',
  'publishDate',
  'expiryDate',
];

/** What a copy takes from the new post that New Blog Post would make in its place. */
const OF_THE_NEW_POST = ['title', 'date', 'draft', 'published'];

interface DuplicateRequest {
  readonly original: string;
  /** The whole text of a new post of that title, as `composePost` makes it. */
  readonly fresh: string;
  /** The site's way to read front matter. */
  readonly frontMatterOf: (text: string) => FrontMatter;
}

type DuplicateOutcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: Message };

/**
 * The text of a copy that starts as a draft: all of the original, but with the title, date and draft
 * mark of a new post, and without what may stand in one post only (its address, its old addresses).
 */
export function duplicatePost({
  original,
  fresh,
  frontMatterOf,
}: DuplicateRequest): DuplicateOutcome {
  const newFields = frontMatterOf(fresh).fields;
  let text = original;
  const apply = (edit: (frontMatter: FrontMatter) => EditOutcome): Message | undefined => {
    const outcome = edit(frontMatterOf(text));
    if (!outcome.ok) return outcome.reason;
    text = applyEdits(text, outcome.edits);
    return undefined;
  };
  for (const key of OF_ONE_POST) {
    const reason = apply((frontMatter) => removeField(text, frontMatter, keyIn(frontMatter, key)));
    if (reason) return { ok: false, reason };
  }
  for (const key of OF_THE_NEW_POST) {
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

/** The key as this file spells it: some generators take no notice of case. */
function keyIn(frontMatter: FrontMatter, key: string): string {
  return frontMatter.fields.find((field) => sameKey(field.key, key))?.key ?? key;
}

function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function newValueOf(value: Value | undefined): NewValue | undefined {
  if (value?.kind !== 'scalar') return undefined;
  if (/^(true|false)$/.test(value.text) && value.form !== 'string') return value.text === 'true';
  if (value.form === 'date' || (value.form === 'plain' && /^\d{4}-\d\d-\d\d/.test(value.text))) {
    return { date: value.text };
  }
  return value.text;
}
