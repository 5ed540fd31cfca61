import type { Env, Token } from 'markdown-it';
import type { Reference } from './block.ts';

/** A definition in one place of a document that other places may name. */
export type Definition =
  | { readonly kind: 'link'; readonly href: string; readonly title: string }
  | { readonly kind: 'note' }
  | { readonly kind: 'abbreviation'; readonly label: string; readonly title: string }
  | { readonly kind: 'variable'; readonly expression: string };

/** Definitions by key; see `linkKey`, `noteKey`, `abbreviationKey` and `variableKey`. */
export type Definitions = ReadonlyMap<string, Definition>;

/** The key of a link reference definition; the label as markdown-it normalises it. */
export function linkKey(label: string): string {
  return `link ${label}`;
}

/** The key of a footnote's definition. */
export function noteKey(label: string): string {
  return `note ${label}`;
}

/** The key of an abbreviation. */
export function abbreviationKey(label: string): string {
  return `abbreviation ${label}`;
}

/** The key of a variable that a template tag sets. */
export function variableKey(name: string): string {
  return `variable ${name}`;
}

/** Stands for all abbreviations: any text may hold them, so none is asked for alone. */
export const ANY_ABBREVIATION = 'abbreviation';

/** A heading that may get an id, which depends on the headings before it. */
export interface Heading {
  /** The id as the writer gave it; `undefined` when it is to be made of the text. */
  readonly id: string | undefined;
  /** Without Markdown's marks. */
  readonly text: string;
  /** With them. */
  readonly source: string;
  /** What stands for it in a table of contents. */
  readonly html: string;
  readonly level: number;
  /** Whether it stands in the table of contents. */
  readonly isListed: boolean;
}

/** The text of a footnote while it is parsed: its tokens, rendered apart from their piece. */
export interface NoteTokens {
  /** `undefined` for a note written in place: `^[text]`. */
  readonly label: string | undefined;
  readonly tokens: readonly Token[];
}

/** What a mark in the text points to: a note by its label, or the n-th note written in this piece. */
export type NoteUse = { readonly label: string } | { readonly inPlace: number };

/**
 * What rendering one piece of source takes from the rest of its document, and what it finds that
 * concerns the rest. One per piece; the rules reach it through markdown-it's environment.
 */
export interface PieceContext {
  readonly definitions: Definitions;
  /** The line of the piece in the text its tokens were parsed from. */
  readonly firstLine: number;
  /** Keys of the definitions that were asked for, found or not. */
  readonly asked: Set<string>;
  readonly headings: Heading[];
  readonly noteUses: NoteUse[];
  readonly notes: NoteTokens[];
  readonly references: Map<string, Reference>;
  /** Whether raw HTML was left out. */
  omitsHtml: boolean;
  /** Whether it shows the table of contents. */
  hasContents: boolean;
}

const contexts = new WeakMap<Env, PieceContext>();

/** A fresh context, and the environment that markdown-it carries to the rules. */
export function newPieceContext(
  definitions: Definitions,
  firstLine: number,
): { readonly context: PieceContext; readonly env: Env } {
  const context: PieceContext = {
    definitions,
    firstLine,
    asked: new Set(),
    headings: [],
    noteUses: [],
    notes: [],
    references: new Map(),
    omitsHtml: false,
    hasContents: false,
  };
  const env: Env = { references: askingReferences(context) };
  contexts.set(env, context);
  return { context, env };
}

/** The context of the piece that is being rendered. */
export function contextOf(env: Env | undefined): PieceContext {
  const context = env && contexts.get(env);
  if (!context) throw new Error('A rule ran outside of the rendering of a piece.');
  return context;
}

/** Whether a note of this label is defined anywhere; remembers that it was asked for. */
export function hasNote(context: PieceContext, label: string): boolean {
  const key = noteKey(label);
  context.asked.add(key);
  return context.definitions.has(key);
}

/** markdown-it's table of link references, which remembers what is looked up in it. */
function askingReferences(context: PieceContext): Record<string, { href: string; title: string }> {
  const none: Record<string, { href: string; title: string }> = {};
  return new Proxy(none, {
    get: (_target, label) => {
      if (typeof label !== 'string') return undefined;
      const key = linkKey(label);
      context.asked.add(key);
      const found = context.definitions.get(key);
      return found?.kind === 'link' ? found : undefined;
    },
  });
}
