import assert from 'node:assert/strict';
import { NO_URLS, shellFrom, VIEW } from './pages.ts';
import { BODY, donor } from './teaPage.ts';

const OWN = { ...VIEW, source: 'posts/a new-one.md' };

/** Where links around a post lead in the page of another one; `undefined`: where they led. */
function links(hrefs: readonly string[], view = OWN, fields: object = {}): readonly unknown[] {
  return hrefs.map((href) => {
    const link = `<a href="${href.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}">x</a>`;
    const { slots } = shellFrom(donor(`${link}<div>${BODY}</div>`, fields)).contentsFor(
      view,
      NO_URLS,
    );
    assert.ok(slots.length <= 1 && slots.every(({ isHidden }) => !isHidden));
    return slots[0]?.attributes?.['href'];
  });
}

describe('a link around a post that leads to its source', () => {
  it('leads to that of the post that is shown', () => {
    assert.deepEqual(
      links([
        'https://git.example/me/blog/edit/main/site/posts/teas-hour.md',
        'https://git.example/me/blog/commits/main/posts/teas-hour.md?plain=1#L1',
        'https://git.example/me/blog/issues/new?title=Typo+in+posts/teas-hour.md&label=typo',
        'https://git.example/me/blog/issues/new?title=On%20%22posts%2Fteas-hour.md%22',
      ]),
      [
        'https://git.example/me/blog/edit/main/site/posts/a%20new-one.md',
        'https://git.example/me/blog/commits/main/posts/a%20new-one.md?plain=1#L1',
        'https://git.example/me/blog/issues/new?title=Typo%20in%20posts%2Fa%20new-one.md&label=typo',
        'https://git.example/me/blog/issues/new?title=On%20%22posts%2Fa%20new-one.md%22',
      ],
    );
  });

  it('is left alone where it only leads to a file that is called so', () => {
    const hrefs = [
      'https://git.example/other/teas-hour.md',
      'https://git.example/me/blog/edit/main/posts/not-teas-hour.md',
      'https://git.example/me/blog/edit/main/posts/teas-hour.mdx',
      'https://git.example/me/blog/edit/main/reposts/teas-hour.md',
      '/posts/teas-hour.md',
      'https://git.example/%E0%A4%A/teas-hour.md',
    ];
    assert.deepEqual(
      links(hrefs),
      hrefs.map(() => undefined),
    );
  });
});

describe('a link that shares a post', () => {
  it('tells the address and the title of the post that is shown, as the site wrote them', () => {
    assert.deepEqual(
      links([
        'https://share.example/?u=https://blog.example/posts/teas-hour/',
        'https://share.example/?text=Tea%27s+Hour&url=http%3a%2f%2flocalhost%3a1313%2fposts%2fteas-hour%2f&via=me',
        'mailto:?subject=Tea%27s Hour&body=See https://blog.example/posts/teas-hour',
        'https://share.example/?u=%2Fposts%2Fteas-hour%2F#top',
      ]),
      [
        'https://share.example/?u=https%3A%2F%2Fblog.example%2Fa-new-title%2F',
        'https://share.example/?text=A%20New%20Title&url=http%3A%2F%2Flocalhost%3A1313%2Fa-new-title%2F&via=me',
        'mailto:?subject=A%20New%20Title&body=See%20https%3A%2F%2Fblog.example%2Fa-new-title',
        'https://share.example/?u=%2Fa-new-title%2F#top',
      ],
    );
  });

  it('tells an address in the letters of its language as the site does', () => {
    const address = { known: true as const, path: '/posts/süß/' };
    const hrefs = [
      'https://share.example/?u=https%3A%2F%2Fblog.example%2Fposts%2Fs%25c3%25bc%25C3%259F%2F',
      'https://share.example/?u=https://blog.example/posts/süß/',
    ];
    assert.deepEqual(links(hrefs, { ...OWN, path: '/größe/' }, { address }), [
      'https://share.example/?u=https%3A%2F%2Fblog.example%2Fgr%25C3%25B6%25C3%259Fe%2F',
      'https://share.example/?u=https%3A%2F%2Fblog.example%2Fgr%C3%B6%C3%9Fe%2F',
    ]);
  });

  it('leads nowhere where the address of the post is not known', () => {
    const href = 'https://share.example/?u=https://blog.example/posts/teas-hour/';
    assert.deepEqual(links([href], { ...OWN, path: undefined }), ['#']);
  });

  it('is left alone where it shares another page', () => {
    const hrefs = [
      'https://share.example/?u=https://blog.example/posts/teas-hour/two/',
      'https://share.example/?u=https://blog.example/old/posts/teas-hour/',
      'https://share.example/?q=Tea%27s+Hour',
      'https://share.example/posts/teas-hour/?u=%E0%A4%A',
      `https://share.example/?u=https://blog.example/posts/teas-hour/&x=${'x'.repeat(5000)}`,
    ];
    assert.deepEqual(
      links(hrefs),
      hrefs.map(() => undefined),
    );
  });
});
