import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { lookUp } from '../../frontMatter/unknownData.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import type { Complaint } from '../shared/problems.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { HugoSite } from './hugoSite.ts';
import type { PageDates } from './pageDates.ts';
import { fieldText, fieldTexts } from './pageFields.ts';

export interface ProblemInput {
  readonly site: HugoSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly fields: UnknownRecord;
  readonly dates: PageDates;
}

/** What is wrong with a page: what reading found, and what makes Hugo fail. */
export function pageProblems(input: ProblemInput): readonly Problem[] {
  const { file, frontMatter } = input;
  return [
    ...file.problems,
    ...frontMatter.problems,
    ...dateProblems(input),
    ...urlProblems(input),
    ...oldBuildProblems(input),
    ...formatProblems(input),
  ];
}

function dateProblems(input: ProblemInput): readonly Problem[] {
  const isStrict = input.site.rules.strictDates;
  return input.dates.unreadable
    .filter((key) => isStrict || key !== 'published')
    .map((key) => complain(input, key, isStrict ? unreadableDate(key) : ignoredDate(key)));
}

function unreadableDate(key: string): Complaint {
  const message =
    key === 'published'
      ? say('Hugo reads "published" as a date and stops at this one. Use "draft: true" instead.')
      : say('Hugo cannot read the date in "{0}" and stops. Write it like 2024-05-31.', key);
  return { code: 'date-unreadable', message };
}

/** Before 0.136. */
function ignoredDate(key: string): Complaint {
  const message = say('Hugo cannot read the date in "{0}". Write it like 2024-05-31.', key);
  return { code: 'date-unreadable', message, severity: 'warning' };
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

function oldBuildProblems({ site, file, frontMatter }: ProblemInput): readonly Problem[] {
  const field = fieldOf(frontMatter, '_build', { ignoreCase: true });
  if (field === undefined || !site.rules.refusesOldBuild) return [];
  const message = say('Hugo stops at "_build". The field is called "build" now.');
  return [problemAt(field, file.text, { code: 'build-fails', message })];
}

/**
 * HTML and Org files are refused unless `security.allowContent` is set to something else.
 * Source: config/security/securityConfig.go.
 */
function formatProblems({ site, file, frontMatter }: ProblemInput): readonly Problem[] {
  const extension = /\.([^./]+)$/.exec(file.path)?.[1]?.toLowerCase() ?? '';
  const isAllowed = lookUp(site.configuration.data, 'security.allowcontent') !== undefined;
  if (isAllowed || !site.rules.refused.includes(extension)) return [];
  const message = say('Hugo stops at files of this kind among the content unless allowed.');
  return [problemOfFile(frontMatter, { code: 'build-fails', message })];
}

/** At the field, or at the file when a section or the configuration gave the value. */
function complain({ file, frontMatter }: ProblemInput, key: string, complaint: Complaint): Problem {
  const field = fieldOf(frontMatter, key, { ignoreCase: true });
  return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
}
