import { say, type Message } from '../message.ts';

/** The longest body that is rendered whole, in UTF-16 units: some four hundred pages of a book. */
export const BODY_LIMIT = 2_000_000;

/** The part of a body that is rendered, cut off at the end of a line, and what to tell of it. */
export function limitBody(body: string): {
  readonly body: string;
  readonly messages: readonly Message[];
} {
  if (body.length <= BODY_LIMIT) return { body, messages: [] };
  const lineEnd = body.lastIndexOf('\n', BODY_LIMIT - 1) + 1;
  const percent = Math.floor((100 * BODY_LIMIT) / body.length);
  const message = say('This post is so long that only its first {0}% is shown.', percent);
  return { body: body.slice(0, lineEnd > 0 ? lineEnd : BODY_LIMIT), messages: [message] };
}
