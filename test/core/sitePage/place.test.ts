import assert from 'node:assert/strict';
import { bodyOn } from '../../../src/core/sitePage/bodyOn.ts';
import { bodyAt, voteBody } from '../../../src/core/sitePage/vote.ts';
import { built, locate, place, selectorOf } from './pages.ts';

const page = (slug: string, body: string): string =>
  `<body><main><article id="${slug}" class="post tag-${slug}"><h1>${slug}</h1><div class="meta">Then</div>
   ${body}<div class="tags">a, b</div></article></main></body>`;
const LETTERS = 'Letters take their time, and so do I.';
const TEA = 'Tea is a plant, and a reason to sit down.';

const PLACE = voteBody(
  [
    locate(page('letters', `<p>${LETTERS}</p>`), LETTERS, 'letters'),
    locate(page('tea', `<p>${TEA}</p>`), TEA, 'tea'),
    locate(`<body><div class="list"><p>${TEA}</p></div>`, TEA),
  ].flatMap((match) => match ?? []),
);

describe("the place of a site's posts", () => {
  it('is what most of their pages have in common, without the names of one post', () => {
    assert.ok(PLACE);
    assert.equal(selectorOf(PLACE.path), 'body > main > article.post');
  });

  it('is not known when little was found on any page', () => {
    const match = locate(
      page('tea', `<p>${TEA}</p>`),
      `${TEA}\n\n${'Much more text. '.repeat(40)}`,
    );
    assert.equal(voteBody(match ? [match] : []), undefined);
  });

  it('shows the body on the page of a post that says something else by now', () => {
    const html = page('noon', '<p>Old text.</p><ul><li>More</li></ul>');
    assert.ok(PLACE);
    assert.deepEqual(place(bodyAt(built(html), PLACE, 'noon')), [
      'body > main > article#noon.post.tag-noon',
      'p: Old text.',
      'ul: More',
    ]);
  });

  it('decides where the text alone would take another element', () => {
    const html = `<body><div class="list"><p>${TEA}</p></div>${page('tea', `<p>${TEA}</p>`)}`;
    const match = bodyOn({ page: built(html), blocks: [], title: 'tea' }, PLACE, undefined);
    assert.equal(place(match)?.[0], 'body > main > article#tea.post.tag-tea');
  });

  it('is nowhere on a page that lacks the element', () => {
    assert.ok(PLACE);
    assert.equal(bodyAt(built('<body><main><section></section></main>'), PLACE), undefined);
  });
});
