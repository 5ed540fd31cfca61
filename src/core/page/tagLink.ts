import type { Site } from '../generators/generator.ts';
import type { Post } from '../posts/post.ts';

/**
 * The address that a template tag writes for the post it names; `undefined` when the post has none.
 * @param tag the name of the tag: `ref`, `post_url`.
 * @param target the post as the tag names it; a fragment behind it is kept.
 */
export function tagLink(
  { generator, baseUrl }: Pick<Site, 'generator' | 'baseUrl'>,
  { address }: Pick<Post, 'address'>,
  { tag, target }: { readonly tag: string; readonly target: string },
): string | undefined {
  if (!address.known) return undefined;
  const path = address.path + (/#.*$/s.exec(target)?.[0] ?? '');
  // Hugo's `ref` gives the whole URL, `relref` the path.
  const isWhole = generator === 'hugo' && tag === 'ref';
  const origin = isWhole ? /^https?:\/\/[^/]+/i.exec(baseUrl ?? '')?.[0] : undefined;
  return (origin ?? '') + path;
}
