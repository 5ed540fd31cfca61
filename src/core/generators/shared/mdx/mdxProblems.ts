import type { FrontMatter } from '../../../frontMatter/frontMatter.ts';
import type { Problem } from '../../../problem.ts';
import type { ContentFile } from '../../generator.ts';
import type { MdxDialect } from './mdxFault.ts';
import { mdxFault } from './mdxFault.ts';

/** Why MDX can't read a file's body; of a file that is not read whole nothing is said. */
export function mdxProblems(
  file: ContentFile,
  { bodyStart }: Pick<FrontMatter, 'bodyStart'>,
  dialect: MdxDialect,
): readonly Problem[] {
  const fault = file.isWhole ? mdxFault(file.text.slice(bodyStart), dialect) : undefined;
  if (fault === undefined) return [];
  const start = bodyStart + fault.at;
  const line = file.text.slice(0, start).split('\n').length - 1;
  const range = { start, end: start + 1 };
  return [{ code: 'build-fails', message: fault.message, severity: 'error', range, line }];
}
