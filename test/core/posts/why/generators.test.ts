import assert from 'node:assert/strict';
import { astro } from '../../../../src/core/generators/astro.ts';
import { docusaurus } from '../../../../src/core/generators/docusaurus.ts';
import { eleventy } from '../../../../src/core/generators/eleventy.ts';
import type { Generator } from '../../../../src/core/generators/generator.ts';
import { hexo } from '../../../../src/core/generators/hexo.ts';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../../src/core/generators/jekyll.ts';
import { pelican } from '../../../../src/core/generators/pelican.ts';
import { vitepress } from '../../../../src/core/generators/vitepress.ts';
import { zola } from '../../../../src/core/generators/zola.ts';
import { strayPost } from '../../../../src/core/posts/why/strayPost.ts';
import { CONTENT, page } from '../../generators/astroBlog.ts';
import { matter } from '../../generators/sites.ts';
import { askedSite, said } from './said.ts';

const CLOCK = 'shows 15 Jun 2026, 12:00.';

interface Case {
  readonly name: string;
  readonly generator: Generator;
  readonly site: Readonly<Record<string, string>>;
  readonly path: string;
  readonly text: string;
  readonly causes: readonly string[];
}

const JEKYLL = { '_config.yml': 'title: A\ndefaults:\n  - values: { layout: post }\n' };
const HEXO = {
  '_config.yml': 'title: A\nfuture: false\nnew_post_name: :title.md\nskip_render: "_posts/raw*"\n',
  'package.json': '{ "hexo": {} }',
};
const ZOLA = { 'zola.toml': 'base_url = "https://a.example"\n', 'templates/x.html': '' };

const CASES: readonly Case[] = [
  {
    name: 'a Hugo draft by the cascade of its section: leads there, or says otherwise in the post',
    generator: hugo,
    site: { 'hugo.toml': '', 'content/posts/_index.md': matter('cascade:', '  draft: true') },
    path: 'content/posts/a.md',
    text: matter('title: A'),
    causes: [
      'content/posts/_index.md says draft: true for all below it (cascade). ' +
        '> Open content/posts/_index.md [draft] > Say draft: false in the post',
    ],
  },
  {
    name: 'a Hugo draft by the cascade of the configuration',
    generator: hugo,
    site: { 'hugo.toml': '[cascade]\ndraft = true\n' },
    path: 'content/posts/a.md',
    text: matter('title: A'),
    causes: [
      'The configuration says draft: true for it (cascade). ' +
        '> Open hugo.toml [draft, cascade] > Say draft: false in the post',
    ],
  },
  {
    name: 'a Jekyll post that is not published',
    generator: jekyll,
    site: JEKYLL,
    path: '_posts/2024-01-01-a.md',
    text: matter('published: false'),
    causes: ['It says published: false. (2) > Set published to true > Go to line 2'],
  },
  {
    name: 'a Jekyll post that a default holds back',
    generator: jekyll,
    site: { '_config.yml': 'defaults:\n  - values: { published: false }\n' },
    path: '_posts/2024-01-01-a.md',
    text: matter('title: A'),
    causes: [
      'The configuration says published: false for it (defaults). ' +
        '> Open _config.yml [published, defaults] > Say published: true in the post',
    ],
  },
  {
    name: 'a Jekyll draft: moves among the posts under today’s date',
    generator: jekyll,
    site: JEKYLL,
    path: '_drafts/a.md',
    text: matter('title: A'),
    causes: [
      'It lies in a _drafts folder. > Move it to _posts/2026-06-15-a.md > Show it in the Explorer',
    ],
  },
  {
    name: 'a Jekyll draft with a date: moves under that date',
    generator: jekyll,
    site: JEKYLL,
    path: 'travel/_drafts/a.md',
    text: matter('date: 2024-03-02'),
    causes: [
      'It lies in a _drafts folder. ' +
        '> Move it to travel/_posts/2024-03-02-a.md > Show it in the Explorer',
    ],
  },
  {
    name: 'a Jekyll post dated ahead by its name',
    generator: jekyll,
    site: JEKYLL,
    path: '_posts/2026-06-16-a.md',
    text: matter('title: A'),
    causes: [
      `Its date lies ahead. Due 16 Jun 2026, 00:00, in 12 hours. The site’s clock (UTC) ${CLOCK} ` +
        '> Show it in the Explorer',
    ],
  },
  {
    name: 'a Hexo draft: moves as it is',
    generator: hexo,
    site: HEXO,
    path: 'source/_drafts/notes/a.md',
    text: matter('title: A', 'date: 2024-01-01'),
    causes: [
      'It lies in the _drafts folder. ' +
        '> Move it to source/_posts/notes/a.md > Show it in the Explorer',
    ],
  },
  {
    name: 'a Hexo post that is not published and dated ahead',
    generator: hexo,
    site: HEXO,
    path: 'source/_posts/a.md',
    text: matter('published: false', 'date: 2026-06-16 08:00:00'),
    causes: [
      'It says published: false. (2) > Set published to true > Go to line 2',
      'Its date lies ahead, and the configuration says future: false. (3) ' +
        `Due 16 Jun 2026, 08:00, in 20 hours. The site’s clock (UTC) ${CLOCK} ` +
        '> Go to line 3 > Set date to now: 2026-06-15 12:00:00',
    ],
  },
  {
    name: 'a Hexo file that the configuration leaves out',
    generator: hexo,
    site: HEXO,
    path: 'source/_posts/raw.md',
    text: matter('title: A'),
    causes: [
      'The configuration leaves this file out (skip_render). > Open _config.yml [skip_render]',
    ],
  },
  {
    name: 'an Astro post that the page leaves out for a field with a default',
    generator: astro,
    site: {
      'astro.config.mjs': 'export default {};',
      'src/content.config.ts': CONTENT.replace(
        'draft: z.boolean().default(false)',
        'draft: z.boolean().default(true)',
      ),
      'src/pages/blog/[slug].astro': page(
        `return (await getCollection('blog', ({ data }) => !data.draft)).map((post) => ({ params: { slug: post.id }, props: { post } }));`,
      ),
    },
    path: 'src/content/blog/a.md',
    text: matter('title: A'),
    causes: ['It says draft: true. > Set draft to false'],
  },
  {
    name: 'a Docusaurus draft',
    generator: docusaurus,
    site: {
      'docusaurus.config.js':
        'export default { url: "https://a.example", baseUrl: "/", title: "A", presets: [["classic", {}]] };',
    },
    path: 'blog/2024-01-01-a.md',
    text: matter('draft: true'),
    causes: ['It says draft: true. (2) > Set draft to false > Go to line 2'],
  },
  {
    name: 'a Docusaurus post that is unlisted',
    generator: docusaurus,
    site: {
      'docusaurus.config.js':
        'export default { url: "https://a.example", baseUrl: "/", title: "A", presets: [["classic", {}]] };',
    },
    path: 'blog/2024-01-01-a.md',
    text: matter('unlisted: true'),
    causes: ['It is in no list of the site; only its address leads to it. (2) > Go to line 2'],
  },
  {
    name: 'a VitePress page that srcExclude names',
    generator: vitepress,
    site: { '.vitepress/config.mts': 'export default { srcExclude: ["drafts/**"] };' },
    path: 'drafts/a.md',
    text: matter('title: A'),
    causes: [
      'The settings of the site leave this file out by its name. ' +
        '> Open .vitepress/config.mts [srcExclude]',
    ],
  },
  {
    name: 'a Pelican draft, by the status of its header',
    generator: pelican,
    site: { 'pelicanconf.py': 'SITEURL = "https://a.example"\nPATH = "content"\n' },
    path: 'content/a.md',
    text: 'Title: A\nDate: 2024-01-01\nStatus: draft\n\nBody.\n',
    causes: [
      'It says Status: draft. Pelican writes it among the drafts and lists it nowhere. (3) ' +
        '> Set Status to published > Go to line 3',
    ],
  },
  {
    name: 'a Zola draft in a draft section',
    generator: zola,
    site: { ...ZOLA, 'content/blog/_index.md': '+++\ndraft = true\n+++\n' },
    path: 'content/blog/a.md',
    text: '+++\ntitle = "A"\ndraft = true\n+++\nBody.\n',
    causes: [
      'It says draft = true. (3) > Set draft to false > Go to line 3',
      'It lies in a section that is a draft. > Open content/blog/_index.md [draft]',
    ],
  },
  {
    name: 'an Eleventy draft that a preprocessor drops',
    generator: eleventy,
    site: {
      'eleventy.config.js': `export default function (config) {
  config.addPreprocessor('drafts', '*', (data) => { if (data.draft) return false; });
}`,
    },
    path: 'posts/a.md',
    text: matter('title: A', 'draft: true'),
    causes: [
      'It says draft, and the configuration leaves drafts out. (3) ' +
        '> Set draft to false > Go to line 3',
    ],
  },
  {
    name: 'an Eleventy page without an address',
    generator: eleventy,
    site: { 'eleventy.config.js': 'export default function () {}' },
    path: 'posts/a.md',
    text: matter('permalink: false'),
    causes: ['Its permalink is false: no page is written for it. (2) > Go to line 2'],
  },
];

