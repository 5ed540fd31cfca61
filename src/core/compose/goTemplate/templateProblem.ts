import { say, type Message } from '../../message.ts';

/** Why a template could not be run. Lines are zero-based. */
export type TemplateProblem =
  | { readonly kind: 'unknown'; readonly name: string; readonly line: number }
  | { readonly kind: 'syntax'; readonly near: string; readonly line: number }
  | { readonly kind: 'failed'; readonly name: string; readonly line: number }
  | { readonly kind: 'limit'; readonly line: number };

/** The sentence that tells the writer, with the template's path. */
export function describeProblem(problem: TemplateProblem, path: string): Message {
  const line = problem.line + 1;
  switch (problem.kind) {
    case 'unknown':
      return say('{0} uses “{1}” in line {2}, which Galley cannot run.', path, problem.name, line);
    case 'syntax':
      return say('{0} has a mistake in line {1}, near “{2}”.', path, line, problem.near);
    case 'failed':
      return say('{0} fails in line {2}, at “{1}”.', path, problem.name, line);
    case 'limit':
      return say('{0} makes too much text, or takes too long, in line {1}.', path, line);
  }
}

/** Ends the run of a template from any depth; never leaves `runTemplate`. */
export class TemplateError extends Error {
  readonly problem: TemplateProblem;

  constructor(problem: TemplateProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Thrown by a function that cannot work with its arguments; the evaluator adds name and line. */
export class MisuseError extends Error {}
