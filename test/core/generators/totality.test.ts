import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BlogIndex } from '../../../src/core/blogs/blogIndex.ts';
import { eleventy } from '../../../src/core/generators/eleventy.ts';
import type { Site } from '../../../src/core/generators/generator.ts';
import { hexo } from '../../../src/core/generators/hexo.ts';
import { hugo } from '../../../src/core/generators/hugo.ts';
import { jekyll } from '../../../src/core/generators/jekyll.ts';
import { GENERATORS } from '../../../src/core/generators/registry.ts';
import type { Post } from '../../../src/core/posts/post.ts';
import { statusAt } from '../../../src/core/posts/publication.ts';
import { inZones } from '../inZones.ts';
import type { AnyFile } from './anyFile.ts';
import { anyFile } from './anyFile.ts';
import { matter, siteOf } from './sites.ts';
import { SITES } from './totalitySites.ts';
import { openSite, postOf } from './truthKit.ts';
import { SUBJECTS } from './truthSubjects.ts';

/** The posts that files are in the index of their blog. The later of two with one path counts. */
function indexed(site: Site, files: readonly AnyFile[]): readonly Post[] {
  const index = new BlogIndex('', site);
  index.apply(files.map((file) => ({ path: file.path, file: { ...file, problems: [] } })));
  return index.posts;
}

/** The address at which a post stands, or will: what is never written stands nowhere. */
function placeOf({ address, kind, publication }: Post): string | undefined {
  const isWritten =
    kind !== 'resource' && publication.holds.every((hold) => hold.kind !== 'excluded');
  return address.known && isWritten ? address.path.replace(/\/index\.html$/, '/') : undefined;
}

it('Every generator is asked', () => {
  assert.deepEqual(new Set(SITES.map(({ generator }) => generator)), new Set(GENERATORS));
});

for (const { generator, files, folders } of SITES) {
  describe(`Whatever a file is named and holds, ${generator.name}`, () => {
    const file = anyFile(folders);

    it('has one post for it, with one status at any time', async () => {
      const { site } = await siteOf(generator, files);
      fc.assert(
        fc.property(file, ({ now, ...content }) => {
          const post = site.derive({ ...content, problems: [] });
          const { status, changesAt } = statusAt(post.publication, now);
          assert.equal(post.path, content.path);
          assert.match(status, /^(?:draft|scheduled|published|expired|excluded)$/);
          assert.ok(changesAt === undefined || changesAt > now);
          if (post.address.known) assert.match(post.address.path, /^\//);
          if (post.date) assert.ok(Number.isFinite(post.date.instant + post.date.offset));
          assert.match(site.roleOf(content.path), /^(?:content|configuration|template|other)$/);
        }),
      );
    });

    it('changes its status at no other time than it says', async () => {
      const { site } = await siteOf(generator, files);
      fc.assert(
        fc.property(file, fc.nat(), ({ now, ...content }, later) => {
          const { publication } = site.derive({ ...content, problems: [] });
          const { status, changesAt = Infinity } = statusAt(publication, now);
          const soon = Math.min(now + later, changesAt - 1);
          assert.equal(statusAt(publication, soon).status, status);
        }),
      );
    });

    it('says the same in every zone that the machine may be set to', async () => {
      const { site } = await siteOf(generator, files);
      fc.assert(
        fc.property(fc.array(file, { minLength: 1, maxLength: 12 }), (contents) => {
          const [first, ...others] = inZones(() => indexed(site, contents));
          for (const other of others) assert.deepEqual(other, first);
        }),
        { numRuns: 10 },
      );
    });

    it('gives it an address of its own, or each of those that share one says so', async () => {
      const { site } = await siteOf(generator, files);
      fc.assert(
        fc.property(fc.array(file, { minLength: 2, maxLength: 20 }), (contents) => {
          const posts = indexed(site, contents);
          for (const post of posts) {
            const place = placeOf(post);
            const others = posts.filter((other) => other !== post && placeOf(other) === place);
            const isSaid = post.problems.some(({ code }) => code === 'address-clash');
            assert.equal(isSaid, place !== undefined && others.length > 0);
          }
        }),
        { numRuns: 50 },
      );
    });

    it('finds files for any reference in it', async () => {
      const { site, post } = await siteOf(generator, files);
      const from = post(Object.keys(files).at(-1) ?? '');
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (reference) => {
          for (const path of site.filesFor(reference, from)) assert.ok(!path.startsWith('/'));
        }),
      );
    });
  });
}

describe('A configuration of any kind', () => {
  it('makes no generator fail', async () => {
    const data = fc.json();
    await fc.assert(
      fc.asyncProperty(data, fc.string(), async (json, other) => {
        for (const config of [json, other]) {
          await siteOf(hugo, { 'hugo.yaml': config, 'content/posts/a.md': matter('title: A') });
          await siteOf(jekyll, { '_config.yml': config, '_layouts/a.html': '', '_posts/a.md': '' });
          await siteOf(hexo, { '_config.yml': config, 'package.json': '{"hexo": {}}' });
          await siteOf(eleventy, { '.eleventy.js': config, 'posts/a.md': matter('title: A') });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("The machine's zone", () => {
  for (const { name, generator, kit } of SUBJECTS) {
    it(`makes no difference to what is said of the ${name} kit`, async () => {
      const [first, ...others] = await Promise.all(
        inZones(() => openSite(generator, kit.site)),
      ).then((sites) =>
        sites.flatMap((site) =>
          inZones(() => [...kit.site.keys()].map((path) => postOf(site, kit.site, path, 1e12))),
        ),
      );
      for (const other of others) assert.deepEqual(other, first);
    });
  }
});
