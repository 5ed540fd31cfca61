import { parseRubyTime } from '../../dates/rubyTime.ts';
import type { Field, FrontMatter } from '../../frontMatter/frontMatter.ts';
import { timestampOf } from '../../frontMatter/timestamp.ts';
import { fieldOf, listOf, textOf } from '../../frontMatter/values.ts';
import { booleanOf } from '../../frontMatter/yamlScalars.ts';
import { nameOf } from '../../blogs/paths.ts';
import { isRealTime } from '../../dates/calendar.ts';
import { atOffset, inZone } from '../../dates/zones.ts';
import { say } from '../../message.ts';
import type { Post, PostDate } from '../../posts/post.ts';
import type { Hold, HoldOrigin } from '../../posts/publication.ts';
import type { Problem } from '../../problem.ts';
import type { ContentFile } from '../generator.ts';
import { nonEmpty } from '../shared/nonEmpty.ts';
import { problemAt } from '../shared/problems.ts';
import { firstHeading } from './firstHeading.ts';
import { isInDrafts } from './plainFolder.ts';
import { SAYS_DRAFT, SAYS_UNPUBLISHED } from '../shared/saidHolds.ts';

const DATE_KEYS = ['date', 'pubDate', 'publishDate', 'published'];

const IN_DRAFTS: Hold = {
  kind: 'draft',
  reason: say('It lies in a folder of drafts.'),
  origin: { in: 'folder' },
};
const FROM_DATE: HoldOrigin = { in: 'post', keys: DATE_KEYS };

/** The post that a file is where no generator says so: front matter as most tools understand it. */
export function derivePlain(file: ContentFile, frontMatter: FrontMatter, zone: string): Post {
  const field = (key: string) => fieldOf(frontMatter, key, { ignoreCase: true });
  const text = (key: string) => textOf(field(key)?.value)?.trim();
  const list = (key: string) => listOf(field(key)?.value);
  const { date, problems } = dateIn(file, frontMatter, zone);
  return {
    path: file.path,
    kind: 'post',
    publication: { holds: holdsOf(file, frontMatter, date), unlisted: false },
    address: { known: false, reason: say('A plain folder has no addresses.') },
    title: nonEmpty(text('title')) ?? firstHeading(file.text.slice(frontMatter.bodyStart)),
    date,
    tags: [...list('tags'), ...list('keywords')],
    categories: [...list('categories'), ...list('category')],
    authors: [...list('authors'), ...list('author')],
    description: nonEmpty(text('description')) ?? nonEmpty(text('summary')),
    aliases: [],
    language: undefined,
    problems: [...file.problems, ...frontMatter.problems, ...problems],
  };
}

function holdsOf(
  file: ContentFile,
  frontMatter: FrontMatter,
  date: PostDate | undefined,
): readonly Hold[] {
  const says = (key: string, wanted: boolean) => saysBoolean(frontMatter, key) === wanted;
  const holds: Hold[] = [];
  if (says('draft', true)) holds.push(SAYS_DRAFT);
  else if (says('published', false)) {
    holds.push(SAYS_UNPUBLISHED);
  } else if (isInDrafts(file.path)) {
    holds.push(IN_DRAFTS);
  }
  if (date) {
    const reason = say('Its date lies ahead.');
    holds.push({ kind: 'scheduled', until: date.instant, reason, origin: FROM_DATE });
  }
  return holds;
}

function saysBoolean(frontMatter: FrontMatter, key: string): boolean | undefined {
  const value = fieldOf(frontMatter, key, { ignoreCase: true })?.value;
  if (value?.kind !== 'scalar') return undefined;
  if (/^(?:true|false)$/i.test(value.text)) return value.text.toLowerCase() === 'true';
  return booleanOf(value, 'yaml-1.1');
}

interface FoundDate {
  readonly date: PostDate | undefined;
  readonly problems: readonly Problem[];
}

function dateIn(file: ContentFile, frontMatter: FrontMatter, zone: string): FoundDate {
  const fields = DATE_KEYS.flatMap((key) => fieldOf(frontMatter, key, { ignoreCase: true }) ?? []);
  for (const field of fields) {
    const text = textOf(field.value);
    const date = text === undefined ? undefined : readDate(text, zone);
    if (date) return { date, problems: [] };
  }
  const [dated] = fields.filter(({ key }) => key.toLowerCase() === 'date');
  const fromName = readDate(/^\d{4}-\d{1,2}-\d{1,2}/.exec(nameOf(file.path))?.[0] ?? '', zone);
  return { date: fromName, problems: dated ? unreadable(dated, file) : [] };
}

function unreadable(field: Field, file: ContentFile): readonly Problem[] {
  if (!textOf(field.value)?.trim()) return [];
  const message = say('This is no date that can be read. Write it like 2024-05-31.');
  return [problemAt(field, file.text, { code: 'date-unreadable', message, severity: 'warning' })];
}

function readDate(text: string, zone: string): PostDate | undefined {
  const timestamp = timestampOf(text.trim());
  if (timestamp === undefined) return parseRubyTime(text, zone);
  if (!isRealTime(timestamp)) return undefined;
  const { offset, hasTime } = timestamp;
  return offset === undefined
    ? inZone(timestamp, zone, hasTime)
    : atOffset(timestamp, offset, hasTime);
}
