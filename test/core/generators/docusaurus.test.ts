import assert from 'node:assert/strict';
import { docusaurus } from '../../../src/core/generators/docusaurus.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { addressSaid, errorsSaid, statusSaid } from './said.ts';
import { matter, siteOf } from './sites.ts';

function config(rest: string): string {
  return `export default { title: 'T', url: 'https://example.org', baseUrl: '/', ${rest} };`;
}

const CLASSIC = config(`presets: [['classic', { blog: {} }]]`);

describe('A Docusaurus site', () => {
  describe('makes addresses of names', () => {
    const CASES: readonly (readonly [path: string, address: string])[] = [
      ['blog/x.md', '/blog/x'],
      ['blog/2024-01-02-x.mdx', '/blog/2024/01/02/x'],
      ['blog/2024/1/2/x.md', '/blog/2024/1/2/x'],
      ['blog/a/2024-01-02-x/index.md', '/blog/2024/01/02/a/x'],
      ['blog/2024-01-02/index.md', '/blog/2024/01/02/index'],
      ['blog/1-2021-01-01-a-2022-02-02-b.md', '/blog/2022/02/02/1-2021-01-01-a-b'],
      ['docs/01-guide/02-start.md', '/docs/guide/start'],
      ['docs/2021-10-x.md', '/docs/2021-10-x'],
      ['docs/guide/guide.md', '/docs/guide/'],
      ['docs/guide/README.md', '/docs/guide/'],
      ['src/pages/a b/index.mdx', '/a%20b/'],
    ];
    for (const [path, address] of CASES) {
      it(`${path} is at ${address}`, async () => {
        const { post } = await siteOf(docusaurus, {
          'docusaurus.config.ts': CLASSIC,
          [path]: matter('date: 2024-05-06'),
        });
        assert.equal(addressSaid(post(path)), address);
      });
    }
  });

  it('may have several blogs, in its plugins and those made around them', async () => {
    const { site, post } = await siteOf(docusaurus, {
      'docusaurus.config.js': `const news = { path: './news', routeBasePath: 'n' };
        module.exports = async () => ({ title: 'T', url: 'https://example.org', baseUrl: '/b',
          presets: [[require.resolve('@docusaurus/preset-classic'), { blog: false, docs: false }]],
          plugins: [
            process.env.NEVER && 'x',
            ['@docusaurus/plugin-content-blog', { id: 'news', ...news }],
            ['./plugins/own', { id: 'own', path: 'own', routeBasePath: '/' }],
          ] });`,
      'plugins/own.js': `const blog = require('@docusaurus/plugin-content-blog'); module.exports = {};`,
      'news/a.md': matter('slug: /deep/er/'),
      'own/a.md': matter('slug: x'),
    });
    assert.deepEqual(site.contentFolders, ['news', 'own']);
    assert.equal(addressSaid(post('news/a.md')), '/b/n/deep/er/');
    assert.equal(addressSaid(post('own/a.md')), '/b/x');
    assert.equal(site.roleOf('blog/a.md'), 'other');
  });

  it('has translations beside the files that they translate', async () => {
    const { site, post } = await siteOf(docusaurus, {
      'docusaurus.config.ts': config(`presets: [['classic', {}]], i18n: { defaultLocale: 'en',
        locales: ['en', 'fr', 'pt'], localeConfigs: { pt: { path: 'pt-BR', baseUrl: '/br/' } } }`),
      'blog/a.md': matter('title: A'),
      'i18n/fr/docusaurus-plugin-content-blog/a.md': matter('title: A fr'),
      'i18n/pt-BR/docusaurus-plugin-content-blog/a.md': matter('title: A pt'),
      'i18n/fr/docusaurus-plugin-content-blog/b.md': matter('title: B fr'),
    });
    const [main, french, portuguese, alone] = [
      'blog/a.md',
      'i18n/fr/docusaurus-plugin-content-blog/a.md',
      'i18n/pt-BR/docusaurus-plugin-content-blog/a.md',
      'i18n/fr/docusaurus-plugin-content-blog/b.md',
    ].map(post);
    assert.deepEqual(
      [main, french, portuguese].map((each) => [each!.language, addressSaid(each!)]),
      [
        ['en', '/blog/a'],
        ['fr', '/fr/blog/a'],
        ['pt', '/br/blog/a'],
      ],
    );
    assert.match(statusSaid(alone!), /^excluded/);
    assert.equal(site.language, 'en');
  });

  it('leaves out what its patterns leave out', async () => {
    const { post } = await siteOf(docusaurus, {
      'docusaurus.config.ts': config(
        `presets: [['classic', { blog: { include: ['**/*.md', '!**/no-*'], exclude: ['drafts/**'] } }]]`,
      ),
      'blog/_a.md': matter('title: A'),
      'blog/no-b.md': matter('title: B'),
      'blog/drafts/c.md': matter('title: C'),
      'blog/d.mdx': matter('title: D'),
    });
    assert.deepEqual(
      ['_a.md', 'no-b.md', 'drafts/c.md', 'd.mdx'].map((name) =>
        statusSaid(post(`blog/${name}`)).slice(0, 9),
      ),
      ['published', 'excluded:', 'excluded:', 'excluded:'],
    );
  });

  describe('takes its title from', () => {
    const CASES: readonly (readonly [text: string, title: string])[] = [
      [matter('title: Front'), 'Front'],
      [matter('title: 123'), '123'],
      ['# With `code` and **bold** {#id}\n', 'With code and **bold**'],
      ['Setext\n===\n', 'Setext'],
      ['import X from "x";\n\n# After imports #\n', 'After imports'],
      ['Text first\n\n# Later\n', 'name'],
    ];
    for (const [text, title] of CASES) {
      it(JSON.stringify(text), async () => {
        const { post } = await siteOf(docusaurus, {
          'docusaurus.config.ts': CLASSIC,
          'blog/2024-01-02-name.md': text,
        });
        assert.equal(post('blog/2024-01-02-name.md').title, title);
      });
    }
  });

  it('names authors and tags as its data files do', async () => {
    const { post } = await siteOf(docusaurus, {
      'docusaurus.config.ts': CLASSIC,
      'blog/authors.yml': 'me:\n  name: Me Myself\n',
      'blog/tags.yml': 'a:\n  label: Letter A\nbeta:\n',
      'blog/x.md': matter(
        'authors: [me, {name: Guest}]',
        'tags: [a, beta, c, {label: D, permalink: /d}]',
      ),
    });
    const { authors, tags } = post('blog/x.md');
    assert.deepEqual(authors, ['Me Myself', 'Guest']);
    assert.deepEqual(tags, ['Letter A', 'Beta', 'c', 'D']);
  });

  describe('stops at', () => {
    const CASES: readonly (readonly [text: string, error: string])[] = [
      [matter('tags: a, b'), 'Docusaurus wants a list of tags here, like [one, two], and stops.'],
      [matter('draft: yes'), 'Docusaurus wants true or false here, nothing else, and stops.'],
      [matter('title:'), 'Docusaurus wants a text here and stops.'],
      [
        matter('draft: true', 'unlisted: true'),
        'A post can’t be a draft and unlisted at once: Docusaurus stops.',
      ],
      [
        matter('authors: you'),
        'Docusaurus stops: “you” is not among the authors in blog/authors.yml.',
      ],
      [
        matter('date: "2024-01-05T10:00:00+02:00"'),
        'Docusaurus can’t read this date and stops. Write it without quotes.',
      ],
      [
        'a {b',
        'A { begins code here, but this is none, or it never ends: write \\{ for the sign itself.',
      ],
      ['<br>', '<br> is never closed: the site can’t be built.'],
    ];
    for (const [text, error] of CASES) {
      it(JSON.stringify(text), async () => {
        const { post } = await siteOf(docusaurus, {
          'docusaurus.config.ts': CLASSIC,
          'blog/authors.yml': 'me:\n  name: Me\n',
          'blog/2024-01-02-x.md': text,
        });
        assert.deepEqual(errorsSaid(post('blog/2024-01-02-x.md')), [error]);
      });
    }

    it('what is no MDX only where files are read as MDX', async () => {
      const { post } = await siteOf(docusaurus, {
        'docusaurus.config.ts': config(`presets: ['classic'], markdown: { format: 'detect' }`),
        'blog/a.md': '<br> {oops',
        'blog/b.md': `${matter('mdx: {format: mdx}')}<br>`,
        'blog/c.mdx': '<br>',
      });
      const counts = ['a.md', 'b.md', 'c.mdx'].map(
        (name) => errorsSaid(post(`blog/${name}`)).length,
      );
      assert.deepEqual(counts, [0, 1, 1]);
    });
  });

  it('says what of its configuration can’t be known', async () => {
    const { site, post } = await siteOf(docusaurus, {
      'docusaurus.config.ts': `import { base } from 'shared';
        export default { title: 'T', url: 'https://example.org', baseUrl: base,
          presets: [['classic', { docs: false }]] };`,
      'blog/a.md': 'x',
    });
    const sentence =
      'Galley can’t know “baseUrl”: it comes from the package “shared” (docusaurus.config.ts, line 1).';
    assert.deepEqual(
      site.problems.map(({ problem }) => inEnglish(problem.message)),
      [sentence],
    );
    assert.equal(addressSaid(post('blog/a.md')), sentence);
  });

  it('finds images beside the post and among the static files', async () => {
    const { site, post } = await siteOf(docusaurus, {
      'docusaurus.config.ts': config(`presets: ['classic'], staticDirectories: ['static', 'more']`),
      'blog/2024-01-02-x/index.md': 'x',
    });
    const from = post('blog/2024-01-02-x/index.md');
    assert.deepEqual(site.filesFor('./a%20b.png', from)[0], 'blog/2024-01-02-x/a b.png');
    assert.deepEqual(site.filesFor('/img/a.png', from), ['static/img/a.png', 'more/img/a.png']);
    assert.deepEqual(site.filesFor('@site/docs/a.png', from), ['docs/a.png']);
  });
});
