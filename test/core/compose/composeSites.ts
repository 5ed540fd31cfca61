import type {
  ComposeContext,
  ComposeExample,
  ComposeOutcome,
} from '../../../src/core/compose/composePost.ts';
import { composePost } from '../../../src/core/compose/composePost.ts';
import {
  HUGO_FENCES,
  JEKYLL_FENCES,
  PLAIN_FENCES,
  type FenceRules,
} from '../../../src/core/frontMatter/fenceRules.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import {
  hugoComposeRules,
  type HugoComposeInput,
} from '../../../src/core/generators/hugo/compose.ts';
import { jekyllComposeRules } from '../../../src/core/generators/jekyll/compose.ts';
import { plainComposeRules } from '../../../src/core/generators/plainCompose.ts';
import { inEnglish } from '../../../src/core/message.ts';

export type ComposeSite = ComposeContext['site'];

/** Tuesday, 5 March 2024, 10:20:30 in Berlin, 09:20:30 UTC. */
export const NOW = Date.UTC(2024, 2, 5, 9, 20, 30);

const ZONE = 'Europe/Berlin';

/** A Hugo site with these archetypes (path to text) and settings. */
export function hugoSite(
  archetypes: Readonly<Record<string, string | undefined>> = {},
  input: Partial<HugoComposeInput> = {},
): ComposeSite {
  const rules = hugoComposeRules({
    contentFolder: 'content',
    languages: [],
    archetypeFolders: ['archetypes', 'themes/calm/archetypes'],
    archetypes: new Map(Object.entries(archetypes)),
    sections: [],
    config: { title: 'A site', baseURL: 'https://example.org/', params: { author: 'Ann' } },
    zone: ZONE,
    ...input,
  });
  return siteOf(rules, HUGO_FENCES);
}

export function jekyllSite(
  config: Readonly<Record<string, unknown>> = {},
  paths: readonly string[] = [],
): ComposeSite {
  return siteOf(jekyllComposeRules({ source: '', paths, config, zone: ZONE }), JEKYLL_FENCES);
}

export function plainSite(folder = ''): ComposeSite {
  return siteOf(plainComposeRules({ folder, zone: ZONE }), PLAIN_FENCES);
}

function siteOf(compose: ComposeSite['compose'], fences: FenceRules): ComposeSite {
  return { compose, zone: ZONE, frontMatterOf: (text) => readFrontMatter(text, fences, true) };
}

export type Wish = Partial<Omit<ComposeContext, 'site'>>;

/** Composes with what is not said left at its simplest: no examples, nothing taken. */
export function compose(site: ComposeSite, title: string, wish: Wish = {}): ComposeOutcome {
  return composePost(contextOf(site, wish), title);
}

export function contextOf(site: ComposeSite, wish: Wish = {}): ComposeContext {
  return {
    site,
    examples: [],
    folder: undefined,
    language: undefined,
    now: NOW,
    zone: ZONE,
    start: 'draft',
    taken: () => false,
    ...wish,
  };
}

/** The path composed, or why there is none, with the suggestion. */
export function pathOf(outcome: ComposeOutcome): string {
  if (outcome.ok) return outcome.path;
  const suggestion = outcome.suggestion ? ` -> ${outcome.suggestion.path}` : '';
  return `refused: ${inEnglish(outcome.reason)}${suggestion}`;
}

/** The text composed with `▮` at the cursor, and the notes in lines of their own that begin with `! `. */
export function textOf(outcome: ComposeOutcome): string {
  if (!outcome.ok) return pathOf(outcome);
  const { text, cursor, notes } = outcome;
  const shown = `${text.slice(0, cursor)}▮${text.slice(cursor)}`;
  return [shown, ...notes.map((note) => `! ${inEnglish(note)}`)].join('\n');
}

/** Whether a path is among these, as file systems that ignore case see it. */
export function takenAmong(...paths: readonly string[]): (path: string) => boolean {
  const known = new Set(paths.map((path) => path.toLowerCase()));
  return (path) => known.has(path.toLowerCase());
}

/** A post with a front matter of these lines. */
export function post(path: string, lines: string, body = 'Text\n'): ComposeExample {
  return { path, text: `---\n${lines.trim()}\n---\n\n${body}` };
}
