import assert from 'node:assert/strict';
import { compose, jekyllSite, plainSite, post, textOf, type Wish } from './composeSites.ts';

type Config = Readonly<Record<string, unknown>>;

function made(config: Config, wish: Wish = {}, paths: readonly string[] = []): string {
  return textOf(compose(jekyllSite(config, paths), 'Tea: a story', wish));
}

describe('a Jekyll post by the settings of jekyll-compose', () => {
  const settings = {
    drafts: { description: null, tags: ['tea', 'cup'], image: { path: '', alt: null } },
    posts: { published: false, sitemap: false, layout: 'essay', note: 'yes' },
    recipes: { servings: 4 },
  };
  const config = {
    jekyll_compose: { default_front_matter: settings },
    collections: { recipes: { output: true } },
  };

  it('has layout, title and the fields for drafts', () => {
    assert.equal(
      made(config),
      `---
layout: post
title: 'Tea: a story'
description:
tags:
- tea
- cup
image:
  path: ""
  alt: null
---

▮`,
    );
  });

  it('has the date and the fields for posts when it is to be dated', () => {
    assert.equal(
      made(config, { start: 'dated' }),
      `---
layout: essay
title: 'Tea: a story'
date: 2024-03-05 10:20 +0100
published: false
sitemap: false
note: 'yes'
---

▮`,
    );
  });

  it('has the fields of its collection', () => {
    assert.match(made(config, { folder: '_recipes' }), /^servings: 4$/m);
  });

  it('goes before what the newest posts have in common', () => {
    const examples = [post('_posts/2024-01-01-a.md', 'title: A\nmood: calm')];
    assert.doesNotMatch(made(config, { examples }), /mood/);
  });

  it('is by example where there are settings only for another kind', () => {
    const onlyPosts = { jekyll_compose: { default_front_matter: { posts: { x: 1 } } } };
    const examples = [post('_posts/2024-01-01-a.md', 'title: A\nlayout: calm')];
    assert.equal(
      made(onlyPosts, { examples }),
      '---\ntitle: "Tea: a story"\nlayout: calm\n---\n\n▮',
    );
  });
});

describe('a Jekyll post by the documentation', () => {
  const layoutsOf = (...names: readonly string[]) => names.map((name) => `_layouts/${name}.html`);
  const defaults = (scope: Config) => ({ defaults: [{ scope, values: { layout: 'post' } }] });
  const bare = '---\ntitle: "Tea: a story"\n---\n\n▮';
  const withPost = '---\nlayout: post\ntitle: "Tea: a story"\n---\n\n▮';
  const cases: readonly (readonly [what: string, Config, readonly string[], string])[] = [
    ['has the layout for posts', {}, [], withPost],
    ['has that of the theme', { theme: 'minima' }, layoutsOf('default'), withPost],
    [
      'has another where there is none for posts',
      {},
      layoutsOf('default', 'page'),
      withPost.replace('post', 'default'),
    ],
    ['has none where none is known', {}, layoutsOf('page'), bare],
    ['has none where the defaults for all set it', defaults({ path: '' }), [], bare],
    [
      'has none where the defaults for posts set it',
      defaults({ path: '', type: 'posts' }),
      [],
      bare,
    ],
    ['has none where the defaults for its folder set it', defaults({ path: '_drafts' }), [], bare],
    [
      'has one where the defaults are for pages',
      defaults({ path: '', type: 'pages' }),
      [],
      withPost,
    ],
    [
      'has one where the defaults are for another folder',
      defaults({ path: 'travel' }),
      [],
      withPost,
    ],
  ];
  for (const [what, config, paths, text] of cases) {
    it(what, () => {
      assert.equal(made(config, {}, paths), text);
    });
  }

  it('has its date, and is held back, when it is to be dated', () => {
    assert.equal(
      made({}, { start: 'dated' }),
      '---\nlayout: post\ntitle: "Tea: a story"\ndate: 2024-03-05 10:20:30 +0100\npublished: false\n---\n\n▮',
    );
  });

  it('is held back by a field in a collection, which has no drafts', () => {
    assert.match(made({ collections: ['recipes'] }, { folder: '_recipes' }), /^published: false$/m);
  });
});

describe('a post in a plain folder', () => {
  it('has title, date and draft', () => {
    assert.equal(
      textOf(compose(plainSite(), 'Tea: a story')),
      '---\ntitle: "Tea: a story"\ndate: 2024-03-05\ndraft: true\n---\n\n▮',
    );
  });
});
