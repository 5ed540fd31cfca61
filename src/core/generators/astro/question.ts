import type { ScriptRecord, ScriptValue } from '../scriptConfig/scriptValues.ts';
import type { PageRoute } from './pageRoutes.ts';
import type { Circumstances, Entry, PostWorld } from './postWorld.ts';
import type { RouteAnswer } from './routeAnswers.ts';
import { routeAnswer } from './routeAnswers.ts';

/** A post whose showing is in question. */
export interface Question {
  /** The site as it is built for readers. */
  readonly production: PostWorld;
  /** The site as it runs for its writer. */
  readonly development: PostWorld;
  /** Makes the entry anew, with other data perhaps: code may change what it is given. */
  entry(data?: ScriptRecord): Entry;
  readonly data: ScriptValue;
  /** How far from a post's date the answer was found to turn; to be added to. */
  readonly leads: Set<number>;
  /** Keys that are true or false by the collection's schema. */
  readonly switches: readonly string[];
}

/** After all dates that posts have. */
export const FAR_AHEAD = Date.UTC(9999, 0, 1);

/** What a route does with the post; in production, long from now, unless something else is said. */
export function askRoute(
  question: Question,
  route: PageRoute,
  circumstances: Partial<Circumstances> & {
    readonly world?: PostWorld;
    readonly data?: ScriptRecord;
  },
): RouteAnswer {
  const { now = FAR_AHEAD, ignoresFilters = false, world = question.production } = circumstances;
  const entry = question.entry(circumstances.data);
  return world.ask(entry, { now, ignoresFilters }, () => routeAnswer(world, route, entry));
}
