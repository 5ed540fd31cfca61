import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import type { Hold, HoldOrigin } from '../publication.ts';
import type { Cause, CauseAction } from './cause.ts';
import { endByDate, endByValue, frontMatterNow, ownField } from './endings.ts';
import { outOfDrafts } from './outOfDrafts.ts';
import type { WhyInput } from './whyInput.ts';
import { onSiteClock } from './whyInput.ts';

/** Later than any date that a writer means: a hold that the clock alone never ends. */
const NEVER = 8.64e15;

/** A hold of the generator as a cause: with its line, its times, and what ends it. */
export function holdCause(input: WhyInput, hold: Hold): Cause {
  const { line, actions } = wayOut(input, hold, hold.origin);
  return {
    code: hold.kind,
    message: hold.reason,
    ...timesOf(input, hold),
    ...(line === undefined ? {} : { line }),
    actions,
  };
}

/** Both times as the clocks of the site show them, and how far they are apart. */
function timesOf(input: WhyInput, hold: Hold): Pick<Cause, 'due' | 'clock'> {
  const { now, words, site } = input;
  const clock = say('The site’s clock ({0}) shows {1}.', site.zone, onSiteClock(input, now));
  if (hold.kind === 'scheduled' && hold.until < NEVER) {
    const distance = words.distance(hold.until, now);
    return { due: say('Due {0}, {1}.', onSiteClock(input, hold.until), distance), clock };
  }
  if (hold.kind === 'expired') {
    const distance = words.distance(hold.since, now);
    return { due: say('Expired {0}, {1}.', onSiteClock(input, hold.since), distance), clock };
  }
  return {};
}

interface WayOut {
  readonly line?: number;
  readonly actions: readonly CauseAction[];
}

function wayOut(input: WhyInput, hold: Hold, origin: HoldOrigin | undefined): WayOut {
  switch (origin?.in) {
    case 'post':
      return inPost(input, hold, origin);
    case 'file': {
      const label = say('Open {0}', origin.path);
      return { actions: [openAt(label, origin.path, origin.keys), ...inspiteOf(input, hold)] };
    }
    case 'configuration': {
      const path = input.site.configurationPath;
      const open = path === undefined ? [] : [openAt(say('Open {0}', path), path, origin.keys)];
      return { actions: [...open, ...inspiteOf(input, hold)] };
    }
    case 'folder':
      return { actions: [...outOfDrafts(input, hold), REVEAL] };
    case 'name':
      return { actions: [REVEAL] };
    case undefined:
      return { actions: [] };
  }
}

const REVEAL: CauseAction = { label: say('Show it in the Explorer'), step: { do: 'reveal' } };

function openAt(label: Message, path: string, keys: readonly string[]): CauseAction {
  return { label, step: { do: 'open', path, at: { keys } } };
}

function inPost(
  input: WhyInput,
  hold: Hold,
  { keys, end }: Extract<HoldOrigin, { readonly in: 'post' }>,
): WayOut {
  const field = ownField(frontMatterNow(input), keys);
  const key = field?.key ?? keys[0];
  const ends = end === undefined || key === undefined ? [] : endByValue(input, hold, key, end);
  if (!field || input.text === undefined) return { actions: ends };
  const { line } = new LineIndex(input.text).positionAt(field.keyRange.start);
  const dates = hold.kind === 'scheduled' ? endByDate(input, hold, field) : [];
  const go = goToLine(input.post.path, line);
  // A date is the writer's plan: it is shown, rather than changed by one key.
  return { line, actions: [...ends, go, ...dates] };
}

/** What the post itself can say against another file. */
function inspiteOf(input: WhyInput, hold: Hold): readonly CauseAction[] {
  const { origin } = hold;
  if (origin?.in !== 'file' && origin?.in !== 'configuration') return [];
  const [key] = origin.keys;
  if (origin.end === undefined || key === undefined) return [];
  return endByValue(input, hold, key, origin.end).map(({ step }) => ({
    label: say('Say {0}: {1} in the post', key, String(origin.end)),
    step,
  }));
}

/** @param line zero-based */
export function goToLine(path: string, line: number): CauseAction {
  return { label: say('Go to line {0}', line + 1), step: { do: 'open', path, at: { line } } };
}
