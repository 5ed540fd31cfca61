import assert from 'node:assert/strict';
import { compose, hugoSite, pathOf, post, type ComposeSite } from './composeSites.ts';

describe('where a new post goes in a site with languages', () => {
  const suffixes = hugoSite(
    {},
    {
      languages: [
        { key: 'en', folder: undefined },
        { key: 'fr', folder: undefined },
      ],
    },
  );
  const folders = hugoSite(
    {},
    {
      languages: [
        { key: 'en', folder: 'content/en' },
        { key: 'fr', folder: 'content/fr' },
      ],
      contentFolder: 'content/en',
    },
  );
  const cases: readonly (readonly [
    string,
    ComposeSite,
    readonly string[],
    string | undefined,
    string,
  ])[] = [
    [
      'no suffix where the default has none',
      suffixes,
      ['content/blog/a.md', 'content/blog/b.fr.md', 'content/blog/b.md'],
      undefined,
      'content/blog/new-post.md',
    ],
    [
      'a suffix where all have one',
      suffixes,
      ['content/blog/a.en.md', 'content/blog/b.en.md'],
      undefined,
      'content/blog/new-post.en.md',
    ],
    [
      'the suffix of the language asked for',
      suffixes,
      ['content/blog/a.md'],
      'fr',
      'content/blog/new-post.fr.md',
    ],
    [
      'the suffix in a bundle',
      suffixes,
      ['content/blog/a/index.md'],
      'fr',
      'content/blog/new-post/index.fr.md',
    ],
    [
      'the folder of most',
      folders,
      ['content/en/blog/a.md', 'content/en/blog/b.md', 'content/fr/blog/c.md'],
      undefined,
      'content/en/blog/new-post.md',
    ],
    [
      'the folder of the language asked for',
      folders,
      ['content/en/blog/a.md'],
      'fr',
      'content/fr/blog/new-post.md',
    ],
  ];
  for (const [what, site, paths, language, expected] of cases) {
    it(`has ${what}`, () => {
      assert.equal(
        pathOf(
          compose(site, 'New Post', {
            language,
            examples: paths.map((path) => post(path, 'title: A')),
          }),
        ),
        expected,
      );
    });
  }

  it('has no name that would be read as a language', () => {
    assert.equal(pathOf(compose(suffixes, 'Learn.fr')), 'content/posts/learn-fr.md');
    assert.equal(pathOf(compose(hugoSite(), 'Learn.fr')), 'content/posts/learn.fr.md');
  });
});
