import { join, parentOf } from '../blogs/paths.ts';
import { say } from '../message.ts';
import { cleanTitle } from './cleanTitle.ts';
import type { ComposeContext } from './composeContext.ts';
import type { SiblingFile } from './composeRules.ts';
import type { Composed, ComposeOutcome, NewSibling } from './composed.ts';
import { cursorIn } from './cursor.ts';
import { legalSlug, undatedSlug } from './fileName.ts';
import { nextFree, obstacleTo, type NewPost } from './freePath.ts';
import { toExample, type ExamplePost } from './head/exampleHead.ts';
import { newTextWriter, type TextWriter } from './newText.ts';
import { learnPathManner } from './pathManner.ts';
import { placeFor } from './place.ts';
import { endingOf, parsePostPath, toPath } from './postPath.ts';
import { learnSlugManner, slugIn } from './slugManner.ts';

export type { ComposeContext, ComposeExample } from './composeContext.ts';
export type { Composed, ComposeOutcome, NewSibling } from './composed.ts';

/** The post that a title leads to, or why there can be none. Pure. */
export function composePost(context: ComposeContext, title: string): ComposeOutcome {
  return newComposer(context)(title);
}

/**
 * `composePost` for a title box: learns from the examples once, and is then quick enough for every
 * key press.
 */
export function newComposer(context: ComposeContext): (title: string) => ComposeOutcome {
  const { site, taken } = context;
  const rules = site.compose;
  const examples = context.examples.map((example) =>
    toExample(example, parsePostPath(example.path, rules.languages), site.frontMatterOf),
  );
  const outcome = placeFor(learnPathManner(pathsOfPosts(examples, context), rules), context);
  if (!outcome.ok) return () => ({ ...outcome, suggestion: undefined });
  const { place } = outcome;
  const ownSlug = (title: string, keepsCase?: boolean) => rules.slugOf(title, keepsCase);
  const slugs = learnSlugManner(namedPosts(examples), ownSlug);
  const slugOf = slugIn(slugs, ownSlug);
  const write = newTextWriter(context, examples, place.isAmongDrafts);
  return (typed) => {
    const title = cleanTitle(typed);
    if (title === '') return refused(say('Type a title.'));
    const around = { before: place.prefix, after: endingOf(place) };
    const slug = withoutLanguage(legalSlug(slugOf(title), around), context);
    if (slug === '') {
      return refused(say('A file cannot be named “{0}”: add a letter or a digit.', title));
    }
    const post = { ...place, slug: place.readsDates ? undatedSlug(slug) : slug };
    const obstacle = obstacleTo(post, taken);
    if (obstacle === undefined) return { ok: true, ...compose(post, title, context, write) };
    const free = nextFree(post, slugs.separator, taken);
    const reason = say('{0} exists already.', obstacle);
    return { ok: false, reason, suggestion: free && compose(free, title, context, write) };
  };
}

function refused(reason: ReturnType<typeof say>): ComposeOutcome {
  return { ok: false, reason, suggestion: undefined };
}

/** Drafts in a folder of their own show nothing of where and how posts are named. */
function pathsOfPosts(
  examples: readonly ExamplePost[],
  { site }: ComposeContext,
): readonly string[] {
  const { draft } = site.compose;
  const paths = examples.map(({ path }) => path);
  return draft.by === 'folder' ? paths.filter((path) => !draft.holds(path)) : paths;
}

function namedPosts(examples: readonly ExamplePost[]) {
  return examples.flatMap(({ title, place }) => (title ? [{ title, slug: place.slug }] : []));
}

/** `guide.fr` would be taken for a French `guide` in a site that has French. */
function withoutLanguage(slug: string, { site }: ComposeContext): string {
  const { language } = parsePostPath(`${slug}.md`, site.compose.languages);
  return language === undefined ? slug : slug.replace(/\.(?=[^.]*$)/, '-');
}

function compose(
  post: NewPost,
  title: string,
  context: ComposeContext,
  write: TextWriter,
): Composed {
  const { site, now, zone } = context;
  const path = toPath(post);
  const request = { title, path, draft: post.isAmongDrafts, now, zone };
  const { text, siblings, notes, bodyStart } = write(request, post.slug);
  const cursor = cursorIn(text, bodyStart ?? site.frontMatterOf(text).bodyStart);
  return { path, text, cursor, siblings: siblings.map((file) => placed(file, path)), notes };
}

function placed(file: SiblingFile, path: string): NewSibling {
  const place = join(parentOf(path) ?? '', file.name);
  return 'text' in file ? { path: place, text: file.text } : { path: place, copyOf: file.copyOf };
}
