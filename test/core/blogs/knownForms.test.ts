import assert from 'node:assert/strict';
import type { MemoryFile } from './memoryFiles.ts';
import { openRead, seen } from './openIndex.ts';

const JEKYLL = 'permalink: pretty\n';
const POST = '---\ntitle: A\ndate: 2024-01-01\n---\nText\n';

interface Case {
  readonly it: string;
  readonly files: Readonly<Record<string, MemoryFile>>;
  readonly seen: Readonly<Record<string, unknown>>;
}

const FORMS: readonly Case[] = [
  ...['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json'].map((name) => ({
    it: `Hugo by ${name}`,
    files: { [name]: name.endsWith('json') ? '{}' : '', 'content/a.md': POST },
    seen: { ' (hugo)': { 'content/a.md': 'published' } },
  })),
  ...['config.toml', 'config.yaml', 'config.yml', 'config.json'].map((name) => ({
    it: `Hugo by ${name} with a key of Hugo's`,
    files: {
      [name]:
        {
          toml: 'baseURL = "/"\ncontentDir = "texts"\n',
          json: '{"baseURL": "/", "contentDir": "texts"}',
        }[name.slice(7)] ?? 'baseURL: /\ncontentDir: texts\n',
      'texts/a.md': POST,
      'layouts/single.html': '',
    },
    seen: { ' (hugo)': { 'texts/a.md': 'published' } },
  })),
  {
    it: 'Hugo by config/_default, in as many files as there are keys',
    files: {
      'config/_default/languages.toml': '[de]\ncontentDir = "de"\n[en]\ncontentDir = "en"\n',
      'config/_default/menus.de.toml': '[[main]]\nname = "A"\n',
      'config/_default/params.yaml': 'contentDir: params\n',
      'de/a.md': POST,
      'en/b.md': POST,
      'params/c.md': POST,
    },
    seen: { ' (hugo)': { 'de/a.md': 'published', 'en/b.md': 'published' } },
  },
  {
    it: 'Hugo by the folder of its environment alone',
    files: {
      'config/production/hugo.toml': 'contentDir = "x"\n',
      'config/staging/hugo.toml': 'contentDir = "y"\n',
      'x/a.md': POST,
      'y/b.md': POST,
    },
    seen: { ' (hugo)': { 'x/a.md': 'published' } },
  },
  {
    it: 'no Hugo by a folder named config',
    files: { 'config/production/database.yml': 'host: x\n', 'src/a.md': POST },
    seen: {},
  },
  ...['_config.yml', '_config.yaml', '_config.toml'].map((name) => ({
    it: `Jekyll by ${name}`,
    files: {
      [name]: name.endsWith('toml') ? 'permalink = "pretty"\n' : JEKYLL,
      '_posts/2024-01-01-a.md': POST,
    },
    seen: { ' (jekyll)': { '_posts/2024-01-01-a.md': 'published' } },
  })),
  {
    it: 'Jekyll below the folder that is its source',
    files: {
      '_config.yml': 'source: src\nplugins: []\n',
      'src/_posts/2024-01-01-a.md': POST,
      'src/blog/_drafts/b.md': POST,
      '_posts/2024-01-01-c.md': POST,
    },
    seen: {
      ' (jekyll)': { 'src/_posts/2024-01-01-a.md': 'published', 'src/blog/_drafts/b.md': 'draft' },
    },
  },
  {
    it: 'Jekyll in the folder of its collections',
    files: {
      '_config.yml': 'collections_dir: all\nplugins: []\n',
      'all/_posts/2024-01-01-a.md': POST,
      'all/_drafts/b.md': POST,
    },
    seen: {
      ' (jekyll)': { 'all/_drafts/b.md': 'draft', 'all/_posts/2024-01-01-a.md': 'published' },
    },
  },
  {
    it: 'Jekyll by its Gemfile, without a configuration',
    files: { Gemfile: 'gem "jekyll"\n', '_posts/2024-01-01-a.md': POST },
    seen: { ' (jekyll)': { '_posts/2024-01-01-a.md': 'published' } },
  },
  ...['_config.yml', '_config.yaml', '_config.json'].map((name) => ({
    it: `Hexo by ${name}, in the folder that is its source`,
    files: {
      [name]: name.endsWith('json') ? '{"source_dir": "blog"}' : 'source_dir: blog\n',
      'package.json': '{"dependencies": {"hexo": "^8.0.0"}}',
      'blog/_posts/a.md': POST,
      'blog/_drafts/b.md': POST,
      'source/_posts/c.md': POST,
    },
    seen: { ' (hexo)': { 'blog/_drafts/b.md': 'draft', 'blog/_posts/a.md': 'published' } },
  })),
  {
    it: 'Zola by zola.toml',
    files: {
      'zola.toml': 'base_url = "/"\n',
      'content/a.md': '+++\n+++\n',
      'templates/x.html': '',
    },
    seen: { ' (zola)': { 'content/a.md': 'published' } },
  },
  {
    it: 'Pelican by publishconf.py alone',
    files: {
      'publishconf.py': "PATH = 'texts'\n",
      'texts/a.md': 'Title: A\nDate: 2024-01-01\n\nA',
    },
    seen: { ' (pelican)': { 'texts/a.md': 'published' } },
  },
];

describe('A site is known as', () => {
  for (const { it: name, files, seen: expected } of FORMS) {
    it(name, async () => {
      const { index } = await openRead(files);
      assert.deepEqual(seen(index), expected);
    });
  }
});
