import type { EditOutcome, NewValue } from '../../frontMatter/editFrontMatter.ts';
import { setField } from '../../frontMatter/editFrontMatter.ts';
import type { Field, FrontMatter } from '../../frontMatter/frontMatter.ts';
import { fieldOf, textOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import { applyEdits } from '../../text/textEdit.ts';
import { derivePost, frontMatterOf } from '../derivePost.ts';
import type { EndValue, Hold } from '../publication.ts';
import { standingHolds } from '../publication.ts';
import type { CauseAction } from './cause.ts';
import { freshDate } from './freshDate.ts';
import type { WhyInput } from './whyInput.ts';

/** The front matter of the post as it is now; `undefined` when there is no text to read it from. */
export function frontMatterNow({ site, text }: WhyInput): FrontMatter | undefined {
  return text === undefined ? undefined : frontMatterOf(site, text, true);
}

/** The first of these fields that the post itself has; a name in the very letters goes first. */
export function ownField(
  frontMatter: FrontMatter | undefined,
  keys: readonly string[],
): Field | undefined {
  if (!frontMatter) return undefined;
  for (const key of keys) {
    const field = fieldOf(frontMatter, key) ?? fieldOf(frontMatter, key, { ignoreCase: true });
    if (field) return field;
  }
  return undefined;
}

/** Gives a field of the post the value that ends a hold. */
export function endByValue(
  input: WhyInput,
  hold: Hold,
  key: string,
  end: EndValue,
): readonly CauseAction[] {
  return endBy(input, hold, key, end, (name) => say('Set {0} to {1}', name, String(end)));
}

/** Dates the post to now, in the way its date is written. */
export function endByDate(input: WhyInput, hold: Hold, field: Field): readonly CauseAction[] {
  const date = freshDate(textOf(field.value) ?? '', input.now, (hasSeconds) =>
    input.site.compose.zoneOfNaive(hasSeconds),
  );
  if (date === undefined) return [];
  return endBy(input, hold, field.key, { date }, (name) => say('Set {0} to now: {1}', name, date));
}

/** An edit is only offered when the post, read again with it, is no longer held back that way. */
function endBy(
  input: WhyInput,
  hold: Hold,
  key: string,
  value: NewValue,
  label: (key: string) => CauseAction['label'],
): readonly CauseAction[] {
  const { text } = input;
  const frontMatter = frontMatterNow(input);
  if (text === undefined || frontMatter === undefined) return [];
  const name = ownField(frontMatter, [key])?.key ?? key;
  const outcome: EditOutcome = setField(text, frontMatter, name, value);
  if (!outcome.ok || outcome.edits.length === 0) return [];
  if (!isEnded(input, hold, input.post.path, applyEdits(text, outcome.edits))) return [];
  return [{ label: label(name), step: { do: 'edit', edits: outcome.edits } }];
}

/** Whether a hold no longer stands for a post of that path and text. */
export function isEnded(
  { site, now, times }: WhyInput,
  hold: Hold,
  path: string,
  text: string,
): boolean {
  const post = derivePost(site, { path, text, isWhole: true, problems: [], ...times });
  if (post.kind === 'resource') return false;
  return !standingHolds(post.publication, now).some(
    ({ kind, reason }) => kind === hold.kind && reason.text === hold.reason.text,
  );
}
