import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Hold, Publication } from '../../posts/publication.ts';
import type { Document } from './deriveDocument.ts';
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
      ...unpublishedHold(data, site),
      ...futureHold(document),
    ],
    unlisted: false,
  };
}

/** Pages know no dates and no drafts folder. */
export function pagePublication(data: UnknownRecord, site: JekyllSite): Publication {
  return { holds: [...redirectHold(data, site), ...unpublishedHold(data, site)], unlisted: false };
}

const UNWRITTEN: Hold = {
  kind: 'excluded',
  reason: say('The configuration does not say output: true for its collection.'),
};
const NOT_UTF_8: Hold = {
  kind: 'excluded',
  reason: say('Jekyll leaves out files that are not saved as UTF-8.'),
};
const IN_DRAFTS: Hold = { kind: 'draft', reason: say('It lies in a _drafts folder.') };

function redirectHold(data: UnknownRecord, site: JekyllSite): readonly Hold[] {
  if (!site.redirects || !isTruthy(data['redirect_to'])) return [];
  return [{ kind: 'excluded', reason: say('It only redirects: redirect_to is set.') }];
}

/** `false`, and nothing at all, hold back; the text "false" does not. */
function unpublishedHold(data: UnknownRecord, site: JekyllSite): readonly Hold[] {
  const isHeld = 'published' in data && !isTruthy(data['published']);
  if (!isHeld || site.settings.showsUnpublished) return [];
  return [{ kind: 'draft', reason: say('It says published: false.') }];
}

function futureHold({ date, at, site }: Document): readonly Hold[] {
  const { showsFuture, time } = site.settings;
  if (date === undefined || showsFuture || at.collection.showsFuture) return [];
  if (time === undefined) {
    return [{ kind: 'scheduled', until: date.instant, reason: say('Its date lies ahead.') }];
  }
  const reason = say('Its date lies after the time that the configuration sets.');
  return date.instant > time ? [{ kind: 'scheduled', until: NEVER, reason }] : [];
}
