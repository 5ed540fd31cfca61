import assert from 'node:assert/strict';
import {
  addToList,
  removeField,
  removeFromList,
  renameKey,
  setField,
  type EditOutcome,
} from '../../../src/core/frontMatter/editFrontMatter.ts';
import { HUGO_FENCES, type FenceRules } from '../../../src/core/frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../../src/core/frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

export type Edit = (text: string, frontMatter: FrontMatter) => EditOutcome;

/** The text after an edit, `same` when there was nothing to do, or the refusal in brackets. */
export function after(text: string, edit: Edit, rules = HUGO_FENCES): string {
  const outcome = edit(text, readFrontMatter(text, rules, true));
  if (!outcome.ok) return `[${inEnglish(outcome.reason)}]`;
  return outcome.edits.length === 0 ? 'same' : applyEdits(text, outcome.edits);
}

export const set =
  (
    ...[key, value]: readonly [Parameters<typeof setField>[2], Parameters<typeof setField>[3]]
  ): Edit =>
  (text, frontMatter) =>
    setField(text, frontMatter, key, value);
export const remove =
  (key: Parameters<typeof removeField>[2]): Edit =>
  (text, frontMatter) =>
    removeField(text, frontMatter, key);
export const rename =
  (key: string, newKey: string): Edit =>
  (text, frontMatter) =>
    renameKey(text, frontMatter, key, newKey);
export const add =
  (key: Parameters<typeof addToList>[2], item: string): Edit =>
  (text, frontMatter) =>
    addToList(text, frontMatter, key, item);
export const drop =
  (key: string, item: string): Edit =>
  (text, frontMatter) =>
    removeFromList(text, frontMatter, key, item);

export type Case = readonly [what: string, before: string, edit: Edit, after: string];
export const UNKNOWN = '[Galley does not know how to write this here.]';
export const REFUSED =
  '[Galley can’t make this change without touching other parts of the front matter.]';

/** Each text stands between fences. */
export function describeEdits(
  name: string,
  { open, close, rules }: { open: string; close: string; rules?: FenceRules },
  cases: readonly Case[],
): void {
  describe(name, () => {
    for (const [what, before, edit, expected] of cases) {
      it(what, () => {
        const got = after(`${open}${before}${close}Body`, edit, rules);
        const isPlainAnswer = expected === 'same' || expected.startsWith('[G');
        const isRefusal = isPlainAnswer || expected.startsWith('[T') || expected.startsWith('[“');
        assert.equal(got, isRefusal ? expected : `${open}${expected}${close}Body`);
      });
    }
  });
}
