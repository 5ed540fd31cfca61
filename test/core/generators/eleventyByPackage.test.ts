import assert from 'node:assert/strict';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import { eleventyByPackage } from '../../../src/core/generators/eleventyByPackage.ts';
import { isSite, matter, siteOf } from './sites.ts';

const POST = { 'posts/a.md': matter('title: A', 'date: 2024-01-02') };
const NEEDS_IT = { devDependencies: { '@11ty/eleventy': '^3.1.0' } };

/** The files of a package. */
function packageOf(
  manifest: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>> = POST,
): Readonly<Record<string, string>> {
  return { 'package.json': JSON.stringify(manifest), ...files };
}

/** One whose scripts are these. */
function running(...scripts: readonly string[]): Readonly<Record<string, unknown>> {
  return { scripts: Object.fromEntries(scripts.map((script, index) => [`s${index}`, script])) };
}

async function whatIsRead(manifest: Readonly<Record<string, unknown>>, path = 'posts/a.md') {
  const files = packageOf(manifest, { ...POST, 'src/b.md': matter('title: B') });
  const { site, address } = await siteOf(eleventyByPackage, files);
  const { contentFolders, outputs, basePath, configurationPath } = site;
  return { contentFolders, outputs, basePath, configurationPath, address: address(path) };
}

const DEFAULTS = {
  contentFolders: [''],
  outputs: ['_site'],
  basePath: '/',
  configurationPath: undefined,
  address: '/posts/a/',
};

