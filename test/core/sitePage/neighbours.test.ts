import assert from 'node:assert/strict';
import { learnDesign, readSample, shellFor } from '../../../src/core/sitePage/design.ts';
import { neighboursOf } from '../../../src/core/sitePage/neighbours.ts';
import { DRAFT, NOW, on, post, scheduled } from '../posts/samples.ts';
import { bodyOf, fillPage } from '../../sites/fillPage.ts';
import { NO_URLS, SITE, VIEW } from './pages.ts';
import { BODY, donor } from './teaPage.ts';

const at = (path: string) => ({ known: true, path }) as const;

const POSTS = [
  post('posts/bread.md', { title: 'Bread', date: on('2024-01-02'), address: at('/bread/') }),
  post('posts/teas-hour.md', { title: "Tea's Hour", date: on('2024-01-05') }),
  post('posts/idea.md', { title: 'An Idea', date: on('2024-01-06'), hold: DRAFT }),
  post('notes/rain.md', { title: 'Rain', date: on('2024-01-07'), address: at('/rain/') }),
  post('posts/ovens.md', {
    title: "The Oven's Door",
    date: on('2024-01-09'),
    address: at('/oven/'),
  }),
  post('posts/ahead.md', { title: 'Ahead', date: on('2030-01-01'), hold: scheduled('2030-01-01') }),
  post('posts/undated.md', { title: 'Undated' }),
];

describe('the neighbours of a post', () => {
  it('are the live posts before and after it, in the whole blog and in its own part', () => {
    const [, tea] = POSTS;
    assert.deepEqual(neighboursOf(tea!, POSTS, NOW), [
      { older: { title: 'Bread', path: '/bread/' }, newer: { title: 'Rain', path: '/rain/' } },
      {
        older: { title: 'Bread', path: '/bread/' },
        newer: { title: "The Oven's Door", path: '/oven/' },
      },
    ]);
  });

  it('are those of the section also for a post in a folder of its own', () => {
    const bundle = post('posts/soup/index.md', { title: 'Soup', date: on('2024-01-08') });
    const [, { older, newer }] = neighboursOf(bundle, POSTS, NOW);
    assert.deepEqual([older?.title, newer?.title], ["Tea's Hour", "The Oven's Door"]);
  });

  it('are none for a post without a date, and after the newest', () => {
    const none = { older: undefined, newer: undefined };
    assert.deepEqual(neighboursOf(POSTS.at(-1)!, POSTS, NOW), [none, none]);
    const newest = post('posts/new.md', { date: on('2026-01-01') });
    assert.deepEqual(
      neighboursOf(newest, POSTS, NOW).map(({ older, newer }) => [older?.title, newer?.title]),
      [
        ["The Oven's Door", undefined],
        ["The Oven's Door", undefined],
      ],
    );
  });
});

describe('links to the next and the previous post', () => {
  /** What the page shows below the body for another post. */
  function below(around: string, view = VIEW): string {
    const blog = { site: SITE, posts: POSTS };
    const sample = donor(`<div>${BODY}</div>${around}`, { address: at('/tea/') });
    const { design } = learnDesign(blog, [sample]);
    const read = readSample(blog, sample, design);
    assert.ok(read);
    const shell = shellFor(SITE, design, read);
    const html = shell.toHtml({ ...NO_URLS, head: '', end: '' });
    const page = fillPage({ html, contents: shell.contentsFor(view, NO_URLS), body: '' });
    return bodyOf(page).replace(/^[^]*<\/div>/, '');
  }

  const between = {
    older: { title: 'Soup & Salt', path: '/soup/' },
    newer: { title: "It's Late", path: '/late/' },
  };

  it('lead to those of the post that is shown', () => {
    const view = { ...VIEW, neighbours: [between, between] } as const;
    assert.equal(
      below(
        '<nav class="paginav"><a class="prev" href="https://built.example/bread"><span>« Prev</span> <span>Bread</span></a>' +
          '<a href="/oven/" rel="next" title="Next: The Oven\'s Door">The Oven’s Door</a></nav>',
        view,
      ),
      '<nav class="paginav"><a class="prev" href="/soup/"><span>« Prev</span> <span>Soup &amp; Salt</span></a>' +
        '<a rel="next" href="/late/" title="Next: It\'s Late">It’s Late</a></nav>',
    );
  });

  it('are gone where it has none', () => {
    const [newest] = [{ older: between.older, newer: undefined }];
    assert.equal(
      below(
        '<ul class="pager"><li>Newer: <a href="/rain/">Rain</a></li><li>Older: <a href="../bread/index.html">Bread</a></li></ul>',
        { ...VIEW, neighbours: [newest, newest] },
      ),
      '<ul class="pager"><li style="display:none">Newer: <a href="/rain/" style="display:none"></a></li><li>Older: <a href="/soup/">Soup &amp; Salt</a></li></ul>',
    );
  });

  it('go without the one beside them', () => {
    const oldest = { older: undefined, newer: between.newer };
    assert.equal(
      below(
        '<nav id="post-nav"><a href="/rain/">Newer Rain</a><a href="/bread/">Older Bread</a></nav>',
        { ...VIEW, neighbours: [oldest, oldest] },
      ),
      '<nav id="post-nav"><a href="/late/">Newer It\'s Late</a><a href="/bread/" style="display:none">Older </a></nav>',
    );
  });

  it('are left alone where they lead elsewhere, tell more of a post, or turn no pages', () => {
    for (const html of [
      '<p class="next"><a href="/garden/">The Garden</a></p>',
      '<p class="next"><a href="/bread/"><img alt="Bread">Bread</a></p>',
      '<p class="next"><a href="/bread/">Bread, and how it is baked in a town by a baker</a></p>',
      '<p class="recent"><a href="/bread/">Bread</a></p>',
    ]) {
      assert.equal(below(html, { ...VIEW, neighbours: [between, between] }), html);
    }
  });
});
