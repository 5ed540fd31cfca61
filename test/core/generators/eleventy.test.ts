import assert from 'node:assert/strict';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import { matter, NOW, siteOf } from './sites.ts';

const CONFIG = (body: string) => `export default function (eleventyConfig) { ${body} }`;

async function statusesWith(config: string, files: Readonly<Record<string, string>>) {
  const { post } = await siteOf(eleventy, { 'eleventy.config.js': config, ...files });
  return Object.keys(files).map((path) => {
    const { publication } = post(path);
    return [statusAt(publication, NOW).status, publication.note?.text ?? ''];
  });
}

const TWO = {
  'posts/a.md': matter('title: A\ndate: 2024-01-02\ndraft: true'),
  'posts/b.md': matter('title: B\ndate: 2024-01-02'),
};

describe('Drafts in Eleventy', () => {
  it('are what a preprocessor drops in a build', async () => {
    const config = CONFIG(`
      eleventyConfig.addPreprocessor('drafts', '*', (data, content) => {
        if (data.draft) data.title = data.title + ' (draft)';
        if (data.draft && process.env.ELEVENTY_RUN_MODE === 'build') return false;
      });`);
    assert.deepEqual(await statusesWith(config, TWO), [
      ['draft', ''],
      ['published', ''],
    ]);
  });

  it('are what a computed permalink leaves without a place, in a plugin of the site', async () => {
    const files = {
      ...TWO,
      'drafts.js': `module.exports = (eleventyConfig) => {
        eleventyConfig.addGlobalData('eleventyComputed.permalink', () => (data) => {
          if (data.draft && !process.env.BUILD_DRAFTS) return false;
          return data.permalink;
        });
      };`,
    };
    const config = `const drafts = require('./drafts.js');
      module.exports = function (eleventyConfig) { eleventyConfig.addPlugin(drafts); };`;
    const statuses = await statusesWith(config, files);
    assert.deepEqual(statuses.slice(0, 2), [
      ['draft', ''],
      ['published', ''],
    ]);
  });

  it('are none where the configuration says nothing of them', async () => {
    const note = 'Eleventy itself knows no drafts: it is published although it says draft: true.';
    assert.deepEqual(await statusesWith(CONFIG(''), TWO), [
      ['published', note],
      ['published', ''],
    ]);
  });

  it('are not known where a package decides', async () => {
    const config = `import { isHidden } from 'some-package';
      ${CONFIG("eleventyConfig.addPreprocessor('drafts', 'md', (data) => isHidden(data));")}`;
    const note = 'Code of the site (addPreprocessor) may leave it out, which Galley can’t know.';
    assert.deepEqual(await statusesWith(config, TWO), [
      ['published', note],
      ['published', note],
    ]);
  });

  for (const [name, config, kind] of [
    [
      'a field',
      CONFIG("eleventyConfig.addPreprocessor('d', '*', (data) => data.draft ? false : undefined);"),
      'field',
    ],
    ['nothing', CONFIG(''), 'nothing'],
  ] as const) {
    it(`are made by ${name} accordingly`, async () => {
      const { site } = await siteOf(eleventy, { 'eleventy.config.js': config });
      assert.equal(site.compose.draft.by, kind);
    });
  }
});

