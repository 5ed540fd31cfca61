import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { Document } from './deriveDocument.ts';

/** What is wrong with a document: what reading found, and dates at which Jekyll stops. */
export function documentProblems(document: Document): readonly Problem[] {
  const { file, frontMatter } = document;
  return [...file.problems, ...frontMatter.problems, ...dateProblems(document)];
}

function dateProblems({ badDate, frontMatter, file }: Document): readonly Problem[] {
  if (badDate === undefined) return [];
  const code = 'date-unreadable';
  if (badDate === 'in-name') {
    const message = say('The date in the file name does not exist, and Jekyll stops at it.');
    return [problemOfFile(frontMatter, { code, message })];
  }
  const message = say('Jekyll cannot read the date and stops. Write it like 2024-05-31 10:00.');
  const field = fieldOf(frontMatter, 'date');
  const complaint = { code, message } as const;
  return [field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint)];
}
