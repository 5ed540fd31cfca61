import { inEnglish } from '../../../src/core/message.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import { NOW } from './sites.ts';

/** The address, or the sentence that says why there is none. */
export function addressSaid({ address }: Post): string {
  return address.known ? address.path : inEnglish(address.reason);
}

/** The status and the reasons for it: `draft: It says draft: true.` */
export function statusSaid(post: Post): string {
  const { status, reasons } = statusAt(post.publication, NOW);
  return [status, ...reasons.map(inEnglish)].join(': ');
}

/** The errors, as sentences. */
export function errorsSaid({ problems }: Post): readonly string[] {
  return problems.flatMap(({ severity, message }) =>
    severity === 'error' ? [inEnglish(message)] : [],
  );
}
