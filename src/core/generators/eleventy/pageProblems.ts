import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import type { Complaint } from '../shared/problems.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import { isScript } from './frontMatterData.ts';
import type { Link } from './permalink.ts';

export interface PageFaults {
  readonly hasBadDate: boolean;
  readonly link: Link;
}

/** What is wrong with a file, and what makes Eleventy stop. */
export function pageProblems(
  file: ContentFile,
  frontMatter: FrontMatter,
  { hasBadDate, link }: PageFaults,
): readonly Problem[] {
  const complain = (key: string, complaint: Complaint) => {
    const field = fieldOf(frontMatter, key);
    return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
  };
  return [
    ...file.problems,
    ...ownProblems(file, frontMatter),
    ...(hasBadDate ? [complain('date', { code: 'date-unreadable', message: BAD_DATE })] : []),
    ...(link.kind === 'invalid'
      ? [complain('permalink', { code: 'field-type', message: BAD_PERMALINK })]
      : []),
  ];
}

const BAD_DATE = say(
  'This is no date that Eleventy can read, so it stops. Write it like 2024-05-31.',
);
const BAD_PERMALINK = say('Eleventy stops here: a permalink is a text, or false.');

/** Without a closing fence all of the file is front matter: a page is made, an empty one. */
function ownProblems(file: ContentFile, frontMatter: FrontMatter): readonly Problem[] {
  if (isScript(frontMatter, file.text)) return [];
  return frontMatter.problems.map((problem) =>
    problem.code === 'front-matter-unclosed' ? { ...problem, severity: 'warning' } : problem,
  );
}
