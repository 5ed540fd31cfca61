import { astro } from '../../../src/core/generators/astro.ts';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import { eleventyByPackage } from '../../../src/core/generators/eleventyByPackage.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../src/core/generators/pelican.ts';
import { plain } from '../../../src/core/generators/plain.ts';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import { zola } from '../../../src/core/generators/zola.ts';
import type { Generator } from '../../../src/core/generators/generator.ts';
import { matter } from './sites.ts';

/** A site and the folders in which files may mean something to it. */
export interface AnySite {
  readonly generator: Generator;
  /** A site whose configuration uses as many rules as possible. */
  readonly files: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
}

export const SITES: readonly AnySite[] = [
  {
    generator: hugo,
    files: {
      'hugo.toml': `
        baseURL = "https://example.org/b/"
        defaultContentLanguage = "en"
        timeZone = "America/St_Johns"
        removePathAccents = true
        [languages.en]
        [languages.fr]
        [frontmatter]
        date = [":filename", ":default"]
        [permalinks]
        posts = "/:year/:sections[1:]/:title/:slug/:2006"`,
      'content/posts/_index.md': matter('cascade: {tags: [x]}'),
    },
    folders: ['content/', 'content/posts/', 'content/posts/deep/', ''],
  },
  {
    generator: jekyll,
    files: {
      '_config.yml': [
        'timezone: Australia/Lord_Howe',
        'permalink: /:categories/:year/:w_year-:week/:y_day/:name/:title:output_ext',
        'collections: {notes: {output: true}}',
        'defaults: [{scope: {path: "", type: posts}, values: {tags: [x]}}]',
      ].join('\n'),
    },
    folders: ['_posts/', '_posts/2024-01-02-', 'a/_posts/2024-02-30-', '_drafts/', '_notes/', ''],
  },
  {
    generator: hexo,
    files: {
      'package.json': '{"hexo": {}, "dependencies": {"hexo-generator-alias": "1"}}',
      '_config.yml': [
        'timezone: Asia/Kathmandu',
        'permalink: :category/:year/:i_day/:hour-:timestamp/:hash/:post_title/:title/:name/:lang',
        'new_post_name: :year-:month-:day-:title.md',
        'category_map: {x: y}',
        'future: false',
      ].join('\n'),
    },
    folders: ['source/_posts/', 'source/_posts/2024-01-02-', 'source/_drafts/', 'source/', ''],
  },
  {
    generator: eleventy,
    files: {
      'eleventy.config.js': `export default (c) => {
        c.addPreprocessor('drafts', '*', (data) => (data.draft ? false : undefined));
        c.addGlobalData('eleventyComputed.permalink', () => (data) => data.permalink + data.title);
        return { dir: { input: 'src' }, pathPrefix: 'x' };
      };`,
      'src/posts/posts.json': '{"tags": ["post"], "permalink": "/{{ title | slugify }}/"}',
    },
    folders: ['src/', 'src/posts/', 'src/posts/2024-01-02-', 'src/posts/posts/', ''],
  },
  {
    generator: eleventyByPackage,
    files: {
      'package.json': '{"scripts": {"build": "eleventy --input=src --pathprefix=x"}}',
      'src/a.md': matter('title: A'),
      'src/posts/posts.json': '{"permalink": "/{{ title | slugify }}/"}',
    },
    folders: ['src/', 'src/posts/', 'src/posts/2024-01-02-', 'src/posts/posts/', ''],
  },
  {
    generator: pelican,
    files: {
      'pelicanconf.py': [
        "TIMEZONE = 'America/St_Johns'",
        "ARTICLE_URL = '{category}/{date:%Y/%-j}/{slug}-{lang}-{author}/{path}'",
        "FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})[-_](?P<slug>.*)'",
        'WITH_FUTURE_DATES = False',
      ].join('\n'),
      'content/a.md': 'Title: A',
    },
    folders: ['', '2024-01-02-', 'content/', 'content/2024-02-30-', 'content/pages/'],
  },
  {
    generator: zola,
    files: {
      'config.toml': [
        'base_url = "https://example.org/b"',
        'taxonomies = [{name = "tags"}]',
        '[languages.fr]',
      ].join('\n'),
      'content/posts/_index.md': '+++\nsort_by = "date"\n+++\n',
    },
    folders: ['', 'content/', 'content/2024-02-30-', 'content/posts/_', 'content/posts/a.fr.'],
  },
  {
    generator: astro,
    files: {
      'astro.config.mjs': `export default { base: '/b', integrations: [mdx()] };`,
      'src/content.config.ts': `import { defineCollection, z } from 'astro:content';
        import { glob } from 'astro/loaders';
        const schema = z.object({ title: z.string(), date: z.coerce.date(), draft: z.boolean().optional() });
        export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.{md,mdx}' }), schema }) };`,
      'src/pages/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('blog', ({ data }) => !data.draft && !(data.date > new Date())))
    .map((post) => ({ params: { slug: post.data.slug ?? post.id }, props: { post } }));
---`,
      'src/content/blog/a.md': matter('title: A'),
    },
    folders: ['', 'src/pages/', 'src/content/blog/', 'src/content/blog/_', 'src/content/blog/a/'],
  },
  {
    generator: docusaurus,
    files: {
      'docusaurus.config.js': `module.exports = { title: 'T', url: 'https://example.org', baseUrl: '/b/',
        i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }, presets: ['classic'] };`,
      'blog/a.md': matter('title: A'),
    },
    folders: ['', 'blog/', 'blog/2024-02-30-', 'docs/01-', 'src/pages/', 'i18n/fr/'],
  },
  {
    generator: vitepress,
    files: {
      '.vitepress/config.js': `export default { base: '/b/', rewrites: { 'posts/:name*': 'blog/:name*' } };`,
      'posts/a.md': matter('title: A'),
    },
    folders: ['', 'posts/', 'posts/2024-01-02-', '.vitepress/', 'dist/'],
  },
  { generator: plain, files: { 'posts/a.md': '# A' }, folders: ['posts/', 'posts/2024-01-02-'] },
];
