import { astro } from '../../../src/core/generators/astro.ts';
import type { TextSite } from './sites.ts';
import { siteOf } from './sites.ts';

/** A collection `blog` with the fields that blogs have. */
export const CONTENT = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string().max(20),
    date: z.coerce.date().optional(),
    draft: z.boolean().default(false),
    hidden: z.boolean().optional(),
    author: z.string().optional(),
  }),
});
export const collections = { blog };`;

/** A page that shows the posts that `code`, the body of \`getStaticPaths\`, makes paths of. */
export function page(code: string, rest = ''): string {
  return `---
import { getCollection, getEntry, render } from 'astro:content';
import { only } from '../../utils';
export async function getStaticPaths() { ${code} }
${rest}
const { post } = Astro.props;
const { Content } = await render(post);
---
<Content />`;
}

/** It shows every post under its id. */
export const PLAIN_PAGE = page(
  `return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: { post } }));`,
);

/** A blog with the post `a`; further files, or others in place of its own. */
export function blog(texts: Readonly<Record<string, string>> = {}): Promise<TextSite> {
  return siteOf(astro, {
    'astro.config.mjs': `export default { site: 'https://example.org' };`,
    'src/content.config.ts': CONTENT,
    'src/pages/blog/[slug].astro': PLAIN_PAGE,
    'src/content/blog/a.md': '---\ntitle: A\ndate: 2024-05-06\n---\nx',
    ...texts,
  });
}
