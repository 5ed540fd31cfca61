import { parentOf } from '../../blogs/paths.ts';
import type { FrontMatter } from '../../frontMatter/frontMatter.ts';
import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord, asText } from '../../frontMatter/unknownData.ts';
import { fieldOf } from '../../frontMatter/values.ts';
import { say } from '../../message.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import type { Complaint } from '../shared/problems.ts';
import { problemAt, problemOfFile } from '../shared/problems.ts';
import type { ContentPath } from './contentPath.ts';
import type { ZolaSite } from './zolaSite.ts';
import { parseZolaTime } from './zolaTime.ts';

export interface ProblemInput {
  readonly site: ZolaSite;
  readonly file: ContentFile;
  readonly frontMatter: FrontMatter;
  readonly fields: UnknownRecord;
  readonly at: ContentPath;
  readonly isSection: boolean;
}

/** What is wrong with a content file: what reading found, and what stops Zola. */
export function contentProblems(input: ProblemInput): readonly Problem[] {
  const { file, frontMatter, isSection } = input;
  return [
    ...file.problems,
    ...frontMatter.problems,
    ...typeProblems(input),
    ...(isSection ? [] : [...dateProblems(input), ...taxonomyProblems(input)]),
    ...placeProblems(input),
  ];
}

type Kind = 'text' | 'switch' | 'list' | 'number';

/** Source: components/content/src/front_matter/page.rs and section.rs. */
const KINDS: Readonly<Record<string, Kind>> = {
  title: 'text',
  description: 'text',
  slug: 'text',
  path: 'text',
  template: 'text',
  draft: 'switch',
  render: 'switch',
  in_search_index: 'switch',
  authors: 'list',
  aliases: 'list',
  weight: 'number',
};

function typeProblems(input: ProblemInput): readonly Problem[] {
  return Object.entries(KINDS).flatMap(([key, kind]) => {
    const value = input.fields[key];
    if (value === undefined || (value === null && kind === 'text')) return [];
    if (!isOfKind(value, kind)) return [complain(input, key, wrongType(key, kind))];
    const isEmpty = value === '' && (key === 'slug' || key === 'path');
    const message = say('Zola stops at an empty “{0}”. Fill it in or take it out.', key);
    return isEmpty && !input.isSection
      ? [complain(input, key, { code: 'build-fails', message })]
      : [];
  });
}

function isOfKind(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'switch':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0;
    case 'list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
  }
}

function wrongType(key: string, kind: Kind): Complaint {
  const code = 'field-type';
  switch (kind) {
    case 'text':
      return { code, message: say('Zola stops here: “{0}” has to be text, in quotes.', key) };
    case 'switch':
      return { code, message: say('Zola stops here: “{0}” has to be true or false.', key) };
    case 'number':
      return { code, message: say('Zola stops here: “{0}” has to be a whole number.', key) };
    case 'list':
      return { code, message: say('Zola stops here: “{0}” has to be a list of texts.', key) };
  }
}

function dateProblems(input: ProblemInput): readonly Problem[] {
  return ['date', 'updated'].flatMap((key) => {
    if (!(key in input.fields)) return [];
    const value = input.fields[key];
    const isRead = typeof value === 'string' && parseZolaTime(asText(value) ?? '') !== undefined;
    const message = say('Zola cannot read this date and stops. Write it like 2024-05-31.');
    return isRead ? [] : [complain(input, key, { code: 'date-unreadable', message })];
  });
}

function taxonomyProblems(input: ProblemInput): readonly Problem[] {
  const { fields, site, at } = input;
  const given = asRecord(fields['taxonomies']);
  if (given === undefined) {
    if (fields['taxonomies'] === undefined) return [];
    const message = say('Zola stops here: “taxonomies” holds lists by name, such as tags = ["a"].');
    return [complain(input, 'taxonomies', { code: 'field-type', message })];
  }
  const known = site.settings.taxonomiesOf(at.language);
  return Object.entries(given).flatMap(([name, terms]) => {
    if (!isOfKind(terms, 'list')) return [complain(input, 'taxonomies', wrongType(name, 'list'))];
    const isBlank = Array.isArray(terms) && terms.some((term) => asText(term)?.trim() === '');
    const code = 'build-fails';
    if (isBlank) {
      const message = say('Zola stops at an empty text in “{0}”.', name);
      return [complain(input, 'taxonomies', { code, message })];
    }
    if (known.includes(name)) return [];
    const message = say('Zola stops here: config.toml does not name “{0}” as a taxonomy.', name);
    return [complain(input, 'taxonomies', { code, message })];
  });
}

function placeProblems(input: ProblemInput): readonly Problem[] {
  const { at, file, frontMatter, site, isSection } = input;
  const code = 'build-fails';
  if (at.unknownLanguage !== undefined && !isSection) {
    const message = say(
      'Zola stops here: “{0}” in the file’s name is no language of config.toml.',
      at.unknownLanguage,
    );
    return [problemOfFile(frontMatter, { code, message })];
  }
  const isIndex = !isSection && /(?:^|\/)index\.md$/.test(file.path);
  if (!isIndex || (!at.isTopIndex && !site.sections.has(parentOf(file.path) ?? ''))) return [];
  const message = say('Zola stops at index.md in the folder of a section. Give it another name.');
  return [problemOfFile(frontMatter, { code, message })];
}

function complain({ file, frontMatter }: ProblemInput, key: string, complaint: Complaint): Problem {
  const field = fieldOf(frontMatter, key);
  return field ? problemAt(field, file.text, complaint) : problemOfFile(frontMatter, complaint);
}
