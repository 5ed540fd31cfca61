/** A parsed Go template. Lines are zero-based. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly pipeline: Pipeline }
  | BranchNode
  | { readonly kind: 'break' | 'continue'; readonly line: number };

/** `if`, `with` or `range`, with its `else`. */
export interface BranchNode {
  readonly kind: 'if' | 'with' | 'range';
  readonly pipeline: Pipeline;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

export interface Pipeline {
  /** Variables that are given the result; `range` may have two. */
  readonly variables: readonly string[];
  /** `:=` makes new variables, `=` changes the ones there are. */
  readonly declares: boolean;
  readonly commands: readonly Command[];
  readonly line: number;
}

/** An operand, or a function or method with its arguments. */
export interface Command {
  readonly operands: readonly Operand[];
  readonly line: number;
}

/** `fields` are the `.A.B` that follow directly. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | undefined }
  | { readonly kind: 'dot'; readonly fields: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: 'function'; readonly name: string; readonly fields: readonly string[] }
  | { readonly kind: 'group'; readonly pipeline: Pipeline; readonly fields: readonly string[] };
