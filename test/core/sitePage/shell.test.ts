import assert from 'node:assert/strict';
import { headingsIn } from '../../../src/core/sitePage/postView.ts';
import { on } from '../posts/samples.ts';
import { filled, NO_URLS, plainBlocks, sample, shellFrom, siteUrls, VIEW } from './pages.ts';
import { BODY, donor, show, TEXT } from './teaPage.ts';

describe('a page of the site that shows another post', () => {
  it('has the text in the place of the body, and all around it as it was', () => {
    assert.equal(
      show(`<header>Site</header><main><div class="x">${BODY}</div></main><footer>2026</footer>`),
      '<header>Site</header><main><div class="x" data-galley-body=""><p>BODY</p></div></main><footer>2026</footer>',
    );
  });

  it('has title and date beside the body', () => {
    assert.equal(
      show(
        `<article><h1><a href="/posts/teas-hour/">Tea’s Hour</a></h1><time>Jan 5, 2024</time>${BODY}</article>`,
      ),
      `<article data-galley-body=""><h1 data-galley-slot="0"><a href="#">A New Title</a></h1><time data-galley-slot="1">Nov 23, 2026</time><p>BODY</p></article>`,
    );
  });

  it('keeps links to itself within it, and lets others lead where they led', () => {
    assert.equal(
      show(
        `<nav><a href="https://blog.example/posts/teas-hour/#leaves">a</a><a href="./#leaves">b</a><a href="/posts/teas-hour/index.html?x#leaves">c</a><a href="/posts/teas-hour">d</a><a href="/posts/teas/#leaves">e</a><a href="/">f</a></nav><div>${BODY}</div>`,
      ).replace(/<div.*$/, ''),
      '<nav><a href="#leaves">a</a><a href="#leaves">b</a><a href="#leaves">c</a><a href="#">d</a><a href="/posts/teas/#leaves">e</a><a href="/">f</a></nav>',
    );
  });

  it('keeps icons and anchors beside the title, and the titles in lists of posts', () => {
    assert.equal(
      show(
        `<h1>Tea’s Hour <a href="#">¶</a></h1><aside><ul><li><a href="/t/">Tea’s Hour</a></li></ul></aside><div>${BODY}</div>`,
      ),
      `<h1 data-galley-slot="0">A New Title <a href="#">¶</a></h1><aside><ul><li><a href="/t/">Tea’s Hour</a></li></ul></aside><div data-galley-body=""><p>BODY</p></div>`,
    );
  });

  it('keeps titles and dates in lists of posts that are no list in HTML', () => {
    const entry = (title: string, date: string): string =>
      `<div class="entry"><a class="t" href="/${title}/">${title}</a><time>${date}</time></div>`;
    const recent = [
      entry('Rain', 'Jan 9, 2024'),
      entry('Tea’s Hour', 'Jan 5, 2024'),
      entry('Bread', 'Jan 2, 2024'),
    ].join('');
    assert.equal(
      show(`<h1>Tea’s Hour</h1><div>${recent}</div><div>${BODY}</div>`),
      `<h1 data-galley-slot="0">A New Title</h1><div>${recent}</div><div data-galley-body=""><p>BODY</p></div>`,
    );
  });

  it('marks no entry of a list of pages but its own as the one that the reader is at', () => {
    const shell = shellFrom(
      donor(
        `<nav><a class="e" href="/posts/rain/">Rain</a><a class="e on" aria-current="page" href="/posts/teas-hour/">Tea</a></nav><div>${BODY}</div>`,
      ),
    );
    const marks = (url: string | undefined): unknown =>
      shell.contentsFor({ ...VIEW, url }, NO_URLS).slots.map(({ attributes }) => attributes);
    const rain = { class: 'e', 'aria-current': undefined };
    const tea = { ...rain, href: '/posts/teas-hour/' };
    assert.deepEqual(marks('https://blog.example/posts/new/'), [tea, rain]);
    assert.deepEqual(marks(undefined), [tea, rain]);
    const marked = { class: 'e on', 'aria-current': 'page' };
    assert.deepEqual(marks('https://blog.example/posts/rain/'), [tea, marked]);
    assert.deepEqual(marks('https://blog.example/posts/teas-hour'), [marked, rain]);
  });

  it('lists its tags as the page lists them', () => {
    assert.equal(
      show(
        `<div>${BODY}</div><ul class="tags"><li>in <a href="/tags/tea/">#tea</a></li>, <li>in <a href="/tags/morning/">#morning</a></li></ul>`,
      ).replace(/^.*<\/div>/, ''),
      `<ul class="tags" data-galley-slot="0"><li>in <a href="/tags/tea/">#tea</a></li>, <li>in <a href="/tags/slow-mornings/">#slow mornings</a></li></ul>`,
    );
    assert.equal(
      show(
        `<div>${BODY}</div><p>Filed under <a href="/tags/tea/">#tea</a>, <a href="/tags/morning/">#morning</a></p>`,
      ).replace(/^.*<\/div>/, ''),
      `<p data-galley-slot="0">Filed under <a href="/tags/tea/">#tea</a>, <a href="/tags/slow-mornings/">#slow mornings</a></p>`,
    );
  });

  it('lists tags that hold the half of a character', () => {
    const page = donor(`<div>${BODY}</div><p><a href="/tags/tea/">tea</a></p>`);
    assert.match(
      filled(shellFrom(page), { ...VIEW, tags: ['\ud83d'] }),
      /<a href="\/tags\/%EF%BF%BD\/">/,
    );
  });

  it('hides what the post has nothing for', () => {
    const view = { ...VIEW, date: undefined, tags: [] };
    assert.equal(
      show(
        `<p class="d">Posted on <time>Jan 5, 2024</time></p><div>${BODY}</div><ul><li>Tea</li><li>Morning</li></ul>`,
        view,
      ),
      `<p class="d" hidden>Posted on <time></time></p><div data-galley-body=""><p>BODY</p></div><ul hidden></ul>`,
    );
  });

  it('has a table of its own contents', () => {
    const blocks = plainBlocks('## One\n\n### Half\n\n## Two\n');
    const headings = headingsIn(blocks.map(({ html }) => html));
    assert.equal(
      show(
        `<nav class="toc"><b>Contents</b><ol><li><a href="#leaves"><i>1.</i> Leaves</a></li></ol></nav><div>${BODY}</div>`,
        {
          ...VIEW,
          headings,
        },
      ).replace(/<div.*/, ''),
      `<nav class="toc" data-galley-slot="0"><b>Contents</b><ol><li><a href="#one"><i>1.</i>One</a>
<ol><li><a href="#half"><i>1.1.</i>Half</a></li></ol></li>
<li><a href="#two"><i>2.</i>Two</a></li></ol></nav>`,
    );
  });

  it('marks the first of its contents alone as the one that the reader is at', () => {
    const headings = headingsIn(plainBlocks('## One\n\n## Two\n').map(({ html }) => html));
    assert.equal(
      show(
        `<ol><li class="item active item-current"><a href="#leaves">Leaves</a></li></ol><div>${BODY}</div>`,
        { ...VIEW, headings },
      ).replace(/<div.*/, ''),
      `<ol data-galley-slot="0"><li class="item active item-current"><a href="#one">One</a></li>
<li class="item"><a href="#two">Two</a></li></ol>`,
    );
  });

  it('tells how long it takes to read, and by whom it is', () => {
    const view = { ...VIEW, authors: ['Bo'] };
    assert.equal(
      show(`<p>By Ann Lee · 1 min read · 16 words</p><div>${BODY}</div>`, view).replace(
        /<div.*/,
        '',
      ),
      `<p>By Bo · 5 min read · 940 words</p>`,
    );
  });

  it('writes one minute and several as other pages do', () => {
    const longer = `${BODY}${'<p>Stir the pot and wait.</p>'.repeat(90)}`;
    const more = `${TEXT}\n${'Stir the pot and wait.\n\n'.repeat(90)}`;
    const shell = shellFrom(
      donor(`<p>One min read</p><div>${BODY}</div>`),
      donor(`<p>3 min read</p><div>${longer}</div>`, {}, more),
    );
    assert.match(filled(shell, VIEW), /<p[^>]*>5 min read<\/p>/);
    assert.match(
      filled(shell, { ...VIEW, measures: { ...VIEW.measures, shownWords: 20 } }),
      /<p[^>]*>One min read<\/p>/,
    );
  });

  it('has a dash for a number of which the pages do not tell how it comes about', () => {
    const shell = shellFrom(
      donor(`<p>9 min read · 4000 words</p><div>${BODY}</div>`),
      donor(`<p>44 min read · 2 words</p><div>${BODY}</div>`),
    );
    assert.match(filled(shell, VIEW), /<p[^>]*>– min read · – words<\/p>/);
  });

  it('tells its own address', () => {
    const address = { known: true as const, path: "/posts/tea's hour/" };
    const shown = (text: string, path: string | undefined): string => {
      const page = donor(`<p>Link: <a href="/posts/x/">${text}</a></p><div>${BODY}</div>`, {
        address,
      });
      const html = filled(shellFrom(page), { ...VIEW, path });
      return /<p.*?<\/p>/.exec(html)?.[0] ?? '';
    };
    const own = VIEW.path;
    const link = (inner: string): string =>
      `<p data-galley-slot="0">Link: <a href="/posts/x/">${inner}</a></p>`;
    assert.deepEqual(
      [
        shown("https://blog.example/posts/tea's%20hour/", own),
        shown("https://blog.example/posts/tea's hour/", own),
        shown("https://blog.example/posts/tea's%20hour", own),
        shown("https://blog.example/posts/tea's%20hour/", undefined),
        shown('https://blog.example/posts/', own),
        shown("https://blog.example/posts/tea's%20hour/", '/süß/'),
        shown("https://blog.example/posts/tea's hour/", '/s%C3%BC%C3%9F/'),
        shown("http://localhost:1313/posts/tea's%20hour/", own),
      ],
      [
        link('https://blog.example/a-new-title/'),
        link('https://blog.example/a-new-title/'),
        link('https://blog.example/a-new-title'),
        '<p hidden>Link: <a href="/posts/x/"></a></p>',
        '<p>Link: <a href="/posts/x/">https://blog.example/posts/</a></p>',
        link('https://blog.example/s%C3%BC%C3%9F/'),
        link('https://blog.example/süß/'),
        link('http://localhost:1313/a-new-title/'),
      ],
    );
  });

  it('shows its own cover', () => {
    const view = { ...VIEW, cover: 'res:/cup.png' };
    const shell = shellFrom(
      donor(
        `<picture><source srcset="/pot.webp"><img src="/img/pot.jpg" srcset="/img/pot.jpg 2x" alt="A pot"></picture><div>${BODY}</div>`,
      ),
    );
    assert.match(
      shell.toHtml({ urlOf: siteUrls, head: '', end: '' }),
      /<picture><img src="res:\/img\/pot.jpg" srcset="res:\/img\/pot.jpg 2x" alt="A pot" data-galley-slot="0"><\/picture>/,
    );
    assert.deepEqual(shell.contentsFor(view, NO_URLS).slots, [
      {
        slot: 0,
        html: undefined,
        attributes: {
          src: 'res:/cup.png',
          srcset: undefined,
          sizes: undefined,
          alt: 'A New Title',
        },
        isHidden: false,
      },
    ]);
  });

  it('is called as the page is', () => {
    const shell = shellFrom(
      donor(`<div>${BODY}</div>`, {}, TEXT, '<title>Tea’s Hour | Pots</title>'),
    );
    const { title, language, direction } = shell.contentsFor({ ...VIEW, language: 'ar' }, NO_URLS);
    assert.deepEqual(
      { title, language, direction },
      { title: 'A New Title | Pots', language: 'ar', direction: 'rtl' },
    );
  });

  it('loses names that are the other post’s alone, and what waits for a script', () => {
    const shell = shellFrom(
      donor(`<main id="teas-hour" style="opacity: 0; color: red" hidden><div>${BODY}</div></main>`),
    );
    assert.match(
      shell.toHtml({ urlOf: siteUrls, head: '', end: '' }),
      /<body class="page"><main style=" color: red"><div data-galley-body="">/,
    );
  });

  it('decides between two ways to write a date by other pages of the site', () => {
    const other = sample(
      'posts/noon.md',
      { title: 'Noon', date: on('2024-03-04') },
      'All at once it was noon, and nothing was done.',
      '<body><time>March 04, 2024</time><div><p>All at once it was noon, and nothing was done.</p></div>',
    );
    const first = sample(
      'posts/may.md',
      { title: 'May', date: on('2024-05-12') },
      TEXT,
      `<body><time>May 12, 2024</time><div>${BODY}</div>`,
    );
    const view = { ...VIEW, date: on('2024-11-07') };
    assert.match(filled(shellFrom(first, other), view), /<time [^>]*>November 07, 2024</);
    assert.match(filled(shellFrom(first), view), /<time [^>]*>November 7, 2024</);
  });
});
