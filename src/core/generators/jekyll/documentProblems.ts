import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { Document } from './deriveDocument.ts';

/** What is wrong with a document: what reading found, and values at which Jekyll stops. */
export function documentProblems(document: Document): readonly Problem[] {
  const { file, frontMatter } = document;
  const { problems } = frontMatter;
  return [...file.problems, ...problems, ...dateProblems(document), ...slugProblems(document)];
}

/** Jekyll takes a slug for text without looking. */
function slugProblems({ data, frontMatter, file }: Document): readonly Problem[] {
  const field = fieldOf(frontMatter, 'slug');
  if (field === undefined || typeof data['slug'] !== 'number') return [];
  const message = say('Jekyll stops at a slug that is a number. Put it in quotes.');
  return [problemAt(field, file.text, { code: 'field-type', message })];
}

function dateProblems({ badDate, frontMatter, file }: Document): readonly Problem[] {
  if (badDate === undefined) return [];
  const code = 'date-unreadable';
  if (badDate === 'in-name') {
    const message = say('The date in the file name does not exist, and Jekyll stops at it.');
    return [problemOfFile(frontMatter, { code, message })];
  }
  const message = say(
    'This is no date that Jekyll can read, so it stops. Write it like 2024-05-31.',
  );
  const field = fieldOf(frontMatter, 'date');
  const complaint = { code, message } as const;
  return [field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint)];
}
