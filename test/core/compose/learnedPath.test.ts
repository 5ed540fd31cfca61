import assert from 'node:assert/strict';
import type { ComposeExample } from '../../../src/core/compose/composePost.ts';
import {
  compose,
  hugoSite,
  jekyllSite,
  pathOf,
  plainSite,
  post,
  takenAmong,
  type ComposeSite,
  type Wish,
} from './composeSites.ts';

/** Posts at these paths, newest first, titled by the words of their names. */
function posts(...paths: readonly string[]): readonly ComposeExample[] {
  return paths.map((path) => post(path, `title: ${titleOf(path)}`));
}

function titleOf(path: string): string {
  const name = path
    .replace(/\/index\.md$/, '')
    .replace(/^.*\//, '')
    .replace(/\.[^/]*$/, '');
  return name.replace(/^[\d-_.]+(?=\D)/, '').replaceAll(/[-_]/g, ' ');
}

function path(
  examples: readonly ComposeExample[],
  site: ComposeSite = hugoSite(),
  wish: Wish = {},
) {
  return pathOf(compose(site, 'New Post', { examples, ...wish }));
}

describe('where a new post goes', () => {
  const hugo: readonly (readonly [what: string, paths: readonly string[], path: string])[] = [
    [
      'the folder of most',
      ['content/notes/a.md', 'content/essays/b.md', 'content/essays/c.md'],
      'content/essays/new-post.md',
    ],
    [
      'the newest of folders that tie',
      ['content/notes/a.md', 'content/essays/b.md'],
      'content/notes/new-post.md',
    ],
    [
      'the newest of folders that hold none themselves, where they tie',
      ['content/fr/posts/a.md', 'content/de/posts/b.md', 'content/es/posts/c.md'],
      'content/fr/posts/new-post.md',
    ],
    [
      'the folder that categories share',
      ['content/blog/x/a.md', 'content/blog/y/b.md', 'content/blog/z/c.md'],
      'content/blog/new-post.md',
    ],
    [
      'a bundle',
      ['content/blog/a/index.md', 'content/blog/b/index.md', 'content/blog/c.md'],
      'content/blog/new-post/index.md',
    ],
    [
      'folders by year',
      ['content/blog/2024/a.md', 'content/blog/2023/b.md'],
      'content/blog/2024/new-post.md',
    ],
    [
      'folders by year and month',
      ['content/blog/2023/11/a.md', 'content/blog/2022/01/b.md'],
      'content/blog/2024/03/new-post.md',
    ],
    ['folders by day', ['content/blog/2023/11/09/a.md'], 'content/blog/2024/03/05/new-post.md'],
    [
      'months in one name',
      ['content/blog/2023-11/a/index.md'],
      'content/blog/2024-03/new-post/index.md',
    ],
    [
      'years below the section of years gone',
      ['content/blog/2019/a.md'],
      'content/blog/2024/new-post.md',
    ],
    [
      'a date in front',
      ['content/blog/2023-11-09-a.md', 'content/blog/2023-01-02-b.md'],
      'content/blog/2024-03-05-new-post.md',
    ],
    [
      'a date without hyphens',
      ['content/blog/20231109_a.md', 'content/blog/20230102_b.md'],
      'content/blog/20240305_new-post.md',
    ],
    [
      'a date and time',
      ['content/blog/20231109102030-a.md'],
      'content/blog/20240305102030-new-post.md',
    ],
    [
      'a date in front of a bundle',
      ['content/blog/2023-11-09-a/index.md'],
      'content/blog/2024-03-05-new-post/index.md',
    ],
    [
      'a year and month in front',
      ['content/blog/2023-11-a.md'],
      'content/blog/2024-03-new-post.md',
    ],
    [
      'a longer extension',
      ['content/blog/a.markdown', 'content/blog/b.markdown'],
      'content/blog/new-post.markdown',
    ],
    [
      'underscores',
      ['content/blog/an_old_post.md', 'content/blog/one_more.md'],
      'content/blog/new_post.md',
    ],
    [
      'capitals',
      ['content/blog/An-Old-Post.md', 'content/blog/One-More.md'],
      'content/blog/New-Post.md',
    ],
    [
      'spaces',
      ['content/blog/an old post.md', 'content/blog/one more.md'],
      'content/blog/new post.md',
    ],
    [
      'numbers that are no dates',
      ['content/blog/1984.md', 'content/blog/2001.md'],
      'content/blog/new-post.md',
    ],
  ];
  it('is the same folder again in one of several languages', () => {
    const languages = ['fr/posts/2023/a.md', 'de/posts/2023/a.md', 'es/posts/2023/a.md'];
    assert.equal(path(posts(...languages), plainSite()), 'fr/posts/2024/new-post.md');
    assert.equal(
      path(posts(...languages, 'posts/2023/a.md'), plainSite()),
      'posts/2024/new-post.md',
    );
  });

  for (const [what, paths, expected] of hugo) {
    it(`follows the newest posts: ${what}`, () => {
      assert.equal(path(posts(...paths)), expected);
    });
  }

  it('leaves accents out where names do', () => {
    const examples = [
      post('content/blog/grosse-reise.md', 'title: Große Reise'),
      post('content/blog/uber-mich.md', 'title: Über mich'),
    ];
    const outcome = compose(hugoSite(), 'Äpfel & Öl, süß', { examples });
    assert.equal(pathOf(outcome), 'content/blog/apfel-ol-suss.md');
  });

  it('spells umlauts out where names do', () => {
    const examples = [
      post('content/blog/gruesse.md', 'title: Grüße'),
      post('content/blog/ueber-mich.md', 'title: Über mich'),
    ];
    const outcome = compose(hugoSite(), 'Äpfel & Öl, süß', { examples });
    assert.equal(pathOf(outcome), 'content/blog/aepfel-oel-suess.md');
  });

  it('keeps accents where names do', () => {
    const examples = [post('content/blog/grüße.md', 'title: Grüße')];
    assert.equal(pathOf(compose(hugoSite(), 'Äpfel', { examples })), 'content/blog/äpfel.md');
  });

  it('is the section that the configuration names, or one that is there, or posts', () => {
    const sites = [
      hugoSite({}, { config: { params: { mainSections: ['writing'] } } }),
      hugoSite({}, { sections: ['about', 'blog'] }),
      hugoSite({}, { sections: ['about', 'team'] }),
    ];
    assert.deepEqual(
      sites.map((site) => path([], site)),
      ['content/writing/new-post.md', 'content/blog/new-post.md', 'content/posts/new-post.md'],
    );
  });

  it('is a folder of a Jekyll site in which posts or drafts can be', () => {
    const dated = posts('_posts/2024-01-01-a.md', '_posts/2023-01-01-b.md');
    const cases: readonly (readonly [Wish, string])[] = [
      [{}, '_drafts/new-post.md'],
      [{ start: 'dated' }, '_posts/2024-03-05-new-post.md'],
      [{ examples: posts('_drafts/a.md', '_posts/2024-01-01-b.md') }, '_drafts/new-post.md'],
      [{ examples: posts('blog/_posts/2024-01-01-a.md') }, 'blog/_drafts/new-post.md'],
      [
        { examples: posts('_posts/2024/2024-01-01-a.md'), start: 'dated' },
        '_posts/2024/2024-03-05-new-post.md',
      ],
      [{ examples: posts('_posts/2024-1-1-a.md'), start: 'dated' }, '_posts/2024-3-5-new-post.md'],
      [{ examples: posts('_posts/2024-01-01-a.markdown') }, '_drafts/new-post.markdown'],
      [{ folder: 'travel', start: 'dated' }, 'travel/_posts/2024-03-05-new-post.md'],
      [{ folder: 'travel' }, 'travel/_drafts/new-post.md'],
      [{ folder: '_drafts', start: 'dated' }, '_posts/2024-03-05-new-post.md'],
      [{ folder: '_recipes' }, '_recipes/new-post.md'],
      [{ folder: '' }, '_drafts/new-post.md'],
      [{ folder: '_layouts' }, 'refused: A file in _layouts would not become a post of this blog.'],
      [{ folder: '_site/x' }, 'refused: A file in _site/x would not become a post of this blog.'],
    ];
    const site = jekyllSite({ collections: { recipes: { output: true } } });
    for (const [wish, expected] of cases) {
      assert.equal(path(dated, site, wish), expected, JSON.stringify(wish));
    }
  });

  it('is below the folder of collections where a Jekyll site has one', () => {
    assert.equal(path([], jekyllSite({ collections_dir: 'all' })), 'all/_drafts/new-post.md');
  });

  it('is the folder asked for, with what is left of the folders by date', () => {
    const examples = posts('content/blog/2023/11/a.md', 'content/blog/2023/10/b.md');
    const cases: readonly (readonly [string, string])[] = [
      ['content/blog', 'content/blog/2024/03/new-post.md'],
      ['content/blog/2023', 'content/blog/2023/03/new-post.md'],
      ['content/blog/2023/11', 'content/blog/2023/11/new-post.md'],
      ['content/blog/travel', 'content/blog/travel/new-post.md'],
      ['content/notes', 'content/notes/new-post.md'],
      ['content', 'content/blog/2024/03/new-post.md'],
      ['', 'content/blog/2024/03/new-post.md'],
      ['static', 'refused: A file in static would not become a post of this blog.'],
    ];
    for (const [folder, expected] of cases) {
      assert.equal(path(examples, hugoSite(), { folder }), expected, folder);
    }
  });

  it('is never inside another post', () => {
    const taken = takenAmong('content/blog/trip/index.md');
    for (const folder of ['content/blog/trip', 'content/blog/trip/day-1']) {
      assert.equal(
        path([], hugoSite(), { folder, taken }),
        'refused: content/blog/trip/index.md is a post; no other post can lie in its folder.',
      );
    }
  });

  it('is dated by the clock of the site', () => {
    const late = Date.UTC(2023, 11, 31, 23, 30);
    const examples = posts('content/blog/2023/2023-11-09-a.md');
    assert.equal(
      path(examples, hugoSite(), { now: late }),
      'content/blog/2024/2024-01-01-new-post.md',
    );
  });

  it('is anywhere in a plain folder of Markdown', () => {
    const examples = posts('a.md', 'b.md');
    assert.equal(path(examples, plainSite()), 'new-post.md');
    assert.equal(path(examples, plainSite(), { folder: 'ideas' }), 'ideas/new-post.md');
    assert.equal(
      path(posts('diary/2024/a.md', 'diary/2023/b.md'), plainSite()),
      'diary/2024/new-post.md',
    );
  });
});

describe('where a post like one other goes', () => {
  const cases: readonly (readonly [model: string, site: ComposeSite, path: string])[] = [
    ['content/notes/trip/index.md', hugoSite(), 'content/notes/new-post/index.md'],
    ['content/notes/2019/trip.md', hugoSite(), 'content/notes/2024/new-post.md'],
    ['content/notes/trip.mdx', hugoSite(), 'content/notes/new-post.mdx'],
    ['_posts/travel/2020-01-01-trip.markdown', jekyllSite(), '_drafts/new-post.markdown'],
    ['essays/deep/trip.md', plainSite(), 'essays/deep/new-post.md'],
  ];
  for (const [model, site, expected] of cases) {
    it(`is ${expected} for ${model}`, () => {
      assert.equal(path(posts(model), site), expected);
    });
  }
});
