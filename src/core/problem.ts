import type { Message } from './message.ts';
import type { Range } from './text/range.ts';

/** What is wrong with a file, as data: the code is stable, tests and quick fixes rely on it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: Message;
  readonly severity: 'error' | 'warning' | 'information';
  /** Where in the file's text (UTF-16 offsets). */
  readonly range: Range;
  /** Zero-based line of the range's start. */
  readonly line: number;
}

export type ProblemCode =
  | 'front-matter-syntax'
  | 'front-matter-unclosed'
  | 'front-matter-duplicate-key'
  | 'front-matter-not-a-map'
  | 'front-matter-cyclic-alias'
  | 'date-unreadable'
  | 'field-type'
  | 'file-binary'
  | 'file-encoding'
  | 'file-too-large'
  | 'file-unreadable'
  | 'configuration-syntax'
  | 'configuration-unknown'
  | 'address-clash'
  | 'build-fails';
