import type { NewValue } from '../../frontMatter/editFrontMatter.ts';
import { setField } from '../../frontMatter/editFrontMatter.ts';
import type { Field, FrontMatter } from '../../frontMatter/frontMatter.ts';
import { fieldOf, textOf } from '../../frontMatter/values.ts';
import { say, type Message } from '../../message.ts';
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
  const name = ownField(frontMatterNow(input), [key])?.key ?? key;
  const label = say('Set {0} to {1}', name, String(end));
  return endBy(input, hold, { key: name, value: end, label });
}

/** Dates the post to now, in the way its date is written. */
export function endByDate(input: WhyInput, hold: Hold, field: Field): readonly CauseAction[] {
  const date = freshDate(textOf(field.value) ?? '', input.now, (hasSeconds) =>
    input.site.compose.zoneOfNaive(hasSeconds),
  );
  if (date === undefined) return [];
  const label = say('Set {0} to now: {1}', field.key, date);
  return endBy(input, hold, { key: field.key, value: { date }, label });
}

interface Ending {
  /** The field as the post spells it. */
  readonly key: string;
  readonly value: NewValue;
  readonly label: Message;
}

/** An edit is only offered when the post, read again with it, is no longer held back that way. */
function endBy(input: WhyInput, hold: Hold, { key, value, label }: Ending): readonly CauseAction[] {
  const { text } = input;
  const frontMatter = frontMatterNow(input);
  if (text === undefined || frontMatter === undefined) return [];
  const outcome = setField(text, frontMatter, key, value);
  if (!outcome.ok || outcome.edits.length === 0) return [];
  if (!isEnded(input, hold, input.post.path, applyEdits(text, outcome.edits))) return [];
  return [{ label, step: { do: 'edit', edits: outcome.edits } }];
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
