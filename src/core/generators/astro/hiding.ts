import { say } from '../../message.ts';
import type { Hold } from '../../posts/publication.ts';
import type { ScriptValue } from '../scriptConfig/scriptValues.ts';
import { ScriptRecord } from '../scriptConfig/scriptValues.ts';
import type { PageRoute } from './pageRoutes.ts';
import type { Question } from './question.ts';
import { askRoute } from './question.ts';

/** What of a post's data hides it, and the same post without it. */
export interface Hiding {
  readonly hold: Hold;
  readonly without: Question;
}

/** Names of switches that take a post off the site for other reasons than its not being ready. */
const NOT_A_DRAFT = /hid|private|archiv|unlist|delet|disab/i;

/**
 * Finds the one switch (`draft: true`, `published: false`) without which the route would show the
 * post, by turning each of them over.
 */
export function reasonsToHide(question: Question, route: PageRoute): Hiding | undefined {
  const { data, switches } = question;
  if (!(data instanceof ScriptRecord)) return undefined;
  const own = Array.from(data.members).flatMap(([key, value]) =>
    typeof value === 'boolean' ? [key] : [],
  );
  for (const key of new Set([...own, ...switches])) {
    const value = data.get(key);
    const turned = new ScriptRecord([...data.members, [key, value !== true]]);
    if (askRoute(question, route, { data: turned }).kind !== 'shown') continue;
    const without = { ...question, data: turned, entry: () => question.entry(copyOf(turned)) };
    return { hold: holdOf(key, value), without };
  }
  return undefined;
}

/** Code may change what it is given. */
function copyOf(record: ScriptRecord): ScriptRecord {
  return new ScriptRecord(record.members, record.open);
}

function holdOf(key: string, value: ScriptValue): Hold {
  const kind = NOT_A_DRAFT.test(key) ? 'excluded' : 'draft';
  const reason =
    typeof value === 'boolean'
      ? say('It says {0}: {1}.', key, String(value))
      : say('It does not say {0}: true.', key);
  return { kind, reason, origin: { in: 'post', keys: [key], end: value !== true } };
}
