import assert from 'node:assert/strict';
import type { MemoryFile } from './memoryFiles.ts';
import { openRead, seen } from './openIndex.ts';

const HUGO = 'baseURL = "https://example.org/"\n';
const JEKYLL = 'permalink: pretty\n';
const POST = '---\ntitle: A\ndate: 2024-01-01\n---\nText\n';
const DRAFT = '---\ntitle: A\ndate: 2024-01-01\ndraft: true\n---\nText\n';

interface Case {
  readonly it: string;
  readonly files: Readonly<Record<string, MemoryFile>>;
  readonly seen: Readonly<Record<string, unknown>>;
}

const CASES: readonly Case[] = [
  {
    it: 'finds a blog in the folder itself',
    files: { 'hugo.toml': HUGO, 'content/posts/a.md': POST },
    seen: { ' (hugo)': { 'content/posts/a.md': 'published' } },
  },
  {
    it: 'finds blogs at any depth, several of them',
    files: {
      'README.md': '# Code',
      'sites/en/hugo.toml': HUGO,
      'sites/en/content/a.md': DRAFT,
      'old/blog/_config.yml': JEKYLL,
      'old/blog/_posts/2024-01-01-a.md': POST,
    },
    seen: {
      'old/blog (jekyll)': { 'old/blog/_posts/2024-01-01-a.md': 'published' },
      'sites/en (hugo)': { 'sites/en/content/a.md': 'draft' },
    },
  },
  {
    it: 'gives files to the innermost of two blogs in one another',
    files: {
      '_config.yml': JEKYLL,
      '_posts/2024-01-01-outer.md': POST,
      'shop/hugo.toml': HUGO,
      'shop/content/inner.md': POST,
    },
    seen: {
      ' (jekyll)': { '_posts/2024-01-01-outer.md': 'published' },
      'shop (hugo)': { 'shop/content/inner.md': 'published' },
    },
  },
  {
    it: 'takes a folder of posts inside a Jekyll site for a part of that site',
    files: {
      '_config.yml': JEKYLL,
      'trips/_posts/2024-01-01-a.md': POST,
      'trips/_drafts/b.md': POST,
    },
    seen: {
      ' (jekyll)': { 'trips/_drafts/b.md': 'draft', 'trips/_posts/2024-01-01-a.md': 'published' },
    },
  },
  {
    it: 'takes folders of posts and drafts in what another site publishes for that site’s',
    files: {
      '_config.yml': 'new_post_name: :title.md\n',
      'source/_posts/2024-01-01-a.md': POST,
      'source/_drafts/b.md': POST,
    },
    seen: {
      ' (hexo)': { 'source/_drafts/b.md': 'draft', 'source/_posts/2024-01-01-a.md': 'published' },
    },
  },
  {
    it: 'takes the files of a configuration for no blog in the blog',
    files: {
      'config/_default/hugo.toml': HUGO,
      'content/a.md': POST,
      '.github/workflows/hugo.yaml': 'name: Publish\non: push\njobs: {}\n',
    },
    seen: { ' (hugo)': { 'content/a.md': 'published' } },
  },
  {
    it: 'finds the sites of a monorepo, each with its own generator',
    files: {
      'package.json': '{"workspaces": ["packages/*", "sites/*"]}',
      'packages/ui/README.md': '# UI',
      'sites/docs/docusaurus.config.js':
        "module.exports = {url: 'https://a.example', baseUrl: '/', presets: ['classic']};",
      'sites/docs/blog/2024-01-01-a.md': POST,
      'sites/notes/.vitepress/config.js': 'export default {};',
      'sites/notes/b.md': POST,
      'sites/notes/node_modules/x/c.md': POST,
      'sites/log/eleventy.config.js': 'export default () => ({dir: {input: "in", output: "out"}});',
      'sites/log/in/d.md': POST,
      'sites/log/out/d.md': POST,
    },
    seen: {
      'sites/docs (docusaurus)': { 'sites/docs/blog/2024-01-01-a.md': 'published' },
      'sites/log (eleventy)': { 'sites/log/in/d.md': 'published' },
      'sites/notes (vitepress)': { 'sites/notes/b.md': 'published' },
    },
  },
  {
    it: 'finds an Eleventy site that only its package tells of, among packages that are none',
    files: {
      'package.json': '{"workspaces": ["*"], "devDependencies": {"@11ty/eleventy": "3"}}',
      'README.md': '# Packages',
      'notes.md': POST,
      'log/package.json': '{"scripts": {"build": "eleventy --input=in --output=out"}}',
      'log/in/a.md': POST,
      'log/out/a.md': POST,
      'log/node_modules/b/package.json': '{"scripts": {"build": "eleventy"}}',
      'log/node_modules/b/b.md': POST,
      'tool/package.json': '{"devDependencies": {"eslint": "10"}}',
      'tool/docs/c.md': POST,
    },
    seen: { 'log (eleventy)': { 'log/in/a.md': 'published' } },
  },
  {
    it: 'takes the package around Eleventy sites for none',
    files: {
      'package.json': '{"devDependencies": {"@11ty/eleventy": "3"}}',
      'notes.md': POST,
      'a/eleventy.config.js': 'export default () => ({});',
      'a/a.md': POST,
    },
    seen: { 'a (eleventy)': { 'a/a.md': 'published' } },
  },
  {
    it: 'takes a package that needs Eleventy for the site whose configuration is in it',
    files: {
      'package.json': '{"devDependencies": {"@11ty/eleventy": "3"}}',
      'hugo.toml': HUGO,
      'content/a.md': POST,
    },
    seen: { ' (hugo)': { 'content/a.md': 'published' } },
  },
  {
    it: 'takes posts of a package that needs Eleventy for those of Eleventy, not of Jekyll',
    files: {
      'package.json': '{"dependencies": {"@11ty/eleventy": "3"}}',
      '_posts/2024-01-01-a.md': POST,
    },
    seen: { ' (eleventy)': { '_posts/2024-01-01-a.md': 'published' } },
  },
  {
    it: 'finds a site in a folder that the site around it leaves out',
    files: {
      '_config.yml': `${JEKYLL}exclude: [shop, _private]\n`,
      '_posts/2024-01-01-outer.md': POST,
      'shop/hugo.toml': HUGO,
      'shop/content/inner.md': POST,
      '_private/_config.yml': JEKYLL,
      '_private/_posts/2024-01-01-inner.md': POST,
    },
    seen: {
      ' (jekyll)': { '_posts/2024-01-01-outer.md': 'published' },
      '_private (jekyll)': { '_private/_posts/2024-01-01-inner.md': 'published' },
      'shop (hugo)': { 'shop/content/inner.md': 'published' },
    },
  },
  {
    it: 'finds a Jekyll site for the documents of a Hugo site’s folder, once',
    files: {
      'hugo.toml': HUGO,
      'content/a.md': POST,
      'docs/_config.yml': JEKYLL,
      'docs/_posts/2024-01-01-b.md': POST,
    },
    seen: {
      ' (hugo)': { 'content/a.md': 'published' },
      'docs (jekyll)': { 'docs/_posts/2024-01-01-b.md': 'published' },
    },
  },
  {
    it: 'leaves out themes and their example sites',
    files: {
      'hugo.toml': HUGO,
      'content/a.md': POST,
      'themes/paper/hugo.toml': HUGO,
      'themes/paper/exampleSite/hugo.toml': HUGO,
      'themes/paper/exampleSite/content/b.md': POST,
    },
    seen: { ' (hugo)': { 'content/a.md': 'published' } },
  },
  {
    it: 'shows the example site of a theme that is opened by itself',
    files: {
      'theme.toml': 'name = "Paper"\n',
      'exampleSite/hugo.toml': HUGO,
      'exampleSite/content/b.md': POST,
    },
    seen: { 'exampleSite (hugo)': { 'exampleSite/content/b.md': 'published' } },
  },
  {
    it: 'leaves out what a site has made, by the name that its configuration gives',
    files: {
      'hugo.toml': `${HUGO}publishDir = "docs"\n`,
      'content/a.md': POST,
      'docs/hugo.toml': HUGO,
      'docs/content/b.md': POST,
    },
    seen: { ' (hugo)': { 'content/a.md': 'published' } },
  },
  {
    it: 'keeps what a writer calls public, build or dist',
    files: {
      'hugo.toml': HUGO,
      'public/index.html': '<html>',
      'content/public/a.md': POST,
      'content/build/b.md': POST,
      'content/posts/dist/c.md': POST,
    },
    seen: {
      ' (hugo)': {
        'content/build/b.md': 'published',
        'content/posts/dist/c.md': 'published',
        'content/public/a.md': 'published',
      },
    },
  },
  {
    it: 'finds a blog in a folder called build when that is nobody’s output',
    files: { 'build/site/hugo.toml': HUGO, 'build/site/content/a.md': POST },
    seen: { 'build/site (hugo)': { 'build/site/content/a.md': 'published' } },
  },
  {
    it: 'never looks into what packages and tools keep',
    files: {
      'node_modules/x/hugo.toml': HUGO,
      'node_modules/x/content/a.md': POST,
      'vendor/bundle/gems/jekyll/_config.yml': JEKYLL,
      'vendor/bundle/gems/jekyll/_posts/2024-01-01-a.md': POST,
      '.git/hugo.toml': HUGO,
    },
    seen: {},
  },
  {
    it: 'takes a folder of posts for a blog when no generator knows it',
    files: { 'posts/a.md': DRAFT, 'README.md': '# Notes' },
    seen: { ' (plain)': { 'posts/a.md': 'draft' } },
  },
  {
    it: 'takes a folder with code and a README for no blog',
    files: { 'README.md': '# Code', 'src/index.ts': '', 'docs/usage.md': '# Usage' },
    seen: {},
  },
  {
    it: 'shows a site whose configuration does not parse',
    files: { 'hugo.toml': 'title = "never closed\n', 'content/a.md': POST },
    seen: { ' (hugo)': { 'content/a.md': 'published' } },
  },
];

describe('Finding blogs', () => {
  for (const { it: name, files, seen: expected } of CASES) {
    it(name, async () => {
      const { index, errors } = await openRead(files);
      assert.deepEqual(seen(index), expected);
      assert.deepEqual(errors, []);
    });
  }

  it('says what is wrong with a configuration, with its line', async () => {
    const { index } = await openRead({ 'hugo.toml': 'title = "x"\nbad\n', 'content/a.md': POST });
    const problems = index.blogs.flatMap((blog) => blog.problems);
    assert.deepEqual(
      problems.map(({ path, problem }) => [path, problem.code, problem.line]),
      [['hugo.toml', 'configuration-syntax', 1]],
    );
  });

  it('goes on without a generator that fails', async () => {
    const failing = {
      id: 'hugo',
      name: 'Hugo',
      markers: ['hugo.toml'],
      detect: () => Promise.reject(new Error('a bug')),
    } as const;
    const { index, errors } = await openRead({ 'hugo.toml': HUGO }, [failing]);
    assert.deepEqual(seen(index), {});
    assert.deepEqual(errors, ['Hugo could not be asked about a folder. Error: a bug']);
  });
});
