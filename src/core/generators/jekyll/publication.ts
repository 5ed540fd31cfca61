import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Hold, HoldOrigin, Publication } from '../../posts/publication.ts';
import type { Document } from './deriveDocument.ts';
import { fieldsOf } from './documentData.ts';
import type { JekyllSite } from './jekyllSite.ts';
import { isTruthy } from './rubyValues.ts';

/** Later than any clock shows: for what the passing of time alone will not publish. */
const NEVER = 8.64e15;

/**
 * What holds a document back.
 * Sources: lib/jekyll/publisher.rb, readers/post_reader.rb, collection.rb.
 */
export function documentPublication(document: Document): Publication {
  const { at, site, data, file } = document;
  const isDraft = at.type === 'draft' && !site.settings.showsDrafts;
  return {
    holds: [
      ...(at.collection.isWritten ? [] : [UNWRITTEN]),
      ...(file.problems.some(({ code }) => code === 'file-encoding') ? [NOT_UTF_8] : []),
      ...redirectHold(data, site),
      ...(isDraft ? [IN_DRAFTS] : []),
      ...unpublishedHold(data, fieldsOf(document.frontMatter), site),
      ...futureHold(document),
    ],
    unlisted: false,
  };
}

/** Pages know no dates and no drafts folder. */
export function pagePublication(data: UnknownRecord, site: JekyllSite): Publication {
  const holds = [...redirectHold(data, site), ...unpublishedHold(data, data, site)];
  return { holds, unlisted: false };
}

const UNWRITTEN: Hold = {
  kind: 'excluded',
  reason: say('The configuration does not say output: true for its collection.'),
  origin: { in: 'configuration', keys: ['collections'] },
};
const NOT_UTF_8: Hold = {
  kind: 'excluded',
  reason: say('Jekyll leaves out files that are not saved as UTF-8.'),
};
const IN_DRAFTS: Hold = {
  kind: 'draft',
  reason: say('It lies in a _drafts folder.'),
  origin: { in: 'folder' },
};
const UNPUBLISHED: Hold = {
  kind: 'draft',
  reason: say('It says published: false.'),
  origin: { in: 'post', keys: ['published'], end: true },
};
const UNPUBLISHED_BY_DEFAULT: Hold = {
  kind: 'draft',
  reason: say('The configuration says published: false for it (defaults).'),
  origin: { in: 'configuration', keys: ['published', 'defaults'], end: true },
};
const REDIRECTS: Hold = {
  kind: 'excluded',
  reason: say('It only redirects: redirect_to is set.'),
  origin: { in: 'post', keys: ['redirect_to'] },
};
const FROM_DATE: HoldOrigin = { in: 'post', keys: ['date'] };
const FROM_NAME: HoldOrigin = { in: 'name' };
const FROM_TIME: HoldOrigin = { in: 'configuration', keys: ['time'] };

function redirectHold(data: UnknownRecord, site: JekyllSite): readonly Hold[] {
  if (!site.redirects || !isTruthy(data['redirect_to'])) return [];
  return [REDIRECTS];
}

/** `false`, and nothing at all, hold back; the text "false" does not. */
function unpublishedHold(
  data: UnknownRecord,
  own: UnknownRecord,
  site: JekyllSite,
): readonly Hold[] {
  const isHeld = 'published' in data && !isTruthy(data['published']);
  if (!isHeld || site.settings.showsUnpublished) return [];
  return ['published' in own ? UNPUBLISHED : UNPUBLISHED_BY_DEFAULT];
}

function futureHold({ date, at, site, data }: Document): readonly Hold[] {
  const { showsFuture, time } = site.settings;
  if (date === undefined || showsFuture || at.collection.showsFuture) return [];
  if (time === undefined) {
    const origin = 'date' in data ? FROM_DATE : FROM_NAME;
    const reason = say('Its date lies ahead.');
    return [{ kind: 'scheduled', until: date.instant, reason, origin }];
  }
  const reason = say('Its date lies after the time that the configuration sets.');
  return date.instant > time
    ? [{ kind: 'scheduled', until: NEVER, reason, origin: FROM_TIME }]
    : [];
}
