import assert from 'node:assert/strict';
import { hugo } from '../../../../src/core/generators/hugo.ts';
import { matter, siteOf, statusOf } from '../sites.ts';

/** Whether a site with these files is read by the rules of an older Hugo, to which `yes` is true. */
async function isOlder(files: Readonly<Record<string, string>>): Promise<boolean> {
  const post = 'content/posts/a.md';
  const { post: postAt } = await siteOf(hugo, {
    'hugo.toml': '',
    ...files,
    [post]: matter('draft: yes'),
  });
  return statusOf(postAt(post)) === 'draft';
}

describe('The version of Hugo', () => {
  const named: readonly (readonly [string, string])[] = [
    ['netlify.toml', '[build.environment]\n  HUGO_VERSION = "0.120.4"\n'],
    ['netlify.toml', '[context.production.environment]\nHUGO_VERSION = "0.120.4"\n'],
    ['vercel.json', '{"build": {"env": {"HUGO_VERSION": "0.120.4"}}}'],
    ['.github/workflows/pages.yml', 'env:\n  HUGO_VERSION: 0.120.4\n'],
    ['.github/workflows/pages.yaml', "with:\n  hugo-version: '0.120.4'\n  extended: true\n"],
    ['.forgejo/workflows/pages.yml', 'with:\n  hugo-version: "0.120.4"\n'],
    ['.gitlab-ci.yml', 'image: registry.example/hugo:0.120.4\n'],
    ['amplify.yml', 'variables:\n  HUGO_VERSION: 0.120.4\n'],
    ['.hvm', 'v0.120.4\n'],
    ['.hugo-version', '0.120.4\n'],
    ['.tool-versions', 'nodejs 20\nhugo extended_0.120.4\n'],
    ['mise.toml', '[tools]\nhugo = "0.120.4"\n'],
    ['package.json', '{"devDependencies": {"hugo-extended": "^0.120.4"}}'],
  ];
  for (const [path, text] of named) {
    it(`is the one that ${path} names: ${text.split('\n')[0] ?? ''}`, async () => {
      assert.equal(await isOlder({ [path]: text }), true);
    });
  }

  const unnamed: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['when nothing names one', {}],
    ['when a workflow takes the latest', { '.github/workflows/a.yml': "hugo-version: 'latest'" }],
    [
      'when the site wants one at least, or at most: Hugo only warns',
      { 'hugo.toml': '[module.hugoVersion]\nmin = "0.92.0"\nmax = "0.120.0"\n' },
    ],
    [
      'when its theme wants one at least',
      { 'hugo.toml': 'theme = "x"', 'themes/x/theme.toml': 'min_version = "0.92.0"\n' },
    ],
    [
      'when only a preview is built by an older one',
      { 'netlify.toml': '[context.deploy-preview.environment]\nHUGO_VERSION = "0.120.4"\n' },
    ],
    ['when a file that should name it is broken', { 'netlify.toml': '[build', '.hvm': 'x' }],
  ];
  for (const [when, files] of unnamed) {
    it(`is the newest ${when}`, async () => assert.equal(await isOlder(files), false));
  }

  it('is rather that of the service that publishes than that of a tool', async () => {
    const files = {
      '.hvm': '0.120.4',
      'netlify.toml': '[build]\nenvironment.HUGO_VERSION="0.169.0"',
    };
    assert.equal(await isOlder(files), false);
  });

  it('is a part of the configuration', async () => {
    const { site } = await siteOf(hugo, { 'hugo.toml': '' });
    assert.equal(site.roleOf('netlify.toml'), 'configuration');
    assert.equal(site.roleOf('.github/workflows/pages.yml'), 'configuration');
    assert.equal(site.roleOf('docs/netlify.toml'), 'other');
  });
});

describe('The environment of a Hugo site', () => {
  /** The title that a site has from the folders of its configuration, with some more files. */
  async function titleWith(files: Readonly<Record<string, string>>): Promise<string | undefined> {
    const { site } = await siteOf(hugo, {
      'config/_default/hugo.toml': 'title = "Default"\n',
      'config/production/hugo.toml': 'title = "Production"\n',
      'config/staging/params.toml': 'a = 1\n',
      'config/staging/hugo.yaml': 'title: Staging\n',
      ...files,
    });
    return site.title;
  }

  it('is production unless a file that publishes it names another', async () => {
    assert.equal(await titleWith({}), 'Production');
    const staging: readonly (readonly [string, string])[] = [
      ['netlify.toml', '[build.environment]\nHUGO_ENVIRONMENT = "staging"\n'],
      ['netlify.toml', '[build.environment]\nHUGO_ENV = "staging"\n'],
      ['netlify.toml', '[build]\ncommand = "hugo --gc -e staging"\n'],
      ['.github/workflows/pages.yml', 'env:\n  HUGO_ENVIRONMENT: staging\n'],
      ['.github/workflows/pages.yml', 'run: hugo --minify --environment=staging\n'],
    ];
    for (const [path, text] of staging) {
      assert.equal(await titleWith({ [path]: text }), 'Staging', text);
    }
  });

  it('is production where several are built for', async () => {
    const workflow = (name: string) => `env:\n  HUGO_ENVIRONMENT: ${name}\n`;
    const files = {
      '.github/workflows/a.yml': workflow('staging'),
      '.github/workflows/b.yml': workflow('preview'),
    };
    assert.equal(await titleWith(files), 'Production');
  });

  it('may be one without a folder of its own', async () => {
    assert.equal(
      await titleWith({ 'netlify.toml': '[build.environment]\nHUGO_ENV = "other"\n' }),
      'Default',
    );
  });
});
