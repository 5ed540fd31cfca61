import type { Site } from '../../generators/generator.ts';
import { emptyPost } from '../../generators/shared/emptyPost.ts';
import { say } from '../../message.ts';
import type { Post } from '../post.ts';

/** What a text file of a site is that the generator makes no page of, and why it does not. */
export function strayPost(site: Pick<Site, 'leftOut'>, path: string): Post {
  const file = { path, text: '', isWhole: true, problems: [], modified: 0, created: 0 };
  const out = site.leftOut?.(path);
  const reason = out?.reason ?? say('The site makes no page of this file.');
  return emptyPost(file, reason, out?.origin);
}
