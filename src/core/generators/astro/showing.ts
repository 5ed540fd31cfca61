import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import type { Hold, HoldOrigin } from '../../posts/publication.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { ScriptDate, ScriptRecord } from '../scriptConfig/scriptValues.ts';
import { sayUnknown } from '../scriptConfig/unknown.ts';
import { reasonsToHide } from './hiding.ts';
import type { PageRoute } from './pageRoutes.ts';
import type { Question } from './question.ts';
import { askRoute, FAR_AHEAD } from './question.ts';
import type { RouteAnswer } from './routeAnswers.ts';

/** Where the site's own code shows a post, and what keeps it from doing so. */
export interface Showing {
  /** From the base path, or why it is not known. */
  readonly path: string | Message;
  readonly holds: readonly Hold[];
  readonly note: Message | undefined;
}

/** Before all dates that posts have. */
const LONG_AGO = Date.UTC(1, 0, 1);
const MOST_LEADS = 8;

/**
 * Finds out whether, when and where a route shows a post, by running the site's code for it as far
 * as it can be read. `undefined` when the route has nothing to do with posts like it.
 */
export function showingAt(question: Question, route: PageRoute): Showing | undefined {
  const ahead = askRoute(question, route, {});
  const dependsOnTime = question.production.program.machine.wasClockAsked;
  if (ahead.kind === 'unknown') return unclear(question, route, ahead.reason);
  const before = dependsOnTime ? askRoute(question, route, { now: LONG_AGO }) : ahead;
  if (ahead.kind === 'shown') {
    if (before.kind === 'shown') return { path: ahead.path, holds: [], note: undefined };
    const until = turningPoint(question, route, 'shown');
    const reason = say('Its publishing date lies ahead.');
    const hold: Hold = { kind: 'scheduled', until, reason, origin: datesOf(question.data) };
    return { path: ahead.path, holds: [hold], note: undefined };
  }
  if (before.kind !== 'shown') return held(question, route);
  const since = turningPoint(question, route, 'hidden');
  const reason = say('Its time on the site has passed.');
  const hold: Hold = { kind: 'expired', since, reason, origin: datesOf(question.data) };
  return { path: before.path, holds: [hold], note: undefined };
}

/** Where it can't be told whether the route shows it, the address may be known all the same. */
function unclear(
  question: Question,
  route: PageRoute,
  reason: Parameters<typeof sayUnknown>[1],
): Showing {
  const anyway = askRoute(question, route, { ignoresFilters: true });
  const note = say(
    'Galley can’t tell whether the site shows it: that is worked out in {0}.',
    route.path,
  );
  const path = anyway.kind === 'shown' ? anyway.path : sayUnknown('address', reason);
  return { path, holds: [], note };
}

/** Never shown: what of its data does that, and the address that it would have. */
function held(question: Question, route: PageRoute): Showing | undefined {
  const hiding = reasonsToHide(question, route);
  const otherwise = hiding && showingAt(hiding.without, route);
  if (otherwise) return { ...otherwise, holds: [hiding.hold, ...otherwise.holds] };
  const shown = [
    askRoute(question, route, { ignoresFilters: true }),
    askRoute(question, route, { world: question.development }),
  ].find(({ kind }) => kind === 'shown');
  if (shown?.kind !== 'shown') return undefined;
  const reason = say('The page that shows posts like it ({0}) leaves it out.', route.path);
  const origin: HoldOrigin = { in: 'file', path: route.path, keys: [] };
  return { path: shown.path, holds: [{ kind: 'excluded', reason, origin }], note: undefined };
}

/**
 * The first moment from which on the answer is the one given; before, it is another. Most often it
 * is one of the post's own dates, or as far from it as with the posts before.
 */
function turningPoint(question: Question, route: PageRoute, after: RouteAnswer['kind']): number {
  const isTurned = (now: number) => askRoute(question, route, { now }).kind === after;
  const dates = datesIn(question.data);
  for (const date of dates) {
    const likely = Array.from(question.leads, (lead) => date + lead).reverse();
    const found = likely.find((time) => isTurned(time) && !isTurned(time - 1));
    if (found !== undefined) return found;
  }
  let [before, turned] = [LONG_AGO, FAR_AHEAD];
  while (turned - before > 1) {
    const middle = Math.floor((before + turned) / 2);
    if (isTurned(middle)) turned = middle;
    else before = middle;
  }
  if (question.leads.size < MOST_LEADS) {
    for (const date of dates) question.leads.add(turned - date);
  }
  return turned;
}

function datesIn(data: ScriptValue): readonly number[] {
  return datedFields(data).map(([, time]) => time);
}

/** The first of them is taken for the one that decides. */
function datesOf(data: ScriptValue): HoldOrigin {
  return { in: 'post', keys: datedFields(data).map(([key]) => key) };
}

function datedFields(data: ScriptValue): readonly (readonly [key: string, time: number])[] {
  if (!(data instanceof ScriptRecord)) return [];
  return Array.from(data.members).flatMap(([key, value]) =>
    value instanceof ScriptDate && !Number.isNaN(value.time) ? [[key, value.time] as const] : [],
  );
}
