import { say } from '../message.ts';
import type { Problem } from '../problem.ts';

/**
 * The finding that a post has the address of others, `undefined` when there are none.
 * @param others their paths.
 */
export function addressClash(address: string, others: readonly string[]): Problem | undefined {
  if (others.length === 0) return undefined;
  return {
    code: 'address-clash',
    message: say(
      'The address {0} is also that of {1}. Only one of them can be seen there.',
      address,
      others.join(', '),
    ),
    severity: 'warning',
    range: { start: 0, end: 0 },
    line: 0,
  };
}
