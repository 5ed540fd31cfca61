import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/message.ts';
import { blog, page } from './astroBlog.ts';
import { addressSaid, statusSaid } from './said.ts';

describe('An Astro site holds a post back as its own code does', () => {
  const filtered = (filter: string) =>
    blog({
      'src/pages/blog/[slug].astro': page(
        `return (await getCollection('blog', ${filter})).map((post) => ({ params: { slug: post.id }, props: { post } }));`,
      ),
      'src/content/blog/draft.md': '---\ntitle: D\ndate: 2030-01-01\ndraft: true\n---\nx',
      'src/content/blog/hidden.md': '---\ntitle: H\nhidden: true\n---\nx',
      'src/content/blog/ahead.md': '---\ntitle: F\ndate: 2030-01-01\n---\nx',
    });
  const CASES: readonly (readonly [filter: string, statuses: readonly string[]])[] = [
    ['() => true', ['published', 'published', 'published', 'published']],
    [
      '({ data }) => import.meta.env.PROD ? !data.draft : true',
      ['published', 'draft: It says draft: true.', 'published', 'published'],
    ],
    [
      '({ data }) => data.hidden !== true && !data.draft',
      ['published', 'draft: It says draft: true.', 'excluded: It says hidden: true.', 'published'],
    ],
    [
      '({ data }) => !data.draft && !(data.date > new Date())',
      [
        'published',
        'draft: It says draft: true.: Its publishing date lies ahead.',
        'published',
        'scheduled: Its publishing date lies ahead.',
      ],
    ],
    [
      `({ id }) => id.startsWith('a')`,
      [
        'published',
        'excluded: The page that shows posts like it (src/pages/blog/[slug].astro) leaves it out.',
        'excluded: The page that shows posts like it (src/pages/blog/[slug].astro) leaves it out.',
        'published',
      ],
    ],
  ];
  for (const [filter, statuses] of CASES) {
    it(filter, async () => {
      const { post } = await filtered(filter);
      const names = ['a', 'draft', 'hidden', 'ahead'];
      assert.deepEqual(
        names.map((name) => statusSaid(post(`src/content/blog/${name}.md`))),
        statuses,
      );
      const addresses = names.map((name) => addressSaid(post(`src/content/blog/${name}.md`)));
      assert.deepEqual(
        addresses,
        names.map((name) => `/blog/${name}/`),
      );
    });
  }

  it('to the millisecond', async () => {
    const { post } = await filtered(
      '({ data }) => !data.date || Date.now() > data.date.getTime() - 15 * 60 * 1000',
    );
    const [hold] = post('src/content/blog/ahead.md').publication.holds;
    assert.ok(hold?.kind === 'scheduled');
    assert.equal(new Date(hold.until).toISOString(), '2029-12-31T23:45:00.001Z');
  });

  it('and says so where that can’t be told', async () => {
    const { post } = await filtered('(post) => somewhere(post)');
    const { publication } = post('src/content/blog/a.md');
    assert.deepEqual(publication.holds, []);
    assert.equal(
      publication.note && inEnglish(publication.note),
      'Galley can’t tell whether the site shows it: that is worked out in src/pages/blog/[slug].astro.',
    );
    assert.equal(addressSaid(post('src/content/blog/a.md')), '/blog/a/');
  });
});
