import assert from 'node:assert/strict';
import { sample, shellFrom, siteUrls } from './pages.ts';
import { BODY, donor, TEXT } from './teaPage.ts';

describe('what a page loads', () => {
  it('is shown where a script of the site would have loaded it late', () => {
    const html = `<img class="wide lazyload" data-src="/pot.png" alt="Pot" loading="lazy">${BODY}`;
    const shell = shellFrom(sample('posts/tea.md', { title: 'Tea' }, TEXT, html));
    assert.match(
      shell.toHtml({ urlOf: siteUrls, head: '', end: '' }),
      /<img class="wide lazyloaded" data-src="\/pot.png" alt="Pot" loading="lazy" src="res:\/pot.png"/,
    );
  });

  it('is told with its place on the site or elsewhere', () => {
    const shell = shellFrom(
      donor(
        `<img src="pot.png" srcset="small.png 1x, /big.png 2x"><img src="data:image/gif;base64,R0" data-src="//cdn.example/late.png"><video poster="p.jpg" src="v.mp4"></video><b style="background:url(../bg.png)"></b><div>${BODY}</div><a href="/about">About</a>`,
        {},
        TEXT,
        `<link rel="stylesheet" href="https://blog.example/css/main.css?v=1"><link rel="icon" href="/f.ico"><style>@font-face{src:url(/f.woff2)} @import "more.css";</style><link rel="preload" as="style" href="/late.css" onload="this.rel='stylesheet'"><link rel="canonical" href="/x">`,
      ),
    );
    assert.deepEqual(
      shell.references.map(({ kind, target }) => [
        kind,
        target.at === 'site' ? target.path : target.url,
      ]),
      [
        ['style', '/css/main.css'],
        ['font', '/f.woff2'],
        ['style', '/posts/teas-hour/more.css'],
        ['style', '/late.css'],
        ['image', '/posts/teas-hour/pot.png'],
        ['image', '/posts/teas-hour/small.png'],
        ['image', '/big.png'],
        ['image', 'https://cdn.example/late.png'],
        ['image', '/posts/teas-hour/p.jpg'],
        ['media', '/posts/teas-hour/v.mp4'],
        ['image', '/posts/bg.png'],
      ],
    );
  });
});
