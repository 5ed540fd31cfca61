import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Hold, Publication } from '../../posts/publication.ts';
import type { PageDates } from './pageDates.ts';
import type { PageKind } from './pageKind.ts';
import type { HugoSettings } from './settings.ts';
import { isTrue } from './settings.ts';
import { SAYS_DRAFT, SAYS_UNPUBLISHED } from '../shared/saidHolds.ts';

export interface PublicationInput {
  /** The page's fields with all that reaches it. */
  readonly fields: UnknownRecord;
  /** Those of its own front matter. */
  readonly own: UnknownRecord;
  readonly dates: PageDates;
  readonly kind: PageKind;
  readonly settings: HugoSettings;
  /** The file that cascades a field to the page; `undefined`: the configuration does. */
  readonly giverOf: (key: string) => string | undefined;
}

/**
 * What holds a page back. Sources: hugolib/site.go `shouldBuild`, page__meta.go,
 * resources/page/pagemeta/pagemeta.go `DecodeBuildConfig`.
 */
export function publicationOf(input: PublicationInput): Publication {
  const { fields, dates, kind, settings } = input;
  const build = asRecord(fields['_build'] ?? fields['build']) ?? {};
  const isHeadless = isTrue(fields['headless']);
  const holds: readonly (Hold | undefined)[] = [
    settings.disabledKinds.has(kind) ? EXCLUDED_BY_KIND : undefined,
    isHeadless ? EXCLUDED_BY_HEADLESS : undefined,
    isRendered(build['render']) ? undefined : EXCLUDED_BY_BUILD,
    draftHold(input),
    scheduledHold(dates, settings),
    expiredHold(dates, settings),
  ];
  return {
    holds: holds.filter((hold) => hold !== undefined),
    unlisted: isHeadless || isSwitchedOff(build['list']),
  };
}

const EXCLUDED_BY_KIND: Hold = {
  kind: 'excluded',
  reason: say('The configuration of the site switches off pages of this kind.'),
  origin: { in: 'configuration', keys: ['disableKinds'] },
};
const EXCLUDED_BY_HEADLESS: Hold = {
  kind: 'excluded',
  reason: say('It says headless: true, so it gets no page of its own.'),
  origin: { in: 'post', keys: ['headless'] },
};
const EXCLUDED_BY_BUILD: Hold = {
  kind: 'excluded',
  reason: say('Its build options say that no page is made of it.'),
  origin: { in: 'post', keys: ['build', '_build'] },
};

/** Values that are neither these nor `always` leave rendering on, too. */
function isRendered(render: unknown): boolean {
  return render !== 'link' && !isSwitchedOff(render);
}

function isSwitchedOff(value: unknown): boolean {
  return value === 'never' || value === false || value === 0 || value === '0';
}

/** `published: false` was a draft, too, before Hugo read the field as a date. */
function draftHold({ fields, own, settings, giverOf }: PublicationInput): Hold | undefined {
  if (settings.buildDrafts) return undefined;
  if ('draft' in fields) {
    if (!isTrue(fields['draft'])) return undefined;
    return 'draft' in own ? SAYS_DRAFT : cascadedDraft(giverOf('draft'));
  }
  const isUnpublished = fields['published'] === false || fields['published'] === 'false';
  return isUnpublished ? SAYS_UNPUBLISHED : undefined;
}

const DRAFT_BY_CONFIGURATION: Hold = {
  kind: 'draft',
  reason: say('The configuration says draft: true for it (cascade).'),
  origin: { in: 'configuration', keys: ['draft', 'cascade'], end: false },
};

/** @param path of the file that cascades; `undefined`: the configuration does. */
function cascadedDraft(path: string | undefined): Hold {
  if (path === undefined) return DRAFT_BY_CONFIGURATION;
  const reason = say('{0} says draft: true for all below it (cascade).', path);
  return { kind: 'draft', reason, origin: { in: 'file', path, keys: ['draft'], end: false } };
}

function scheduledHold({ publishDate }: PageDates, settings: HugoSettings): Hold | undefined {
  if (publishDate === undefined || settings.buildFuture) return undefined;
  const reason = say('Its publishing date lies ahead.');
  const origin = { in: 'post', keys: settings.dates.publishdate } as const;
  return { kind: 'scheduled', until: publishDate.instant, reason, origin };
}

function expiredHold({ expiryDate }: PageDates, settings: HugoSettings): Hold | undefined {
  if (expiryDate === undefined || settings.buildExpired) return undefined;
  const reason = say('Its expiry date has passed.');
  const origin = { in: 'post', keys: settings.dates.expirydate } as const;
  return { kind: 'expired', since: expiryDate.instant, reason, origin };
}
