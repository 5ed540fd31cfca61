import assert from 'node:assert/strict';
import { astro } from '../../../src/core/generators/astro.ts';
import { inEnglish } from '../../../src/core/message.ts';
import { addressSaid, errorsSaid, statusSaid } from './said.ts';
import { blog, CONTENT, page, PLAIN_PAGE } from './astroBlog.ts';
import { siteOf } from './sites.ts';

describe('An Astro site', () => {
  describe('shows a post where its own pages put it', () => {
    const PAGES: readonly (readonly [what: string, path: string, code: string, address: string])[] =
      [
        ['by id', '[slug]', `params: { slug: post.id }, props: { post }`, '/x/a/'],
        ['as the props', '[slug]', `params: { slug: post.id }, props: post`, '/x/a/'],
        ['as a copy', '[slug]', `params: { slug: post.id }, props: { post: { ...post } }`, '/x/a/'],
        [
          'by a date',
          '[...path]',
          `params: { path: post.data.date.toISOString().slice(0, 10).replaceAll('-', '/') + '/' + post.id }, props: { post }`,
          '/x/2024/05/06/a/',
        ],
        [
          'in a part of a name',
          'p-[slug]',
          `params: { slug: post.id }, props: { post }`,
          '/x/p-a/',
        ],
        ['with an empty rest', '[...slug]', `params: { slug: undefined }, props: { post }`, '/x/'],
      ];
    for (const [what, name, item, address] of PAGES) {
      it(what, async () => {
        const code = `const posts = await getCollection('blog');
          const paths = [];
          for (let i = 0; i < posts.length; i++) { const post = posts[i]; paths.push({ ${item} }); }
          return paths;`;
        const { post } = await blog({
          'src/pages/blog/[slug].astro': '',
          [`src/pages/x/${name}.astro`]: page(code),
        });
        assert.equal(addressSaid(post('src/content/blog/a.md')), address);
      });
    }

    it('also when that is made on demand', async () => {
      const { post } = await blog({
        'src/pages/blog/[slug].astro': `---
          import { getEntry, render } from 'astro:content';
          const post = await getEntry('blog', Astro.params.slug);
          if (!post || post.data.draft) return Astro.redirect('/404');
          const { Content } = await render(post);
          ---`.replaceAll(/^ {10}/gm, ''),
        'src/content/blog/d.md': '---\ntitle: D\ndraft: true\n---\nx',
      });
      assert.equal(addressSaid(post('src/content/blog/a.md')), '/blog/a/');
      assert.equal(statusSaid(post('src/content/blog/d.md')), 'draft: It says draft: true.');
    });

    it('and not where lists of posts are', async () => {
      const { post } = await blog({
        'src/pages/[tag].astro': page(
          `const posts = await getCollection('blog'); return [{ params: { tag: 't' }, props: { posts } }];`,
        ),
        'src/pages/[...page].astro': page(
          `return paginate(await getCollection('blog'), { pageSize: 1 });`,
        ),
      });
      assert.equal(addressSaid(post('src/content/blog/a.md')), '/blog/a/');
    });
  });

  it('does not mix up posts that its code keeps', async () => {
    const { post } = await blog({
      'src/utils.ts': `import { getCollection } from 'astro:content';
        let kept;
        const seen = [];
        export const only = async () => { kept ??= await getCollection('blog'); seen.push(...kept); return kept; };`,
      'src/pages/blog/[slug].astro': page(
        `return (await only()).map((post) => ({ params: { slug: post.id }, props: { post } }));`,
      ),
      'src/content/blog/b.md': '---\ntitle: B\n---\nx',
    });
    assert.equal(addressSaid(post('src/content/blog/a.md')), '/blog/a/');
    assert.equal(addressSaid(post('src/content/blog/b.md')), '/blog/b/');
  });

  describe('says that an address is not known', () => {
    it('when code of a package makes it', async () => {
      const { post } = await blog({
        'src/pages/blog/[slug].astro': page(
          `return (await getCollection('blog')).map((post) => ({ params: { slug: slugify(post.id) }, props: { post } }));`,
          `import slugify from 'limax';`,
        ),
      });
      assert.equal(
        addressSaid(post('src/content/blog/a.md')),
        'Galley can’t know “address”: it comes from the package “limax” (src/pages/blog/[slug].astro, line 5).',
      );
    });

    it('when code of a package makes what the page is given', async () => {
      const { post } = await blog({
        'src/pages/blog/[slug].astro': page(
          `const all = await getCollection('blog');
           return all.map((one) => ({ params: { slug: one.id }, props: { post: wrap(one) } }));`,
          `import { wrap } from 'wrappers';`,
        ),
      });
      assert.equal(
        addressSaid(post('src/content/blog/a.md')),
        'Galley can’t know “address”: it comes from the package “wrappers” (src/pages/blog/[slug].astro, line 6).',
      );
    });

    it('when the configuration does not tell the base path', async () => {
      const { site, post } = await blog({
        'astro.config.mjs': `export default { base: process.env.BASE };`,
      });
      const sentence =
        'Galley can’t know “base”: it depends on the environment variable BASE (astro.config.mjs, line 1).';
      assert.equal(addressSaid(post('src/content/blog/a.md')), sentence);
      assert.deepEqual(
        site.problems.map(({ problem }) => [inEnglish(problem.message), problem.severity]),
        [[sentence, 'information']],
      );
    });

    it('when no page shows the collection', async () => {
      const { post } = await blog({ 'src/pages/blog/[slug].astro': '---\n---\n' });
      assert.equal(
        addressSaid(post('src/content/blog/a.md')),
        'Galley finds no page of the site that shows the collection “blog”.',
      );
    });
  });

  describe('stops at front matter that its schema refuses', () => {
    const CASES: readonly (readonly [frontMatter: string, error: string | undefined])[] = [
      ['title: A', undefined],
      ['date: 2024-01-01', '“title” is missing: this site stops without it.'],
      ['title: 2024', '“title” has to be a text, in quotes perhaps: this site stops.'],
      ['title: A very, very long title', '“title” is too long or too large: this site stops.'],
      ['title: A\ndraft: yes', '“draft” has to be true or false: this site stops.'],
      [
        'title: A\ndate: yesterday-ish',
        '“date” has to be a date, like 2024-05-31: this site stops.',
      ],
    ];
    for (const [frontMatter, error] of CASES) {
      it(JSON.stringify(frontMatter), async () => {
        const { post } = await blog({ 'src/content/blog/a.md': `---\n${frontMatter}\n---\nx` });
        assert.deepEqual(errorsSaid(post('src/content/blog/a.md')), error ? [error] : []);
      });
    }
  });

  it('has ids by the paths of entries, or by the site’s own function', async () => {
    const texts = { 'src/content/blog/Mein Tag/Über & so.md': '---\ntitle: Ü\n---\nx' };
    const path = 'src/content/blog/Mein Tag/Über & so.md';
    const rest = {
      'src/pages/blog/[slug].astro': '',
      'src/pages/blog/[...slug].astro': PLAIN_PAGE,
    };
    const own = CONTENT.replace(
      `pattern: '**/*.md'`,
      `pattern: '**/*.md', generateId: ({ entry }) => entry.replace(/^.*\\/|\\.md$/g, '').toUpperCase()`,
    );
    const { post } = await blog({ ...texts, ...rest });
    assert.equal(addressSaid(post(path)), '/blog/mein-tag/%C3%BCber--so/');
    const { post: named } = await blog({ ...texts, ...rest, 'src/content.config.ts': own });
    assert.equal(addressSaid(named(path)), '/blog/%C3%9CBER%20&%20SO/');
  });

  it('has collections of old, with slugs, and folders that nobody defined', async () => {
    const { post } = await siteOf(astro, {
      'astro.config.mjs': 'export default {};',
      'src/content/config.ts': `import { defineCollection, z } from 'astro:content';
        export const collections = { blog: defineCollection({ schema: z.object({ title: z.string() }) }) };`,
      'src/pages/[...slug].astro': page(
        `const all = [...(await getCollection('blog')), ...(await getCollection('loose'))];
         return all.map((post) => ({ params: { slug: post.collection + '/' + post.slug }, props: { post } }));`,
      ),
      'src/content/blog/One Two.md': '---\ntitle: A\n---\nx',
      'src/content/blog/b.md': '---\ntitle: B\nslug: my/own\n---\nx',
      'src/content/loose/c.md': 'x',
      'src/content/blog/_d.md': '---\ntitle: D\n---\nx',
    });
    assert.equal(addressSaid(post('src/content/blog/One Two.md')), '/blog/one-two/');
    assert.equal(addressSaid(post('src/content/blog/b.md')), '/blog/my/own/');
    assert.equal(addressSaid(post('src/content/loose/c.md')), '/loose/c/');
    assert.equal(
      statusSaid(post('src/content/blog/_d.md')),
      'excluded: The settings of the site leave this file out by its name.',
    );
  });

  it('starts a post with what its schema asks for', async () => {
    const { site } = await blog({
      'src/content.config.ts': CONTENT.replace(
        'author: z.string().optional()',
        'kind: z.enum(["x", "y"])',
      ),
    });
    const { compose } = site;
    assert.equal(compose.defaultFolder, 'src/content/blog');
    const request = { title: 'A "b"', path: '', draft: true, now: 0, zone: 'UTC' };
    assert.equal(
      compose.fallback(request),
      '---\ntitle: "A \\"b\\""\ndate: 1970-01-01\nkind: "x"\ndraft: true\n---\n\n',
    );
  });

  it('finds the style sheets that the page of posts and its layout name', async () => {
    const { site } = await blog({
      'src/pages/blog/[slug].astro': PLAIN_PAGE.replace(
        '---\n',
        `---\nimport L from '../../layouts/L.astro';\n`,
      ),
      'src/layouts/L.astro': `---\nimport '@/styles/global.css';\n---\n<link rel="stylesheet" href="/extra.css" />`,
      'src/styles/global.css': '',
      'src/styles/unused.css': '',
      'public/extra.css': '',
    });
    assert.deepEqual(site.styles, ['src/styles/global.css', 'public/extra.css']);
  });
});
