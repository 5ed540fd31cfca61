import { mostCommon } from './majority.ts';
import type { ExamplePost } from './head/exampleHead.ts';

/** How the bodies of a site's posts begin. */
export interface BodyManner {
  /** Whether a blank line stands between front matter and body. */
  readonly hasGap: boolean;
  /** Whether the body begins with the title as a heading of the first level. */
  readonly hasTitleHeading: boolean;
}

export function learnBodyManner(posts: readonly ExamplePost[]): BodyManner {
  const bodies = posts.flatMap((post) => {
    const body = post.text.slice(post.frontMatter.block.end);
    return body.trim() === '' ? [] : [{ post, body }];
  });
  return {
    hasGap: mostCommon(bodies.map(({ body }) => /^[ \t]*[\r\n]/.test(body))) ?? true,
    hasTitleHeading:
      mostCommon(bodies.map(({ post, body }) => beginsWithTitle(post, body))) ?? false,
  };
}

function beginsWithTitle({ title }: ExamplePost, body: string): boolean {
  const heading = /^\s*#[ \t]+([^\r\n]*?)[ \t#]*(?:[\r\n]|$)/.exec(body)?.[1];
  return heading !== undefined && (title === undefined || heading === title);
}

/** The beginning of a new post's body, up to where writing starts. */
export function beginningOf(
  title: string,
  { hasGap, hasTitleHeading }: BodyManner,
  afterFrontMatter: boolean,
): string {
  const gap = hasGap && afterFrontMatter ? '\n' : '';
  return hasTitleHeading ? `${gap}# ${escaped(title)}\n\n` : gap;
}

/** Characters that Markdown would take for marks. */
function escaped(title: string): string {
  return title.replace(/[\\`*_[\]<]|#$/g, '\\$&');
}
