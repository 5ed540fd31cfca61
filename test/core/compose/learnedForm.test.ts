import assert from 'node:assert/strict';
import type { ComposeExample } from '../../../src/core/compose/composePost.ts';
import {
  compose,
  hugoSite,
  jekyllSite,
  plainSite,
  post,
  textOf,
  type ComposeSite,
  type Wish,
} from './composeSites.ts';

/** What a post called “New: one” looks like after these. */
function after(
  examples: readonly ComposeExample[],
  site: ComposeSite = hugoSite(),
  wish: Wish = {},
) {
  return textOf(compose(site, 'New: one', { examples, ...wish }));
}

describe('the form of a post like the newest ones', () => {
  it('is in TOML where they are, with tables last', () => {
    const head = (name: string) => ({
      path: `content/posts/${name}.md`,
      text: `+++\ntitle = '${name}'\ndate = 2024-01-01T10:00:17+01:00\ntags = [\n  "${name}",\n]\n[params]\nauthor = "Ann"\npicture = "${name}.jpg"\n[[resources]]\nsrc = "${name}.jpg"\n+++\n\nText\n`,
    });
    assert.equal(
      after(['a', 'b', 'c'].map(head)),
      `+++
title = 'New: one'
date = 2024-03-05T10:20:30+01:00
draft = true
tags = []
[params]
author = "Ann"
picture = ""
+++

▮`,
    );
  });

  it('is in JSON where they are', () => {
    const head = (name: string) => ({
      path: `content/posts/${name}.md`,
      text: `{\n\t"title": "${name}",\n\t"date": "2024-01-01",\n\t"tags": ["${name}"]\n}\n\nText\n`,
    });
    assert.equal(
      after(['a', 'b', 'c'].map(head)),
      '{\n\t"title": "New: one",\n\t"date": "2024-03-05",\n\t"draft": true,\n\t"tags": []\n}\n\n▮',
    );
  });

  it('has the line ends of most of them', () => {
    const head = (name: string) => ({
      path: `content/posts/${name}.md`,
      text: `---\r\ntitle: ${name}\r\n---\r\n\r\nText\r\n`,
    });
    assert.equal(
      after(['a', 'b', 'c'].map(head)),
      '---\r\ntitle: "New: one"\r\ndraft: true\r\n---\r\n\r\n▮',
    );
  });

  it('has no blank line below the front matter where they have none', () => {
    const head = (name: string) => ({
      path: `content/posts/${name}.md`,
      text: `---\ntitle: ${name}\n---\nText\n`,
    });
    assert.equal(after(['a', 'b', 'c'].map(head)), '---\ntitle: "New: one"\ndraft: true\n---\n▮');
  });

  it('begins with the title as a heading where they do', () => {
    const heads = ['One', 'Two'].map((title) =>
      post(`content/posts/${title}.md`, `title: ${title}`, `# ${title}\n\nText\n`),
    );
    assert.equal(after(heads), '---\ntitle: "New: one"\ndraft: true\n---\n\n# New: one\n\n▮');
  });

  it('has no front matter where they have none, and says that nothing marks it as a draft', () => {
    const posts = ['one', 'two'].map((name) => ({
      path: `${name}.md`,
      text: `# ${name}\n\nText\n`,
    }));
    assert.equal(
      after(posts, plainSite()),
      '# New: one\n\n▮\n! Posts here have no front matter, so nothing marks this one as a draft.',
    );
  });
});

describe('a Jekyll post like the newest ones', () => {
  const posts = [1, 2, 3].map((day) =>
    post(
      `_posts/2024-01-0${String(day)}-day.md`,
      `layout: post\ntitle: Day ${String(day)}\ndate: 2024-01-0${String(day)} 10:20:3${String(day)} +0100\ncategories: blog`,
    ),
  );

  it('has no date as long as it is a draft', () => {
    assert.equal(
      after(posts, jekyllSite()),
      '---\nlayout: post\ntitle: "New: one"\ncategories: blog\n---\n\n▮',
    );
  });

  it('has the date that other drafts have', () => {
    const draft = post(
      '_drafts/idea.md',
      'layout: post\ntitle: Idea\ndate: 2024-01-09 10:20:30 +0100',
    );
    assert.match(after([draft, ...posts], jekyllSite()), /^date: 2024-03-05 10:20:30 \+0100$/m);
  });

  it('is held back by a field when it is to be dated', () => {
    assert.equal(
      after(posts, jekyllSite(), { start: 'dated' }),
      '---\nlayout: post\ntitle: "New: one"\ndate: 2024-03-05 10:20:30 +0100\npublished: false\ncategories: blog\n---\n\n▮',
    );
  });
});
