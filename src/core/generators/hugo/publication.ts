import type { UnknownRecord } from '../../frontMatter/unknownData.ts';
import { asRecord } from '../../frontMatter/unknownData.ts';
import { say } from '../../message.ts';
import type { Hold, Publication } from '../../posts/publication.ts';
import type { PageDates } from './pageDates.ts';
import type { PageKind } from './pageKind.ts';
import type { HugoSettings } from './settings.ts';
import { isTrue } from './settings.ts';

/**
 * What holds a page back. Sources: hugolib/site.go `shouldBuild`, page__meta.go,
 * resources/page/pagemeta/pagemeta.go `DecodeBuildConfig`.
 */
export function publicationOf(
  fields: UnknownRecord,
  dates: PageDates,
  kind: PageKind,
  settings: HugoSettings,
): Publication {
  const build = asRecord(fields['_build'] ?? fields['build']) ?? {};
  const isHeadless = isTrue(fields['headless']);
  const holds: readonly (Hold | undefined)[] = [
    settings.disabledKinds.has(kind) ? EXCLUDED_BY_KIND : undefined,
    isHeadless ? EXCLUDED_BY_HEADLESS : undefined,
    isRendered(build['render']) ? undefined : EXCLUDED_BY_BUILD,
    draftHold(fields, settings),
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
};
const EXCLUDED_BY_HEADLESS: Hold = {
  kind: 'excluded',
  reason: say('It says headless: true, so it gets no page of its own.'),
};
const EXCLUDED_BY_BUILD: Hold = {
  kind: 'excluded',
  reason: say('Its build options say that no page is made of it.'),
};

/** Values that are neither these nor `always` leave rendering on, too. */
function isRendered(render: unknown): boolean {
  return render !== 'link' && !isSwitchedOff(render);
}

function isSwitchedOff(value: unknown): boolean {
  return value === 'never' || value === false || value === 0 || value === '0';
}

/** `published: false` was a draft, too, before Hugo read the field as a date. */
function draftHold(fields: UnknownRecord, settings: HugoSettings): Hold | undefined {
  if (settings.buildDrafts) return undefined;
  if ('draft' in fields) {
    return isTrue(fields['draft'])
      ? { kind: 'draft', reason: say('It says draft: true.') }
      : undefined;
  }
  const isUnpublished = fields['published'] === false || fields['published'] === 'false';
  return isUnpublished ? { kind: 'draft', reason: say('It says published: false.') } : undefined;
}

function scheduledHold({ publishDate }: PageDates, settings: HugoSettings): Hold | undefined {
  if (publishDate === undefined || settings.buildFuture) return undefined;
  const reason = say('Its publishing date lies ahead.');
  return { kind: 'scheduled', until: publishDate.instant, reason };
}

function expiredHold({ expiryDate }: PageDates, settings: HugoSettings): Hold | undefined {
  if (expiryDate === undefined || settings.buildExpired) return undefined;
  return { kind: 'expired', since: expiryDate.instant, reason: say('Its expiry date has passed.') };
}