describe('What holds a post back, and the way out, is known for', () => {
  for (const { name, generator, site, path, text, causes } of CASES) {
    it(name, async () => {
      const { ask } = await askedSite(generator, { ...site, [path]: text });
      assert.deepEqual(said(ask(path)), causes);
    });
  }
});

describe('Of a file that is no post of the site it is known', () => {
  const STRAYS: readonly (readonly [
    generator: Generator,
    site: Readonly<Record<string, string>>,
    path: string,
    causes: readonly string[],
  ])[] = [
    [
      jekyll,
      JEKYLL,
      '_posts/no-date.md',
      [
        'Its name does not begin with a date: Jekyll reads names like 2024-05-31-title.md. ' +
          '> Show it in the Explorer',
      ],
    ],
    [
      jekyll,
      { '_config.yml': 'exclude:\n  - notes\n' },
      'notes/a.md',
      ['The configuration leaves this file out (exclude). > Open _config.yml [exclude]'],
    ],
    [
      hugo,
      { 'hugo.toml': 'ignoreFiles = ["secret"]\n' },
      'content/posts/secret.md',
      [
        'Hugo passes over this file by its name, or as the configuration says (ignoreFiles). ' +
          '> Open hugo.toml [ignoreFiles]',
      ],
    ],
    [
      zola,
      {
        'zola.toml': `ignored_content = ["*/secret.md"]\n${ZOLA['zola.toml']}`,
        'templates/x.html': '',
      },
      'content/secret.md',
      [
        'The configuration leaves this file out (ignored_content). ' +
          '> Open zola.toml [ignored_content]',
      ],
    ],
    [hugo, { 'hugo.toml': '' }, 'README.md', ['The site makes no page of this file.']],
  ];
  for (const [generator, site, path, causes] of STRAYS) {
    it(`why not: ${path} with ${generator.name}`, async () => {
      const asked = await askedSite(generator, {
        ...site,
        'content/a.md': '',
        '_posts/2024-01-01-a.md': '',
        [path]: 'x',
      });
      const post = strayPost(asked.site, path);
      assert.deepEqual(said(asked.ask(path, { post })), causes);
    });
  }
});
