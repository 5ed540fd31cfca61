/** A tag of a template language, as it stands in a body. Never executed; see `renderTag.ts`. */
export interface TemplateTag {
  /**
   * `tag`: may open a body; `closing`: ends one; `selfClosing`: has none; `output`: puts a value in
   * its place; `comment`: shows nothing; `escaped`: stands for the text in `args`.
   */
  readonly kind: 'tag' | 'closing' | 'selfClosing' | 'output' | 'comment' | 'escaped';
  /** For an output the whole expression is in `args`, and the name is empty. */
  readonly name: string;
  readonly args: string;
  /** As written, with its delimiters. */
  readonly source: string;
  /** Whether the generator reads what the tag gives as Markdown; Hugo's `{{% %}}`. */
  readonly isMarkdown: boolean;
}

/** How one template language writes its tags. */
export interface TemplateSyntax {
  /** Finds where the next tag may begin; global. */
  readonly start: RegExp;
  /** The tag at an offset where `start` matched; `undefined` when it is none after all. */
  read(text: string, at: number): TemplateTag | undefined;
  /** What ends a tag that begins with this match of `start`. */
  closerOf(start: string): string;
  /** Pattern for a tag that closes one of this name; `name` has no special characters escaped. */
  closingPattern(name: string): RegExp;
  /** Whether tags in code are text, or run there like anywhere else. */
  readonly sparesCode: boolean;
  /** Tags whose body is no template: all up to the closing tag is text. */
  readonly verbatim: ReadonlySet<string>;
}

/** Longer tags, in UTF-16 units, are taken for text: a limit, so that braces without end stay quick. */
export const LONGEST_TAG = 4096;

/** The text for use inside a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
