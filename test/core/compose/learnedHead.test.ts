import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ComposeExample } from '../../../src/core/compose/composePost.ts';
import { compose, hugoSite, post, textOf } from './composeSites.ts';

/** Three posts `a`, `b`, `c` of one Hugo section, newest first. */
function three(...heads: readonly [string, string, string]): readonly ComposeExample[] {
  return heads.map((head, at) => post(`content/posts/${'abc'.charAt(at)}.md`, head));
}

/** What a post called “New: one” looks like after these. */
function after(examples: readonly ComposeExample[]): string {
  return textOf(compose(hugoSite(), 'New: one', { examples }));
}

describe('a post like the newest ones', () => {
  it('has the fields that at least half of them have, in their order', () => {
    const examples = three(
      'title: "A"\ndate: 2024-01-03\nauthor: Ann\ntoc: true',
      'title: "B"\ndate: 2024-01-02\nauthor: Ann\nrare: x',
      'title: "C"\ndate: 2024-01-01\ntoc: true',
    );
    assert.equal(
      after(examples),
      '---\ntitle: "New: one"\ndate: 2024-03-05\ndraft: true\nauthor: Ann\ntoc: true\n---\n\n▮',
    );
  });

  it('turns the mark of a published post into that of a draft, where it stands', () => {
    const examples = three(
      'draft: false\ntitle: A',
      'draft: false\ntitle: B',
      'draft: false\ntitle: C',
    );
    assert.equal(
      after(examples),
      "---\ndraft: true\ntitle: 'New: one'\n---\n\n▮".replaceAll("'", '"'),
    );
  });

  it('has empty places for what differs from post to post, in the quotes used for it', () => {
    const examples = three(
      'title: A\ndescription: \'On a\'\nsummary: "a"\nlead: plain a\ntags: [x, a]\ncategories:\n  - y',
      'title: B\ndescription: \'On b\'\nsummary: "b"\nlead: plain b\ntags: [b]\ncategories:\n  - z',
      'title: C\ndescription: \'On c\'\nsummary: "c"\nlead: plain c\ntags: []\ncategories:\n  - q',
    );
    assert.equal(
      after(examples),
      `---
title: "New: one"
draft: true
description: ''
summary: ""
lead: ""
tags: []
categories: []
---

▮`,
    );
  });

  it('keeps what all lists have in common, in the manner of the lists', () => {
    const examples = three(
      'title: A\ntags: [blog, a]\ncategories:\n  - home\n  - a',
      'title: B\ntags: [blog, b]\ncategories:\n  - home\n  - b',
      'title: C\ntags: [blog]\ncategories:\n  - home',
    );
    assert.equal(
      after(examples),
      '---\ntitle: "New: one"\ndraft: true\ntags: [blog]\ncategories:\n  - home\n---\n\n▮',
    );
  });

  it('copies nothing that identifies another post', () => {
    const examples = three(
      'title: A\nslug: tea\nid: 17\nurl: /x/\naliases: [/old-a/]\nimage: a.jpg\nweight: 3',
      'title: B\nslug: milk\nid: 18\nurl: /y/\naliases: [/old-b/]\nimage: b.jpg\nweight: 2',
      'title: C\nslug: bread\nid: 19\nurl: /z/\naliases: [/old-c/]\nimage: c.jpg\nweight: 1',
    );
    assert.equal(after(examples), '---\ntitle: "New: one"\ndraft: true\nimage: ""\n---\n\n▮');
  });

  it('follows the pattern of a field that holds the name or the title of its post', () => {
    const examples = three(
      'title: A one\nslug: a\nurl: /blog/a/\nlinkTitle: A one\nimage: /img/a.png',
      'title: B one\nslug: b\nurl: /blog/b/\nlinkTitle: B one\nimage: /img/b.png',
      'title: C one\nslug: c\nurl: /blog/c/\nlinkTitle: C one\nimage: /img/c.png',
    );
    assert.equal(
      after(examples),
      `---
title: "New: one"
draft: true
slug: new-one
url: /blog/new-one/
linkTitle: "New: one"
image: ""
---

▮`,
    );
  });

  it('takes over a value that at least four in five have', () => {
    const posts = ['Bob', 'Ann', 'Ann', 'Ann', 'Ann'].map((author, at) =>
      post(`content/posts/${String(at)}.md`, `title: Post ${String(at)}\nauthor: ${author}`),
    );
    assert.match(after(posts), /^author: Ann$/m);
    assert.match(after(posts.slice(0, 3)), /^author: ""$/m);
  });

  it('takes from a single post only what is the same all over a site', () => {
    const examples = [
      post(
        'content/posts/a.md',
        'title: A\nlayout: essay\nauthor: Ann\nmood: calm\ntoc: true\ntags: [a]',
      ),
    ];
    assert.equal(
      after(examples),
      '---\ntitle: "New: one"\ndraft: true\nlayout: essay\nauthor: Ann\nmood: ""\ntoc: true\ntags: []\n---\n\n▮',
    );
  });

  it('chooses each field inside another by itself', () => {
    const head = (name: string, width: number) =>
      `title: ${name}\ncover:\n  image: ${name}.jpg\n  alt: 'On ${name}'\n  hidden: true\n  width: ${String(width)}\n  sizes: [${name}]`;
    assert.equal(
      after(three(head('A', 1), head('B', 2), head('C', 3))),
      `---
title: "New: one"
draft: true
cover:
  image: ""
  alt: ''
  hidden: true
  sizes: []
---

▮`,
    );
  });

  it('keeps comments and blank lines that all have, and no others', () => {
    const head = (name: string, remark: string) =>
      `# What it is\ntitle: ${name} # up to 60 letters\n\n# ${remark}\nauthor: Ann # ${remark}\n# The end`;
    assert.equal(
      after(three(head('A', 'a'), head('B', 'b'), head('C', 'c'))),
      `---
# What it is
title: "New: one" # up to 60 letters
draft: true
author: Ann
# The end
---

▮`,
    );
  });

  it('has no tabs in lines between fields', () => {
    const examples = [
      { path: 'content/posts/a.md', text: '---\n\t\ntitle: A\n---\n' },
      post('content/posts/b.md', 'math: true'),
    ];
    assert.equal(after(examples), '---\nmath: true\n\ntitle: "New: one"\ndraft: true\n---\n\n▮');
  });

  it('keeps the spacing of aligned fields and of empty values', () => {
    const head = (name: string) => `title:    ${name}\nauthor:   Ann\nsubtitle:\nseries:   ''`;
    assert.equal(
      after(three(head('A'), head('B'), head('C'))),
      '---\ntitle:    "New: one"\ndraft: true\nauthor:   Ann\nsubtitle:\nseries:   \'\'\n---\n\n▮',
    );
  });

  it('passes over posts whose front matter is broken', () => {
    const broken = post('content/posts/z.md', 'title: "A\nauthor: [');
    const examples = [
      broken,
      ...three('title: "A"\nmath: true', 'title: "B"\nmath: true', 'title: "C"\nmath: true'),
    ];
    assert.equal(after(examples), '---\ntitle: "New: one"\ndraft: true\nmath: true\n---\n\n▮');
  });

  it('passes over posts whose fields stand within braces', () => {
    const braces = ['{title: A}', '{\ntitle: A\n}', '# Head\n{ # of\ntitle: A,\nmath: true\n}'];
    for (const head of braces) assert.equal(after([post('content/posts/a.md', head)]), after([]));
  });

  it('is by the documentation when there is nothing to follow', () => {
    assert.equal(
      after([]),
      '---\ntitle: "New: one"\ndate: 2024-03-05T10:20:30+01:00\ndraft: true\n---\n\n▮',
    );
  });

  it('never fails, whatever the examples hold', () => {
    const lines = fc.constantFrom(
      'title: a',
      "title: 'b'",
      'tags:',
      '  - x',
      'tags: [a, b]',
      'date: 2024-01-01',
      'x: |',
      '  text',
      '# c',
      '---',
      '',
      'a: {b: 1}',
      'a:',
      '  b: 1',
      '  c:',
      '    d: e',
      '? k',
      '- l',
      '"q": "r"',
      '&x y',
      '<<: *x',
      '\t',
      '+++',
      'k = 1',
      '[t]',
      '{',
      '}',
    );
    const texts = fc
      .array(lines, { maxLength: 14 })
      .map((all) => `---\n${all.join('\n')}\n---\nText`);
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), (all) => {
        const examples = all.map((text, at) => ({ path: `content/posts/${String(at)}.md`, text }));
        const site = hugoSite();
        const outcome = compose(site, 'New: one', { examples });
        assert.ok(outcome.ok);
        assert.deepEqual(site.frontMatterOf(outcome.text).problems, []);
      }),
      { numRuns: 200 },
    );
  });
});
