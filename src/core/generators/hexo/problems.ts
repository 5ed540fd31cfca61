import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import { problemAt } from '../shared/problems.ts';
import { typedValue } from '../shared/typedFields.ts';
import { hexoDate } from './hexoDate.ts';

const UNREADABLE = new Set([
  'front-matter-syntax',
  'front-matter-duplicate-key',
  'front-matter-cyclic-alias',
]);

/** Whether Hexo gives up on a file, and goes on without it. */
export function isUnreadable({ problems }: FrontMatter): boolean {
  return problems.some(({ code, severity }) => UNREADABLE.has(code) && severity === 'error');
}

export function contentProblems(file: ContentFile, frontMatter: FrontMatter): readonly Problem[] {
  return [...file.problems, ...frontMatter.problems, ...dateProblems(file, frontMatter)];
}

function dateProblems(file: ContentFile, frontMatter: FrontMatter): readonly Problem[] {
  const field = fieldOf(frontMatter, 'date');
  const value = field && typedValue(field.value);
  if (!field || !value || hexoDate(value, undefined)) return [];
  const message = say(
    'This is no date that Hexo can read. It takes the time at which the file was created. Write it like 2024-05-31 10:00:00.',
  );
  return [problemAt(field, file.text, { code: 'date-unreadable', message, severity: 'warning' })];
}
