import type { Recipe } from '../recipe.ts';
import { yamlHead, type SamplePost } from '../samplePosts.ts';

const CSS = [
  ':root { --ink: #24292e; --accent: #9a3412; }',
  'body { margin: 0; font: 18px/1.6 serif; color: var(--ink); background: #fffdf8; }',
  'header, main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem; }',
  'header { border-bottom: 3px double var(--accent); }',
  'a { color: var(--accent); }',
  'pre { padding: 1rem; overflow: auto; font-size: 15px; }',
  'img { max-width: 100%; }',
  'table { border-collapse: collapse; } td, th { border: 1px solid #ccc; padding: .3rem .6rem; }',
  '.meta { color: #666; font-size: .85rem; } .tags { display: flex; gap: .5rem; padding: 0; }',
  '.tags li { list-style: none; background: #f3e9d8; padding: 0 .5rem; }',
  '',
].join('\n');

const same =
  (folder: string, dateKey?: string) =>
  (post: SamplePost): { readonly path: string; readonly text: string } => ({
    path: `${folder}/${post.name.slice(2)}.md`,
    text: yamlHead(post, dateKey) + post.body,
  });

const ELEVENTY_LAYOUT = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ title }} | The Crumb</title>
<meta name="description" content="{{ description }}">
<link rel="stylesheet" href="/style.css"></head>
<body>
<header><a href="/">The Crumb</a> <nav><a href="/about/">About</a></nav></header>
<main>
<h1>{{ title }}</h1>
<p class="meta">Baked on <time datetime="{{ page.date | iso }}">{{ page.date | day }}</time></p>
<ul class="tags">{% for tag in tags %}<li><a href="/tags/{{ tag }}/">{{ tag }}</a></li>{% endfor %}</ul>
{{ content }}
</main>
<footer>By the baker.</footer>
</body></html>
`;

const ELEVENTY_CONFIG = `import highlight from '@11ty/eleventy-plugin-syntaxhighlight';
export default (config) => {
  config.addPlugin(highlight);
  config.addPassthroughCopy('img');
  config.addPassthroughCopy('style.css');
  config.addFilter('iso', (date) => date.toISOString().slice(0, 10));
  config.addFilter('day', (date) =>
    date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  );
};
`;

const ASTRO_PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('blog');
  return posts.map((post) => ({ params: { slug: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
const { title, description, pubDate, tags } = post.data;
const day = pubDate.toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
---
<html lang="en">
  <head>
    <meta charset="utf-8" /><title>{title}</title>
    <meta name="description" content={description} /><link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    <header><a href="/">The Crumb</a></header>
    <main>
      <article>
        <div class="meta"><time datetime={pubDate.toISOString()}>{day}</time></div>
        <h1>{title}</h1>
        <ul class="tags">{tags.map((tag) => <li>{tag}</li>)}</ul>
        <Content />
      </article>
    </main>
    <footer>By the baker.</footer>
  </body>
</html>
`;

/** Sites of generators that the npm registry has. */
export const FROM_NPM: readonly Recipe[] = [
  {
    id: 'eleventy-own',
    npm: { '@11ty/eleventy': '3.1.8', '@11ty/eleventy-plugin-syntaxhighlight': '5.0.2' },
    files: {
      'package.json': '{"type": "module"}',
      'eleventy.config.js': ELEVENTY_CONFIG,
      '_includes/post.liquid': ELEVENTY_LAYOUT,
      'posts/posts.json': '{"layout": "post.liquid"}',
      'style.css': CSS,
    },
    images: 'img',
    post: same('posts'),
    build: ['node_modules/.bin/eleventy', '--quiet'],
    output: '_site',
  },
  {
    id: 'astro-own',
    npm: { astro: '5.18.2' },
    files: {
      'package.json': '{"type": "module"}',
      'astro.config.mjs':
        "import { defineConfig } from 'astro/config';\nexport default defineConfig({ site: 'https://example.org' });\n",
      'src/content.config.ts': [
        "import { defineCollection, z } from 'astro:content';",
        "import { glob } from 'astro/loaders';",
        'const blog = defineCollection({',
        "  loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),",
        '  schema: z.object({',
        '    title: z.string(), description: z.string(), pubDate: z.coerce.date(), tags: z.array(z.string()),',
        '  }),',
        '});',
        'export const collections = { blog };',
        '',
      ].join('\n'),
      'src/pages/blog/[...slug].astro': ASTRO_PAGE,
      'public/style.css': CSS,
    },
    images: 'public/img',
    post: same('src/content/blog', 'pubDate'),
    build: ['node_modules/.bin/astro', 'build', '--silent'],
    output: 'dist',
  },
  {
    id: 'docusaurus-classic',
    npm: {
      '@docusaurus/core': '3.10.2',
      '@docusaurus/preset-classic': '3.10.2',
      react: '18.3.1',
      'react-dom': '18.3.1',
      '@mdx-js/react': '3.1.1',
    },
    files: {
      'docusaurus.config.js': [
        'module.exports = {',
        "  title: 'The Crumb', url: 'https://example.org', baseUrl: '/',",
        "  onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore',",
        "  markdown: { hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' } },",
        "  presets: [['classic', {",
        '    docs: false, pages: false, sitemap: false,',
        "    blog: { routeBasePath: '/', onUntruncatedBlogPosts: 'ignore', onInlineTags: 'ignore' },",
        '  }]],',
        '};',
        '',
      ].join('\n'),
    },
    images: 'static/img',
    post: (post) => ({
      path: `blog/${post.date}-${post.name.slice(2)}.md`,
      // Its pages are MDX, in which an address in angle brackets stops the build.
      text: yamlHead(post) + post.body.replace(/<(https:[^>]*)>/g, '$1'),
    }),
    build: ['node_modules/.bin/docusaurus', 'build'],
    output: 'build',
  },
  {
    id: 'vitepress-default',
    npm: { vitepress: '1.6.4' },
    files: {
      '.vitepress/config.mjs':
        "export default { title: 'The Crumb', cleanUrls: true, ignoreDeadLinks: true, themeConfig: { outline: 'deep' } };\n",
      'index.md': '# The Crumb\n',
    },
    images: 'public/img',
    post: ({ body, ...post }) => ({
      path: `posts/${post.name.slice(2)}.md`,
      text: `${yamlHead({ body, ...post })}# ${post.title}\n\n${body}`,
    }),
    build: ['node_modules/.bin/vitepress', 'build'],
    output: '.vitepress/dist',
  },
];
