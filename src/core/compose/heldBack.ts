import { setField } from '../frontMatter/editFrontMatter.ts';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import { fieldOf } from '../frontMatter/values.ts';
import { say, type Message } from '../message.ts';
import { applyEdits } from '../text/textEdit.ts';
import type { DraftField } from './composeRules.ts';
import { draftValue } from './draftValue.ts';

interface TemplateSource {
  /** The template's path, to be named to the writer. */
  readonly source: string;
  /** The site's way to read front matter. */
  readonly frontMatterOf: (text: string) => FrontMatter;
}

interface HeldBack {
  readonly text: string;
  readonly notes: readonly Message[];
}

/**
 * Holds a post made from a template back. A template that says itself whether its posts are drafts
 * is obeyed: what it says is told to the writer when it means that the post is live at once.
 */
export function heldBack(
  text: string,
  draft: DraftField,
  { source, frontMatterOf }: TemplateSource,
): HeldBack {
  const frontMatter = frontMatterOf(text);
  const own = fieldOf(frontMatter, draft.key, { ignoreCase: true })?.value;
  if (own?.kind === 'scalar') {
    const isHeld = own.text.toLowerCase() === draft.value;
    const note = say('{0} says “{1}: {2}”: this post is no draft.', source, draft.key, own.text);
    return { text, notes: isHeld ? [] : [note] };
  }
  const outcome = setField(text, frontMatter, draft.key, draftValue(draft));
  if (!outcome.ok) return { text, notes: [outcome.reason] };
  const note = say('{0} has no “{1}”, so that was added: the post is a draft.', source, draft.key);
  return { text: applyEdits(text, outcome.edits), notes: [note] };
}
