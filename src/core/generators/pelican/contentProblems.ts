import { fieldOf } from '../../frontMatter/values.ts';
import { say, type Message } from '../../message.ts';
import type { Problem, ProblemCode } from '../../problem.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { Content } from './deriveContent.ts';
import { markupOf } from './markup.ts';

/** What is wrong with a content file: what reading found, and why Pelican passes over it. */
export function contentProblems(content: Content): readonly Problem[] {
  const { file, frontMatter } = content;
  return [
    ...file.problems,
    ...frontMatter.problems,
    ...titleProblems(content),
    ...dateProblems(content),
    ...statusProblems(content),
  ];
}

const NO_TITLE = {
  markdown: say('Pelican leaves this file out: it has no title. Begin it with “Title: …”.'),
  rst: say('Pelican leaves this file out: it has no title. Begin it with one, and a line of ####.'),
  html: say('Pelican leaves this file out: it has no title. Put <title> into its <head>.'),
};
const NO_DATE = {
  markdown: say('Pelican leaves this file out: it has no date. Add “Date: 2024-05-31”.'),
  rst: say('Pelican leaves this file out: it has no date. Add “:date: 2024-05-31”.'),
  html: say(
    'Pelican leaves this file out: it has no date. Add <meta name="date" content="2024-05-31">.',
  ),
};

function titleProblems({ file, title, frontMatter }: Content): readonly Problem[] {
  if (title !== undefined) return [];
  const message = NO_TITLE[markupOf(file.path) ?? 'markdown'];
  return [problemOfFile(frontMatter, { code: 'field-type', message, severity: 'warning' })];
}

function dateProblems(content: Content): readonly Problem[] {
  const { date, kind, status, title } = content;
  if (date === 'unreadable') {
    const message = say(
      'Pelican cannot read this date and leaves the file out. Write it like 2024-05-31 10:30, without quotes.',
    );
    return [complain(content, 'date', 'date-unreadable', message)];
  }
  if (date !== undefined || kind === 'page' || status === 'draft' || title === undefined) return [];
  const message = NO_DATE[markupOf(content.file.path) ?? 'markdown'];
  return [
    problemOfFile(content.frontMatter, { code: 'date-unreadable', message, severity: 'warning' }),
  ];
}

function statusProblems(content: Content): readonly Problem[] {
  if (['published', 'hidden', 'draft', 'skip'].includes(content.status)) return [];
  const message = say(
    'Pelican knows no such status and leaves the file out. It knows draft, hidden and published.',
  );
  return [complain(content, 'status', 'field-type', message)];
}

/** At the field, or at the file when its path or the settings gave the value. */
function complain(
  { file, frontMatter }: Content,
  key: string,
  code: ProblemCode,
  message: Message,
): Problem {
  const field = fieldOf(frontMatter, key, { ignoreCase: true, duplicates: 'first' });
  const complaint = { code, message } as const;
  return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
}
