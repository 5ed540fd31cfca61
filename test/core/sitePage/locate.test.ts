import assert from 'node:assert/strict';
import { locate, place } from './pages.ts';

const POST = `The kettle sings before the town is up.

## What to write

A letter, and then another one.

- ink that does not run
- paper with a *tooth*

\`\`\`js
const kettle = new Kettle();
kettle.boil({ slowly: true });
\`\`\`
`;
const BODY = `<p>The kettle sings before the town is up.</p>
<h2 id="what">What to write <a href="#what">#</a></h2>
<p>A letter, and then another one.</p>
<ul><li>ink that does not run</li><li>paper with a <em>tooth</em></li></ul>
<div class="highlight"><pre><code><span>const</span> kettle = new Kettle();
kettle.boil({ slowly: <b>true</b> });</code></pre></div>`;
const SHOWN = [
  'p: The kettle sings before the town is up.',
  'h2: What to write #',
  'p: A letter, and then another one.',
  'ul: ink that does not runpaper with a tooth',
  'div: const kettle = new Kettle();\nkettle.boil({ slowly: true });',
];

const page = (inside: string): string =>
  `<!doctype html><title>T</title><body><header><h1>Site</h1></header>${inside}<footer>2026</footer>`;

describe('where the body of a post stands in a built page', () => {
  it('is an element of its own', () => {
    const html = page(`<main><h1>Mornings</h1><div class="content">${BODY}</div></main>`);
    assert.deepEqual(place(locate(html, POST, 'Mornings')), [
      'body > main > div.content',
      ...SHOWN,
    ]);
  });

  it('is a part of an element that shows title and date as well', () => {
    const html = page(
      `<article class="post"><h1>Mornings</h1><p class="date">1 May 2026</p>${BODY}<nav>Next: Noon</nav></article>`,
    );
    assert.deepEqual(place(locate(html, POST, 'Mornings')), ['body > article.post', ...SHOWN]);
  });

  it('is not where contents, excerpts and lists repeat parts of it', () => {
    const html = page(
      `<p>The kettle sings before the town is up.</p>
       <nav><ul><li><a href="#what">What to write</a></li></ul></nav>
       <div class="content">${BODY}</div>
       <aside><h2>What to write</h2><p>A letter, and then another one.</p></aside>`,
    );
    assert.deepEqual(place(locate(html, POST)), ['body > div.content', ...SHOWN]);
  });

  it('is found though quotes, dashes and line numbers are set otherwise', () => {
    const html = page(
      `<div id="text"><p>“It’s tea – or nothing…”</p><p>So she said, and went.</p>
       <table><tr><td class="gutter">1\n2</td><td class="code">let cups = 12;\nlet pots = 34;</td></tr></table></div>`,
    );
    const text = `"It's tea -- or nothing..."\n\nSo she said, and went.\n\n    let cups = 12;\n    let pots = 34;\n`;
    const match = locate(html, text);
    assert.deepEqual([place(match)?.[0], match?.coverage], ['body > div#text', 1]);
  });

  it('is found for the greater part of a post that was rewritten since', () => {
    const html = page(`<main><div class="content">${BODY}</div></main>`);
    const text = POST.replace('The kettle', 'Our kettle').replace('A letter', 'One letter');
    const match = locate(html, text);
    assert.equal(place(match)?.[0], 'body > main > div.content');
    assert.ok(match && match.coverage > 0.5 && match.coverage < 1);
  });

  it('takes in images, rules and embeds at its ends, but not the title', () => {
    const html = page(
      `<article><h1>Mornings</h1><p><img src="/kettle.a1b2.webp" alt=""></p><p>The kettle sings before the town is up.</p><hr><div class="share">Share</div></article>`,
    );
    const text = `![](kettle.jpg)\n\nThe kettle sings before the town is up.\n\n---\n`;
    assert.deepEqual(place(locate(html, text, 'Mornings')), [
      'body > article',
      'p: ',
      'p: The kettle sings before the town is up.',
      'hr: ',
    ]);
  });

  it('is around a lone paragraph, list or quotation, not within it', () => {
    const text = '> The kettle sings before the town is up.\n';
    const html = page(
      `<div class="content"><blockquote><p>The kettle sings before the town is up.</p></blockquote></div>`,
    );
    assert.deepEqual(place(locate(html, text)), [
      'body > div.content',
      'blockquote: The kettle sings before the town is up.',
    ]);
  });

  it('is nowhere in the page of another post', () => {
    const html = page('<main><p>Of gulls, and of the sea.</p></main>');
    assert.equal(locate(html, POST), undefined);
  });

  it('tells what each block became', () => {
    const html = page(`<div class="content">${BODY}</div>`);
    assert.deepEqual(
      [...(locate(html, POST)?.childrenOf ?? [])],
      [
        [0, [0]],
        [1, [2]],
        [2, [4]],
        [3, [6]],
        [4, [8]],
      ],
    );
  });
});
