import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import { mdxProblems } from '../shared/mdx/mdxProblems.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { Misfit } from './schema/applyShape.ts';

/** What is wrong with an entry, and what makes Astro stop. */
export function entryProblems(
  file: ContentFile,
  frontMatter: FrontMatter,
  misfits: readonly Misfit[],
): readonly Problem[] {
  const isBroken = frontMatter.problems.some(({ severity }) => severity === 'error');
  return [
    ...file.problems,
    ...frontMatter.problems,
    ...(isBroken ? [] : misfits.map((misfit) => misfitProblem(file, frontMatter, misfit))),
    ...bodyProblems(file, frontMatter),
  ];
}

/** What MDX can't read; Markdown takes anything. */
export function bodyProblems(file: ContentFile, frontMatter: FrontMatter): readonly Problem[] {
  if (!file.path.endsWith('.mdx')) return [];
  return mdxProblems(file, frontMatter, { comments: false, headingIds: false });
}

function misfitProblem(file: ContentFile, frontMatter: FrontMatter, misfit: Misfit): Problem {
  const [key = ''] = misfit.path;
  const field = fieldOf(frontMatter, key);
  const code = misfit.wanted === 'date' ? 'date-unreadable' : 'field-type';
  const complaint = { code, message: misfitMessage(misfit) } as const;
  return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
}

function misfitMessage({ path, wanted, choices }: Misfit): Message {
  const name = path.join('.');
  switch (wanted) {
    case 'something':
      return say('“{0}” is missing: this site stops without it.', name);
    case 'text':
      return say('“{0}” has to be a text, in quotes perhaps: this site stops.', name);
    case 'number':
      return say('“{0}” has to be a number: this site stops.', name);
    case 'yesOrNo':
      return say('“{0}” has to be true or false: this site stops.', name);
    case 'date':
      return say('“{0}” has to be a date, like 2024-05-31: this site stops.', name);
    case 'list':
      return say('“{0}” has to be a list, like [one, two]: this site stops.', name);
    case 'record':
      return say('“{0}” has to have fields of its own: this site stops.', name);
    case 'oneOf':
      return say('“{0}” has to be one of {1}: this site stops.', name, choices.join(', '));
    case 'shorter':
      return say('“{0}” is too long or too large: this site stops.', name);
    case 'longer':
      return say('“{0}” is too short or too small: this site stops.', name);
    case 'nothing':
      return say('“{0}” is no field that this site knows: it stops.', name);
    case 'other':
      return say('“{0}” is not as this site wants it: it stops.', name);
  }
}
