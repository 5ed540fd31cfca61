import { asText, lookUp } from '../../frontMatter/unknownData.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import { parseJsDate } from '../../dates/jsDate.ts';
import { at } from '../scriptConfig/scriptValues.ts';
import { mdxProblems } from '../shared/mdx/mdxProblems.ts';
import type { Complaint } from '../shared/problems.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import { known } from '../shared/scriptSettings.ts';
import { unknownAuthor } from './authors.ts';
import type { Content } from './deriveContent.ts';
import { brokenRules } from './frontMatterRules.ts';
import { inlineTags } from './tags.ts';

/** What is wrong with a file, and what makes Docusaurus stop. */
export function contentProblems(content: Content): readonly Problem[] {
  const { file, frontMatter, fields, place } = content;
  const broken = brokenRules(place.plugin.kind, fields).map(({ key, message }) =>
    complain(content, key, { code: key === 'date' ? 'date-unreadable' : 'field-type', message }),
  );
  const isBlog = place.plugin.kind === 'blog';
  return [
    ...file.problems,
    ...frontMatter.problems,
    ...broken,
    ...(isBlog && broken.length === 0 ? blogProblems(content) : []),
    ...(isMdx(content) ? mdxProblems(file, frontMatter, dialectOf(content)) : []),
  ];
}

function dialectOf({ site }: Content): Parameters<typeof mdxProblems>[2] {
  return { comments: site.settings.allowsComments, headingIds: true };
}

/** Source: mdx-loader/src/format.ts. */
function isMdx({ site, place, fields }: Content): boolean {
  const own = asText(lookUp(fields, 'mdx.format'));
  const wanted = own ?? known(site.settings.markdownFormat, 'md');
  return wanted === 'detect' ? place.path.endsWith('.mdx') : wanted !== 'md';
}

function blogProblems(content: Content): readonly Problem[] {
  const author = unknownAuthor(content);
  const { place } = content;
  const problems: Problem[] = [];
  if (author) problems.push(complain(content, 'authors', { code: 'build-fails', message: author }));
  const date = unreadableDate(content);
  if (date) {
    problems.push(complain(content, 'date', { code: 'date-unreadable', message: date }));
  }
  const [tag] = at(place.plugin.options, 'onInlineTags') === 'throw' ? inlineTags(content) : [];
  if (tag !== undefined) {
    const message = say('Docusaurus stops: “{0}” is not in the site’s file of tags.', tag);
    problems.push(complain(content, 'tags', { code: 'build-fails', message }));
  }
  return problems;
}

/** Of a date that is none, be it in the field or in the name, no page can be made. */
function unreadableDate({ fields, name }: Content): Message | undefined {
  const written = fields['date'];
  if (typeof written === 'string') {
    const isDate = !Number.isNaN(parseJsDate(`${written}Z`));
    return isDate
      ? undefined
      : say('Docusaurus can’t read this date and stops. Write it without quotes.');
  }
  const isDate = name.date === undefined || !Number.isNaN(parseJsDate(`${name.date}Z`));
  return isDate || written instanceof Date
    ? undefined
    : say('Docusaurus stops: {0} in the name of the file is no date.', name.date);
}

/** At the field, or at the file where there is none. */
function complain({ file, frontMatter }: Content, key: string, complaint: Complaint): Problem {
  const field = fieldOf(frontMatter, key);
  return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
}
