import { fieldOf } from '../frontMatter/values.ts';
import { say, type Message } from '../message.ts';
import { mostCommon } from './majority.ts';
import { beginningOf, learnBodyManner } from './bodyManner.ts';
import type { ComposeContext } from './composeContext.ts';
import type { DraftField, DraftRule, SiblingFile, TemplateRequest } from './composeRules.ts';
import { heldBack } from './heldBack.ts';
import type { ExamplePost } from './head/exampleHead.ts';
import { learnHead, type HeadContext } from './head/learnHead.ts';

/** The text of a new post, and what comes with it. */
export interface NewText {
  readonly text: string;
  /** UTF-16 offset of the body, where front matter does not tell it. */
  readonly bodyStart?: number | undefined;
  readonly siblings: readonly SiblingFile[];
  readonly notes: readonly Message[];
}

/** Writes posts: by the generator's template, else like the examples, else by the documentation. */
export type TextWriter = (request: TemplateRequest, slug: string) => NewText;

/** Learns from the examples what can be learned once. */
export function newTextWriter(
  context: ComposeContext,
  posts: readonly ExamplePost[],
  isAmongDrafts: boolean,
): TextWriter {
  const { compose: rules, frontMatterOf } = context.site;
  const { draft: rule } = rules;
  const draft = rule.by === 'nothing' || isAmongDrafts ? undefined : rule.field;
  const followExamples = exampleWriter(context, posts, draft);
  return (request, slug) => {
    const template = rules.template(request);
    if (template?.outcome.ok) {
      const { text, siblings, bodyStart } = template.outcome;
      if (!draft || bodyStart !== undefined) return { text, siblings, notes: [], bodyStart };
      return { ...heldBack(text, draft, { source: template.source, frontMatterOf }), siblings };
    }
    const written = followExamples?.(request.title, slug) ?? fallback(context, request, draft);
    if (!template || template.outcome.ok) return written;
    const instead = followExamples
      ? say('The new post follows your newest posts instead.')
      : say('The new post follows the documentation of your site’s generator instead.');
    return { ...written, notes: [template.outcome.reason, instead, ...written.notes] };
  };
}

/** Posts like the examples; `undefined` when there is nothing to go by. */
function exampleWriter(
  context: ComposeContext,
  posts: readonly ExamplePost[],
  draft: DraftField | undefined,
): ((title: string, slug: string) => NewText) | undefined {
  const body = learnBodyManner(posts);
  const lineEnd = mostCommon(posts.map(({ text }) => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n')) ?? '\n';
  const head = learnHead(posts, { ...headContext(context, posts, draft), ...body });
  const isBare =
    posts.filter(({ frontMatter }) => frontMatter.format === undefined).length * 2 > posts.length;
  if (!head && !(isBare && body.hasTitleHeading)) return undefined;
  return (title, slug) => {
    const above = head?.({ title, slug }) ?? '';
    const text = above + beginningOf(title, body, above !== '');
    const notes = head || !draft ? [] : [NOTHING_HOLDS];
    return { text: text.replace(/\r\n|\n|\r/g, lineEnd), siblings: [], notes };
  };
}

const NOTHING_HOLDS = say('Posts here have no front matter, so nothing marks this one as a draft.');

function headContext(
  { site, now, zone }: ComposeContext,
  posts: readonly ExamplePost[],
  draft: DraftField | undefined,
): Omit<HeadContext, 'hasTitleHeading'> {
  const rules = site.compose;
  return {
    now,
    draft,
    frontMatterOf: site.frontMatterOf,
    refusesEmpty: (key, kind) => rules.refusesEmpty?.(key, kind) ?? false,
    isUndated: rules.draft.by === 'folder' && !draft && !areDraftsDated(rules.draft, posts),
    zones: {
      site: site.zone,
      writer: zone,
      zoneOfNaive: (hasSeconds) => rules.zoneOfNaive(hasSeconds),
    },
  };
}

/** Drafts in a folder of their own get their date when they are published, unless others have one. */
function areDraftsDated(
  rule: Extract<DraftRule, { by: 'folder' }>,
  posts: readonly ExamplePost[],
): boolean {
  const drafts = posts.filter(({ path }) => rule.holds(path));
  const dated = drafts.filter(({ frontMatter }) => fieldOf(frontMatter, 'date') !== undefined);
  return dated.length > 0 && dated.length * 2 >= drafts.length;
}

function fallback(
  { site }: ComposeContext,
  request: TemplateRequest,
  draft: DraftField | undefined,
): NewText {
  const { frontMatterOf } = site;
  const text = site.compose.fallback(request);
  const held = draft ? heldBack(text, draft, { source: '', frontMatterOf }).text : text;
  return { text: held, siblings: [], notes: [] };
}