describe('Addresses in Eleventy', () => {
  const cases: readonly (readonly [front: string, address: string])[] = [
    ['', '/blog/posts/2024-01-02-a/'],
    ['permalink: "/{{ page.fileSlug }}/"', '/blog/a/'],
    ['permalink: "{{ page.filePathStem }}.html"', '/blog/posts/a.html'],
    ['permalink: "/{{ title | slugify }}/"\ntitle: "Q & A: it\'s Fine"', '/blog/q-and-a-its-fine/'],
    ['permalink: "/{{ page.date | date: \'%Y/%m/%d\' }}/"', '/blog/2024/01/02/'],
    ["permalink: \"/{{ 'b' | append: '.html' | upcase }}\"", '/blog/B.HTML'],
    ['permalink: "/x/{{ page.fileSlug }}/index.html"', '/blog/x/a/'],
    ['permalink: {build: /y/}', '/blog/y/'],
    ['permalink: "/{{ title | slugify }}/"\ntitle: Straße', TEMPLATE()],
    ['permalink: "/{{ nothing }}/"', TEMPLATE()],
    [
      'permalink: "/{{ title | slug }}/"\ntitle: "100% C++ - Q & A.md?"',
      '/blog/100percent-c++-q-and-a.md/',
    ],
    ['permalink: "/{{ title | own: \'b\' }}/"\ntitle: A', '/blog/A-b/'],
    ['permalink: "/{{ page.date | day }}/"', '/blog/2024/02-jan/'],
    ['permalink: "/{{ title | downcase }}/"\ntitle: A', '/blog/=A/'],
    ['permalink: "/{{ title | upper }}/"\ntitle: a', TEMPLATE()],
    ['permalink: "/{{ title | packaged }}/"\ntitle: A', TEMPLATE()],
    ['permalink: "/{% if a %}b{% endif %}/"', TEMPLATE()],
    ['templateEngineOverride: njk,md\npermalink: "/{{ page.date | date(\'%Y\') }}/"', TEMPLATE()],
    ['permalink: false', 'No page is written for it.'],
    ['permalink: true', 'Its permalink is none that Eleventy takes.'],
  ];

  for (const [front, expected] of cases) {
    it(`for ${JSON.stringify(front)}: ${expected}`, async () => {
      const { address } = await siteOf(eleventy, {
        'eleventy.config.js': `import { DateTime } from 'luxon';
          import packaged from 'pkg';
          ${CONFIG(`
            eleventyConfig.addFilter('own', (x, y) => x + '-' + y);
            eleventyConfig.addFilter('day', (date) =>
              DateTime.fromJSDate(date, { zone: 'utc' }).toFormat("yyyy/dd'-'LLL").toLowerCase());
            eleventyConfig.addLiquidFilter('downcase', (x) => '=' + x);
            eleventyConfig.addNunjucksFilter('upper', (x) => '=' + x);
            eleventyConfig.addFilter('packaged', packaged);`)}
          export const config = { pathPrefix: '/blog' };`,
        'posts/2024-01-02-a.md': front === '' ? 'Text' : matter(front),
      });
      assert.equal(address('posts/2024-01-02-a.md'), expected);
    });
  }

  it('come from data files written as code, as far as these can be read', async () => {
    const { address } = await siteOf(eleventy, {
      '.eleventy.js': 'module.exports = () => ({ dir: { input: "src" } });',
      'src/posts/posts.11tydata.js':
        'module.exports = { permalink: (data) => `/p/${data.page.fileSlug}/` };',
      'src/posts/a.md': matter('title: A'),
      'src/notes/notes.11tydata.js':
        'const x = require("pkg"); module.exports = { permalink: x("/n/") };',
      'src/notes/b.md': matter('title: B'),
    });
    assert.equal(address('src/posts/a.md'), '/p/a/');
    assert.match(address('src/notes/b.md'), /can’t know/);
  });

  it('are not known when the configuration is handed to code that is not here', async () => {
    const { address } = await siteOf(eleventy, {
      'eleventy.config.js': `import setUp from 'pkg'; ${CONFIG('setUp(eleventyConfig);')}`,
      'posts/a.md': matter('title: A'),
    });
    assert.match(address('posts/a.md'), /can’t know/);
  });
});

function TEMPLATE(): string {
  return 'Its address is made from the template {0} when the site is built.';
}

describe('Data in Eleventy', () => {
  it('of layouts and folders adds up', async () => {
    const { post } = await siteOf(eleventy, {
      'eleventy.config.js': CONFIG(''),
      '_includes/base.njk': matter('tags: [base]'),
      '_includes/post.njk': matter('layout: base.njk\ntags: [layout]'),
      'posts/posts.json': '{"layout": "post", "tags": "posts"}',
      'posts/a.md': matter('tags: [own, posts]'),
      'posts/b.md': matter('override:tags: [only]'),
    });
    assert.deepEqual(post('posts/a.md').tags, ['base', 'layout', 'posts', 'own']);
    assert.deepEqual(post('posts/b.md').tags, ['only']);
  });

  it('makes a new site of it when it changes', async () => {
    const { site } = await siteOf(eleventy, {
      'eleventy.config.js': CONFIG(''),
      'posts/a.md': matter('title: A'),
    });
    const roles = [
      ...['posts/posts.json', 'posts/a.11tydata.js', '_includes/x.njk', 'package.json'],
      'tsconfig.json',
    ];
    assert.deepEqual(
      roles.map((path) => site.roleOf(path)),
      ['configuration', 'configuration', 'configuration', 'configuration', 'other'],
    );
  });

  it('of layouts comes from a folder of their own only where the configuration names one', async () => {
    const roleWith = async (config: string) =>
      (await siteOf(eleventy, { 'eleventy.config.js': config })).site.roleOf('_layouts/a.njk');
    assert.deepEqual(
      [
        await roleWith(CONFIG('')),
        await roleWith(CONFIG("eleventyConfig.setLayoutsDirectory('_layouts');")),
        await roleWith('export default { dir: { layouts: "_layouts" } };'),
      ],
      ['content', 'configuration', 'configuration'],
    );
  });
});
