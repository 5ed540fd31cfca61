import type { Message } from '../../message.ts';
import { say } from '../../message.ts';
import { LineIndex } from '../../text/lineIndex.ts';
import { standingHolds } from '../publication.ts';
import type { Cause } from './cause.ts';
import { frontMatterNow, ownField } from './endings.ts';
import { gitCauses } from './gitCauses.ts';
import { goToLine, holdCause } from './holdCause.ts';
import { problemCauses } from './problemCauses.ts';
import type { WhyInput } from './whyInput.ts';

/** The answer to *Why is this not live?* */
export interface Answer {
  /** All causes, the weightiest first: what the files say, then what has not left the machine. */
  readonly causes: readonly Cause[];
  /** Whether nothing in the files holds the post back. */
  readonly isLive: boolean;
  /** The answer in one sentence. */
  readonly conclusion: Message;
}

/** Everything that keeps readers from seeing a post as it is here. Pure; total for any text. */
export function whyNotLive(input: WhyInput): Answer {
  const holds = standingHolds(input.post.publication, input.now);
  const ofHolds = holds.map((hold) => holdCause(input, hold));
  const ofProblems = problemCauses(input);
  const isLive = holds.length === 0 && ofProblems.length === 0;
  const causes = [
    ...ofHolds,
    ...ofProblems,
    ...remarks(input),
    ...(input.isUnsaved ? [UNSAVED] : []),
    ...(input.git ? gitCauses(input.git) : []),
  ];
  return { causes, isLive, conclusion: concluded(input, isLive, causes.length) };
}

const UNSAVED: Cause = {
  code: 'unsaved',
  message: say('Its last changes are not saved.'),
  actions: [{ label: say('Save it'), step: { do: 'save' } }],
};

/** What does not hold it back for certain, but is worth knowing to one who misses it on the site. */
function remarks(input: WhyInput): readonly Cause[] {
  const { note, unlisted } = input.post.publication;
  return [
    ...(note ? [{ code: 'note', message: note, actions: [] } as const] : []),
    ...(unlisted ? [unlistedCause(input)] : []),
  ];
}

const UNLISTED = say('It is in no list of the site; only its address leads to it.');
/** Fields by which generators leave posts out of lists. */
const UNLISTED_BY = ['unlisted', 'headless', 'build', '_build', 'eleventyExcludeFromCollections'];

function unlistedCause(input: WhyInput): Cause {
  const field = ownField(frontMatterNow(input), UNLISTED_BY);
  if (!field || input.text === undefined) {
    return { code: 'unlisted', message: UNLISTED, actions: [] };
  }
  const { line } = new LineIndex(input.text).positionAt(field.keyRange.start);
  const actions = [goToLine(input.post.path, line)];
  return { code: 'unlisted', message: UNLISTED, line, actions };
}

function concluded({ post, site }: WhyInput, isLive: boolean, count: number): Message {
  if (!isLive) {
    return count === 1 ? say('One thing holds it back.') : say('{0} things hold it back.', count);
  }
  if (site.generator === 'plain') return say('Nothing in the file holds it back.');
  return post.address.known
    ? say(
        'Nothing in the files holds it back. The site’s next build publishes it at {0}',
        post.address.path,
      )
    : say('Nothing in the files holds it back. The site’s next build publishes it.');
}