describe('A package with Eleventy and no configuration file', () => {
  const packages: readonly (readonly [says: string, manifest: object, isSite: boolean])[] = [
    ['needs Eleventy to work on', { devDependencies: { '@11ty/eleventy': '3' } }, true],
    ['needs Eleventy', { dependencies: { '@11ty/eleventy': '3' } }, true],
    ['runs it', running('npx @11ty/eleventy'), true],
    ['needs only something for Eleventy', { dependencies: { '@11ty/eleventy-fetch': '5' } }, false],
    ['only talks of it', running('echo eleventy', 'rimraf _site eleventy'), false],
    ['runs it in another folder', { ...NEEDS_IT, ...running('cd docs && npx eleventy') }, false],
    ['says in many ways what is built', running('eleventy --input=a', 'eleventy --input=b'), false],
    ['runs it on a line of its own', running('echo\neleventy'), true],
    ['has a quote without end', running('eleventy --input="posts'), false],
    [
      'has quotes that begin no word',
      running(...Array<string>(200).fill(`eleventy ${'\\"'.repeat(4000)}`)),
      true,
    ],
    ['says what is built in a variable', running('eleventy --input=$FOLDER'), false],
    ['builds one file', running('eleventy --input=posts/a.md'), false],
    ['builds what lies elsewhere', running('eleventy --input=../notes'), false],
    ['holds other packages', { ...NEEDS_IT, workspaces: ['sites/*'] }, false],
    ['is a plugin', { ...NEEDS_IT, name: 'eleventy-plugin-stars' }, false],
    ['is a plugin of someone', { ...NEEDS_IT, name: '@me/eleventy-plugin-stars' }, false],
    ['is a part of Eleventy', { ...NEEDS_IT, name: '@11ty/eleventy-img' }, false],
    ['is a list', [], false],
    ['is broken', { ...NEEDS_IT, scripts: 5, workspaces: null }, true],
  ];
  for (const [says, manifest, expected] of packages) {
    it(`is ${expected ? 'a site' : 'no site'} where it ${says}`, async () => {
      const files = { ...POST, 'package.json': JSON.stringify(manifest) };
      assert.equal(await isSite(eleventyByPackage, files), expected);
    });
  }

  const folders: readonly (readonly [has: string, files: Record<string, string>, boolean])[] = [
    ['only what every project says of itself', { 'README.md': '# A', 'CHANGELOG.md': '' }, false],
    ['only templates for GitHub', { '.github/ISSUE_TEMPLATE/bug.md': matter('name: Bug') }, false],
    ['a configuration file of Vite', { ...POST, 'vite.config.mts': '' }, false],
    ['a configuration file of MkDocs', { ...POST, 'mkdocs.yml': '' }, false],
    ['only packages of others', { 'node_modules/a/b.md': '' }, false],
    ['only pages in HTML', { 'index.html': '' }, false],
    ['a site of its own below', { ...POST, 'sites/a/eleventy.config.js': '' }, false],
    ['a configuration file of Eleventy', { ...POST, '.eleventy.js': '' }, false],
    ['a configuration file of Jekyll', { ...POST, '_config.yml': '' }, false],
  ];
  for (const [has, files, expected] of folders) {
    it(`is ${expected ? 'a site' : 'no site'} where it has ${has}`, async () => {
      assert.equal(await isSite(eleventyByPackage, packageOf(NEEDS_IT, files)), expected);
    });
  }

  it('is a site of pages in HTML where it runs Eleventy', async () => {
    const files = packageOf(running('eleventy'), { 'index.html': '' });
    assert.equal(await isSite(eleventyByPackage, files), true);
  });

  it('is a site where it runs Eleventy with Vite', async () => {
    const files = packageOf(running('eleventy'), { ...POST, 'vite.config.js': '' });
    assert.equal(await isSite(eleventyByPackage, files), true);
  });

  it('is a site with what Eleventy takes where nothing is said', async () => {
    assert.deepEqual(await whatIsRead(NEEDS_IT), DEFAULTS);
  });

  it('is the site that its command line tells of', async () => {
    const script =
      'NODE_ENV=production npx eleventy --input src --output="build/site" --pathprefix=/b/ --quiet && echo';
    assert.deepEqual(await whatIsRead(running(script), 'src/b.md'), {
      contentFolders: ['src'],
      outputs: ['build/site'],
      basePath: '/b/',
      configurationPath: undefined,
      address: '/b/b/',
    });
  });

  it('is built as the script says that builds it, not as it is served', async () => {
    const manifest = running('eleventy --serve --output=tmp', 'eleventy --pathprefix=blog');
    assert.deepEqual(await whatIsRead(manifest), {
      ...DEFAULTS,
      basePath: '/blog/',
      address: '/blog/posts/a/',
    });
  });

  it('is seen beside other programs that run', async () => {
    const manifest = running('concurrently "sass --watch a b" "npx eleventy --serve --input=src"');
    const { contentFolders } = await whatIsRead(manifest);
    assert.deepEqual(contentFolders, ['src']);
  });

  it('has pages in the languages that its command line names', async () => {
    const files = packageOf(running('eleventy --formats=md,njk'), { ...POST, 'b.html': 'B' });
    const { site } = await siteOf(eleventyByPackage, files);
    assert.deepEqual(
      ['posts/a.md', 'b.html', 'c.njk', 'package.json'].map((path) => site.roleOf(path)),
      ['content', 'other', 'content', 'configuration'],
    );
  });

  it('has the configuration that its command line names', async () => {
    const files = packageOf(running('eleventy --config=tools/blog.js'), {
      ...POST,
      'tools/blog.js': 'export default () => ({ pathPrefix: "/x/", dir: { output: "out" } });',
    });
    const { site, address } = await siteOf(eleventyByPackage, files);
    assert.deepEqual(
      [site.configurationPath, site.outputs, address('posts/a.md'), site.roleOf('tools/blog.js')],
      ['tools/blog.js', ['out'], '/x/posts/a/', 'configuration'],
    );
  });

  it('is no site where the configuration that its command line names is missing', async () => {
    const files = packageOf(running('eleventy --config=tools/blog.js'));
    assert.equal(await isSite(eleventyByPackage, files), false);
  });
});

describe('The command line of an Eleventy site with a configuration file', () => {
  it('says more than that file', async () => {
    const { site, address } = await siteOf(eleventy, {
      ...packageOf(running('eleventy --input=posts --pathprefix=/b/')),
      'eleventy.config.js':
        'export default () => ({ pathPrefix: "/a/", dir: { input: ".", output: "out" } });',
    });
    assert.deepEqual(
      [site.contentFolders, site.outputs, address('posts/a.md'), site.roleOf('package.json')],
      [['posts'], ['out'], '/b/a/', 'configuration'],
    );
  });

  it('says nothing where there are several that differ', async () => {
    const { address } = await siteOf(eleventy, {
      ...packageOf(running('eleventy --pathprefix=/b/', 'eleventy --pathprefix=/c/')),
      'eleventy.config.js': 'export default () => ({ pathPrefix: "/a/" });',
    });
    assert.equal(address('posts/a.md'), '/a/posts/a/');
  });

  it('says nothing where it names another configuration', async () => {
    const { address } = await siteOf(eleventy, {
      ...packageOf(running('eleventy --pathprefix=/b/ --config=other.js')),
      'eleventy.config.js': 'export default () => ({ pathPrefix: "/a/" });',
    });
    assert.equal(address('posts/a.md'), '/a/posts/a/');
  });
});
