import { hugo } from '../../../src/core/generators/hugo.ts';
import type { Site } from '../../../src/core/generators/generator.ts';
import type { BuiltPost } from '../../../src/core/sitePage/builtPosts.ts';
import { siteOf } from '../generators/sites.ts';

const CONFIGURATION = 'baseURL = "https://example.org/"\ntitle = "Leaves"\n';

/** Three posts of a small blog, with their bodies as Markdown; what a test does not say is dull. */
export const POSTS: Readonly<Record<string, string>> = {
  apples: 'Apples keep through the winter in straw.\n\nTurn them every week.',
  pears: 'Pears ripen from the inside outwards.\n\nPick them while they are hard.',
  plums: 'Plums are best the day they fall.\n\nWasps know this as well.',
};

export function sourceOf(name: string): string {
  return `---\ntitle: About ${name}\ndate: 2024-05-05\n---\n\n${POSTS[name] ?? ''}\n`;
}

/** The paragraphs of a post as its generator writes them. */
export function paragraphsOf(name: string): string {
  return (POSTS[name] ?? '')
    .split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('\n');
}

/** The blog, and its posts with the pages that `toHtml` makes of them. */
export async function builtBlog(
  toHtml: (name: string) => string,
  configuration = CONFIGURATION,
): Promise<{ readonly site: Site; readonly posts: readonly BuiltPost[] }> {
  const texts = Object.keys(POSTS).map(
    (name) => [`content/posts/${name}.md`, sourceOf(name)] as const,
  );
  const { site, post } = await siteOf(hugo, {
    'hugo.toml': configuration,
    ...Object.fromEntries<string>(texts),
  });
  const posts = Object.keys(POSTS).map((name) => ({
    post: post(`content/posts/${name}.md`),
    text: sourceOf(name),
    path: `public/posts/${name}/index.html`,
    html: toHtml(name),
    modified: 0,
  }));
  return { site, posts };
}
