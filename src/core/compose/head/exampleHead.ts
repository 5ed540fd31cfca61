import type { FrontMatter, FrontMatterFormat } from '../../frontMatter/frontMatter.ts';
import { fieldOf, textOf } from '../../frontMatter/values.ts';
import type { PostPath } from '../postPath.ts';
import { cutHead, type Chunk, type Head } from './chunks.ts';
import type { SeenValue } from './seenValue.ts';

/** A post of the site as an example to follow. */
export interface ExamplePost {
  readonly path: string;
  readonly text: string;
  readonly place: PostPath;
  readonly frontMatter: FrontMatter;
  readonly title: string | undefined;
}

/** A post whose front matter can be followed field by field. */
export interface ExampleHead extends ExamplePost {
  readonly format: FrontMatterFormat;
  readonly head: Head;
}

/** A field in one of the examples. */
export interface Occurrence extends SeenValue {
  readonly chunk: Chunk;
}

export function toExample(
  { path, text }: { readonly path: string; readonly text: string },
  place: PostPath,
  frontMatterOf: (text: string) => FrontMatter,
): ExamplePost {
  const frontMatter = frontMatterOf(text);
  const title = textOf(fieldOf(frontMatter, 'title', { ignoreCase: true })?.value);
  return { path, text, place, frontMatter, title };
}

/** `undefined` when there is no front matter, or none that is understood. */
export function toExampleHead(post: ExamplePost): ExampleHead | undefined {
  const { format, problems } = post.frontMatter;
  if (format === undefined || problems.some(({ severity }) => severity === 'error'))
    return undefined;
  const head = cutHead(post.text, post.frontMatter);
  return head && { ...post, format, head };
}
