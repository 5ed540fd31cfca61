import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Hold, HoldOrigin, Publication } from '../../posts/publication.ts';
import type { Typed } from '../shared/typedFields.ts';
import type { PostData } from './postData.ts';
import type { HexoSettings } from './settings.ts';

const IN_DRAFTS: Hold = {
  kind: 'draft',
  reason: say('It lies in the _drafts folder.'),
  origin: { in: 'folder' },
};
const UNPUBLISHED: Hold = {
  kind: 'draft',
  reason: say('It says published: false.'),
  origin: { in: 'post', keys: ['published'], end: true },
};
const FROM_DATE: HoldOrigin = { in: 'post', keys: ['date'] };
const FROM_NAME: HoldOrigin = { in: 'name' };
const AHEAD = say('Its date lies ahead, and the configuration says future: false.');

/** Why a post is held back. Source: lib/models/post.ts `notPublished`. */
export function postPublication(
  data: PostData,
  isDraft: boolean,
  settings: HexoSettings,
): Publication {
  const holds: Hold[] = [];
  if (!settings.showsDrafts) {
    if (isDraft) holds.push(IN_DRAFTS);
    else if (!castSwitch(data.fields['published'])) {
      holds.push(UNPUBLISHED);
    }
  }
  if (!settings.showsFuture && data.date) {
    // A post dated to this very millisecond is out.
    const origin = data.fields['date'] === undefined ? FROM_NAME : FROM_DATE;
    holds.push({ kind: 'scheduled', until: data.date.instant, reason: AHEAD, origin });
  }
  const note = noteOn(data, isDraft);
  return { holds, unlisted: false, ...(note ? { note } : {}) };
}

/** Source: warehouse src/types/boolean.ts. */
function castSwitch(value: Typed | undefined): boolean {
  if (value === undefined || value === null) return true;
  return value !== 'false' && value !== '0' && Boolean(value);
}

function noteOn({ fields }: PostData, isDraft: boolean): Message | undefined {
  if (isDraft || fields['draft'] !== true) return undefined;
  return say('Hexo does not look at draft: true. To hold it back, say published: false.');
}
