import type { Field, FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { Message } from '../../message.ts';
import type { Problem, ProblemCode } from '../../problem.ts';

export interface Complaint {
  readonly code: ProblemCode;
  readonly message: Message;
  readonly severity?: Problem['severity'];
}

/** A problem that stands at a field's value; an error unless it says otherwise. */
export function problemAt(field: Field, text: string, complaint: Complaint): Problem {
  const { code, message, severity = 'error' } = complaint;
  const { range } = field.value;
  return { code, message, severity, range, line: lineOf(text, range.start) };
}

/** A problem of the file as a whole, shown at its front matter or its start. */
export function problemOfFile(frontMatter: FrontMatter, complaint: Complaint): Problem {
  const { code, message, severity = 'error' } = complaint;
  return { code, message, severity, range: frontMatter.block, line: 0 };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
}
