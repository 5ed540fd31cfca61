import assert from 'node:assert/strict';
import fc from 'fast-check';
import { astro } from '../../../src/core/generators/astro.ts';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import type { Generator, Site } from '../../../src/core/generators/generator.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../src/core/generators/pelican.ts';
import { plain } from '../../../src/core/generators/plain.ts';
import { vitepress } from '../../../src/core/generators/vitepress.ts';
import { zola } from '../../../src/core/generators/zola.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import { matter, siteOf } from './sites.ts';
import { loadKit, openSite, postOf } from './truthKit.ts';

interface Subject {
  readonly generator: Generator;
  /** A site whose configuration uses as many rules as possible. */
  readonly files: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
}

const SUBJECTS: readonly Subject[] = [
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

const KEYS = [
  'title',
  'date',
  'draft',
  'publishDate',
  'expiryDate',
  'published',
  'slug',
  'url',
  'permalink',
  'aliases',
  'tags',
  'categories',
  'cascade',
  'build',
  'params',
  'redirect_from',
];

const field = fc
  .tuple(fc.constantFrom(...KEYS), fc.oneof(fc.string(), fc.json(), fc.date().map(String)))
  .map(([key, value]) => `${key}: ${value}`);

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(field).map((lines) => ['---', ...lines, '---', 'Body.'].join('\n')),
  fc
    .array(field)
    .map((lines) => ['+++', ...lines.map((line) => line.replace(':', ' =')), '+++'].join('\n')),
);

const name = fc
  .tuple(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('.md', '.mdx', '.fr.md', '.html', '.markdown', ''),
  )
  .map((parts) => parts.join('').replaceAll('/', '_'));

for (const { generator, files, folders } of SUBJECTS) {
  describe(`Whatever a file is named and holds, ${generator.name}`, () => {
    const anyFile = fc.record({
      path: fc.tuple(fc.constantFrom(...folders), name).map((parts) => parts.join('')),
      text,
      isWhole: fc.boolean(),
      modified: fc.integer({ min: 0, max: 4e12 }),
      now: fc.integer({ min: -4e12, max: 4e13 }),
    });

    it('has one post for it, with one status at any time', async () => {
      const { site } = await siteOf(generator, files);
      fc.assert(
        fc.property(anyFile, ({ now, ...file }) => {
          const post = site.derive({ ...file, created: 0, problems: [] });
          const { status, changesAt } = statusAt(post.publication, now);
          assert.equal(post.path, file.path);
          assert.match(status, /^(?:draft|scheduled|published|expired|excluded)$/);
          assert.ok(changesAt === undefined || changesAt > now);
          if (post.address.known) assert.match(post.address.path, /^\//);
          if (post.date) assert.ok(Number.isFinite(post.date.instant + post.date.offset));
          assert.match(site.roleOf(file.path), /^(?:content|configuration|template|other)$/);
        }),
      );
    });

    it('finds files for any reference in it', async () => {
      const { site, post } = await siteOf(generator, files);
      const from = post(Object.keys(files).at(-1) ?? '');
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (reference) => {
          for (const file of site.filesFor(reference, from)) assert.ok(!file.startsWith('/'));
        }),
      );
    });
  });
}

describe('A configuration of any kind', () => {
  it('makes no generator fail', async () => {
    const data = fc.json();
    await fc.assert(
      fc.asyncProperty(data, fc.string(), async (json, other) => {
        for (const config of [json, other]) {
          await siteOf(hugo, { 'hugo.yaml': config, 'content/posts/a.md': matter('title: A') });
          await siteOf(jekyll, { '_config.yml': config, '_layouts/a.html': '', '_posts/a.md': '' });
          await siteOf(hexo, { '_config.yml': config, 'package.json': '{"hexo": {}}' });
          await siteOf(eleventy, { '.eleventy.js': config, 'posts/a.md': matter('title: A') });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("The machine's zone", () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  for (const [kitName, generator] of [
    ['hugo', hugo],
    ['jekyll', jekyll],
    ['astro', astro],
    ['docusaurus', docusaurus],
    ['vitepress', vitepress],
    ['eleventy', eleventy],
    ['hexo', hexo],
  ] as const) {
    it(`makes no difference to what is said of the ${kitName} kit`, async () => {
      const kit = loadKit(kitName, /./);
      const sayAll = async (machineZone: string) => {
        process.env['TZ'] = machineZone;
        const site: Site = await openSite(generator, kit.site);
        return [...kit.site.keys()].map((path) => postOf(site, kit.site, path, 1e12));
      };
      const here = await sayAll('UTC');
      for (const machineZone of ['Asia/Kolkata', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
        assert.deepEqual(await sayAll(machineZone), here);
      }
    });
  }
});
