import { setField } from '../../frontMatter/editFrontMatter.ts';
import { HUGO_FENCES } from '../../frontMatter/fenceRules.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { readFrontMatter } from '../../frontMatter/readFrontMatter.ts';
import { fieldOf, textOf } from '../../frontMatter/values.ts';
import { applyEdits } from '../../text/textEdit.ts';

/**
 * Stands for a post's name in a second run of its archetype, to see what is made of it: a letter
 * that no template changes and nobody writes.
 */
export const NAME_MARK = '\ua66e';

/**
 * The text that an archetype made, with the title as it was typed. Archetypes work the title out
 * from the file's name, which has lost accents, marks and capitals.
 * `undefined` when its front matter cannot be read.
 * @param marked what the archetype makes of {@link NAME_MARK}; `undefined` when it fails on that.
 */
export function withTypedTitle(
  text: string,
  marked: string | undefined,
  title: string,
): string | undefined {
  const head = readFrontMatter(text, HUGO_FENCES, true);
  const marks = marked === undefined ? undefined : readFrontMatter(marked, HUGO_FENCES, true);
  const own = fieldOf(head, 'title', { ignoreCase: true });
  const wanted = titleFrom(marks && titleOf(marks), title);
  const outcome = setField(text, head, own?.key ?? 'title', wanted);
  if (!outcome.ok) return undefined;
  const edited = applyEdits(text, outcome.edits);
  return withTypedBody({ text, edited, head }, marked, title);
}

/** The archetype's own words around the name stay (`Review: …`), a date from the name does not. */
function titleFrom(marked: string | undefined, title: string): string {
  if (!marked?.includes(NAME_MARK)) return title;
  const words = marked.replace(/^\d{4}[-_. \d]*(?=\ua66e)/, '');
  const [before = ''] = words.split(NAME_MARK);
  return title.startsWith(before) && before !== ''
    ? title
    : words.replaceAll(NAME_MARK, () => title);
}

function titleOf(frontMatter: FrontMatter): string | undefined {
  return textOf(fieldOf(frontMatter, 'title', { ignoreCase: true })?.value);
}

interface EditedText {
  /** As the archetype made it, and its front matter. */
  readonly text: string;
  readonly head: FrontMatter;
  /** With the title in the front matter. */
  readonly edited: string;
}

/**
 * Headings in the body that are the title, by the archetype, get the typed one too: lines that are
 * nothing but the name and marks of a heading.
 */
function withTypedBody(
  { text, head, edited }: EditedText,
  marked: string | undefined,
  title: string,
): string {
  const made = titleOf(head);
  if (marked === undefined || made === undefined || !hasMarkedHeading(marked)) return edited;
  const bodyStart = edited.length - (text.length - head.block.end);
  const body = edited
    .slice(bodyStart)
    .split(/(?<=\n)/)
    .map((line) => (/^#+[ \t]/.test(line) ? line.replace(made, () => title) : line));
  return edited.slice(0, bodyStart) + body.join('');
}

function hasMarkedHeading(marked: string): boolean {
  return /^#+[ \t].*\ua66e/m.test(marked);
}
