import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WorkspaceIndex } from '../../../src/core/blogs/workspaceIndex.ts';
import { GENERATORS } from '../../../src/core/generators/registry.ts';
import { readBuiltPage } from '../../../src/core/sitePage/builtPage.ts';
import { learnDesign, shellFor, type DesignSample } from '../../../src/core/sitePage/design.ts';
import { rankDonors } from '../../../src/core/sitePage/donors.ts';
import { pathOf } from '../../../src/core/sitePage/elementPath.ts';
import { locateBody } from '../../../src/core/sitePage/locate.ts';
import { shapeOf } from '../../../src/core/sitePage/postShape.ts';
import { nodeFiles } from '../../../src/node/nodeFiles.ts';
import { NO_URLS, plainBlocks, selectorOf } from './pages.ts';

const TEST = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const SAMPLE = path.join(TEST, 'sample-blog');

async function sampleBlog() {
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const index = new WorkspaceIndex({
    files: nodeFiles(SAMPLE),
    log: quiet,
    generators: GENERATORS,
    wake: () => undefined,
  });
  await index.refresh(new AbortController().signal);
  const [blog] = index.blogs;
  assert.ok(blog);
  const samples = blog.posts.flatMap((post): readonly DesignSample[] => {
    const file = post.address.known ? `public${post.address.path}index.html` : '';
    const whole = path.join(SAMPLE, file);
    if (post.kind !== 'post' || !fs.existsSync(whole)) return [];
    const text = fs.readFileSync(path.join(SAMPLE, post.path), 'utf8');
    const html = fs.readFileSync(whole, 'utf8');
    return [{ post, text, path: file, html, modified: fs.statSync(whole).mtimeMs }];
  });
  return { site: blog.site, posts: blog.posts, samples };
}

describe('the sample blog as it was built', () => {
  it('shows where its posts stand and how it writes dates', async () => {
    const { site, posts, samples } = await sampleBlog();
    const { design, read } = learnDesign({ site, posts }, samples);
    assert.equal(samples.length, 9);
    assert.equal(
      design.place && selectorOf(design.place.path),
      'main#main > article.post > div.post-content',
    );
    assert.deepEqual(
      read.map(({ match }) => match?.coverage),
      samples.map(() => 1),
    );
  });

  it('shows any of its posts in the page of any other as in its own', async () => {
    const { site, posts, samples } = await sampleBlog();
    const { design, read } = learnDesign({ site, posts }, samples);
    for (const donor of read) {
      const shell = shellFor(site, design, donor);
      for (const { donor: view, page } of read) {
        const { slots, title } = shell.contentsFor(view, NO_URLS);
        const shown = slots.flatMap(({ html }) => (html === undefined ? [] : [html]));
        const own = page.index.key;
        assert.ok(title.startsWith(view.title), title);
        for (const text of shown) {
          assert.ok(own.includes(keyOf(text)), `${text} in ${view.title}`);
        }
      }
    }
  });

  it('gives a post its own page, and a draft that of the post most like it', async () => {
    const { site, samples } = await sampleBlog();
    const shapes = samples.map(({ post, text }) => shapeOf(post, site, text));
    const [own] = shapes;
    assert.ok(own);
    assert.equal(rankDonors(shapes, own)[0], own);
    const draft = { ...own, path: 'content/posts/draft.md' };
    assert.equal(
      rankDonors([{ ...own, path: 'content/about.md', kind: 'page' }, own], draft)[0],
      own,
    );
  });
});

function keyOf(html: string): string {
  const page = readBuiltPage(html);
  assert.ok('document' in page);
  return page.index.key;
}

describe('the pages of the truth kits', () => {
  for (const kit of [
    'hugo',
    'jekyll',
    'eleventy',
    'hexo',
    'astro',
    'docusaurus',
    'vitepress',
    'pelican',
  ]) {
    // Some posts are tags of templates alone, and some bodies an image: their text is in no page.
    it(`show their posts where ${kit} put them, or for a few nowhere`, () => {
      const rows = bodiesOf(kit);
      const found = rows.flatMap(({ file, html, markdown }) => {
        const page = readBuiltPage(`<main><h1>T</h1><article data-post>${html}</article></main>`);
        assert.ok('document' in page);
        const match = locateBody(page, plainBlocks(markdown), undefined);
        const where = match && selectorOf(pathOf(match.parent));
        return [{ file, where }];
      });
      const elsewhere = found.filter(({ where }) => where && where !== 'body > main > article');
      const nowhere = found.filter(({ where }) => where === undefined);
      assert.deepEqual(elsewhere, []);
      assert.ok(nowhere.length * 3 < rows.length, `${nowhere.length} of ${rows.length}`);
    });
  }
});

interface Row {
  readonly file: string;
  readonly html: string;
  readonly markdown: string;
}

/** Bodies with some text in them. */
function bodiesOf(kit: string): readonly Row[] {
  const folder = path.join(TEST, 'truth', kit);
  const truth = JSON.parse(fs.readFileSync(path.join(folder, 'truth.json'), 'utf8')) as {
    readonly files: Readonly<Record<string, { readonly bodyHtml?: string | null }>>;
  };
  return Object.entries(truth.files).flatMap(([file, { bodyHtml }]) => {
    const html = bodyHtml ?? '';
    if (!/\.(?:md|markdown|mdx)$/.test(file) || html.length < 120) return [];
    const text = fs.readFileSync(path.join(folder, 'site', file), 'utf8');
    return [{ file, html, markdown: text.replace(/^(---|\+\+\+)\r?\n[^]*?\n\1\s*\n/, '') }];
  });
}
