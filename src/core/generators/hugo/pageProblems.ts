import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import type { Complaint } from '../shared/problems.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { PageDates } from './pageDates.ts';
import { fieldText, fieldTexts } from './pageFields.ts';

export interface ProblemInput {
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly fields: UnknownRecord;
  readonly dates: PageDates;
}

/** What is wrong with a page: what reading found, and what makes Hugo fail. */
export function pageProblems(input: ProblemInput): readonly Problem[] {
  const { file, frontMatter, dates } = input;
  return [
    ...file.problems,
    ...frontMatter.problems,
    ...dates.unreadable.map((key) => complain(input, key, unreadableDate(key))),
    ...urlProblems(input),
    ...formatProblems(input),
  ];
}

function unreadableDate(key: string): Complaint {
  const message =
    key === 'published'
      ? say('Hugo reads "published" as a date and stops at this one. Use "draft: true" instead.')
      : say('Hugo cannot read the date in "{0}" and stops. Write it like 2024-05-31.', key);
  return { code: 'date-unreadable', message };
}

function urlProblems(input: ProblemInput): readonly Problem[] {
  const isAbsolute = (text: string) => /^https?:\/\//.test(text);
  const keys = [
    ...(isAbsolute(fieldText(input.fields, 'url')) ? ['url'] : []),
    ...(fieldTexts(input.fields, 'aliases').some(isAbsolute) ? ['aliases'] : []),
  ];
  return keys.map((key) =>
    complain(input, key, {
      code: 'build-fails',
      message: say('Hugo stops at a full web address in "{0}". Give the path only.', key),
    }),
  );
}

/** HTML files are refused unless the security settings allow them (Hugo 0.161 and later). */
function formatProblems({ file, frontMatter }: ProblemInput): readonly Problem[] {
  if (!/\.html?$/i.test(file.path)) return [];
  const message = say('Hugo stops at HTML files among the content unless its settings allow them.');
  return [problemOfFile(frontMatter, { code: 'build-fails', message })];
}

/** At the field, or at the file when a section or the configuration gave the value. */
function complain({ file, frontMatter }: ProblemInput, key: string, complaint: Complaint): Problem {
  const field = fieldOf(frontMatter, key, { ignoreCase: true });
  return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
}
