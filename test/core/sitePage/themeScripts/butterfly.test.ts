import assert from 'node:assert/strict';
import { themePage } from './themePages.ts';

const CODE = '```js\nlet a = 1;\n```\n';
const LINES =
  '<table><tbody><tr><td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre><span class="line"><span class="keyword">let</span> a = <span class="number">1</span>;</span><br></pre></td></tr></tbody></table>';
const DOTS =
  '<div class="macStyle"><div class="mac-close"></div><div class="mac-minimize"></div><div class="mac-maximize"></div></div>';
const FOLD = '<i class="fas fa-angle-down expand"></i>';
const COPY = '<i class="fas fa-paste copy-button"></i>';
const FILL = '<i class="fa-solid fa-up-right-and-down-left-from-center fullpage-button"></i>';
const figure = (tools: string): string =>
  `<figure class="highlight js"><div class="highlight-tools">${DOTS}${tools}</div>${LINES}</figure>`;
const label = (text: string): string => `<div class="code-lang">${text}</div>`;

describe('a page of Butterfly', () => {
  it('shows its menu', () => {
    assert.ok(themePage('butterfly').html().includes('<nav id="nav" class="show">'));
  });

  it('has the tool bar on code that it is set up with', () => {
    const code = (changes: Readonly<Record<string, string>> = {}): string =>
      themePage('butterfly', changes).typed(CODE).trim();
    const noFold = { 'isHighlightShrink: false': 'isHighlightShrink: undefined' };
    const none = {
      ...noFold,
      '"highlightCopy":true': '"highlightCopy":false',
      '"highlightLang":true': '"highlightLang":false',
    };
    assert.deepEqual(
      [
        code(),
        code({ 'isHighlightShrink: false': 'isHighlightShrink: true' }),
        code(noFold),
        code({ ...none, '"highlightFullpage":false': '"highlightFullpage":true' }),
        code(none),
      ],
      [
        figure(FOLD + label('js') + COPY),
        figure(FOLD + label('js') + COPY),
        figure(label('js') + COPY),
        figure(FILL),
        `<figure class="highlight js">${LINES}</figure>`,
      ],
    );
  });

  it('has the tool bar in a figure of its own where code has none', () => {
    const { typed } = themePage('butterfly', {
      '"plugin":"highlight.js"': '"plugin":"prismjs"',
      '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre><span class="line"><span class="keyword">const</span> hot = <span class="number">70</span>;</span><br></pre></td></tr></table></figure>':
        '<pre class="language-js" data-language="js"><code class="language-js">const hot = 70;</code></pre>',
    });
    assert.equal(
      typed(CODE).trim(),
      `<figure class="highlight prismjs"><div class="highlight-tools">${DOTS}${FOLD}${label('js')}${COPY}</div><pre class="language-js" data-language="js"><code class="language-js">let a = 1;</code></pre></figure>`,
    );
  });

  it('has tables in boxes', () => {
    assert.match(
      themePage('butterfly').typed('| A |\n| - |\n| 1 |\n'),
      /^<div class="table-wrap"><table>[^]*<\/table><\/div>\s*$/,
    );
  });

  it('has captions and links on images where it is set up so', () => {
    const images = (changes: Readonly<Record<string, string>> = {}): string =>
      themePage('butterfly', changes)
        .typed('Two ![A cup](/cup.png "My cup") and [![A pot](/pot.png)](/pots/).')
        .trim();
    const captions = { 'isPhotoFigcaption: false': 'isPhotoFigcaption: true' };
    const lightbox = { "lightbox: 'null'": "lightbox: 'fancybox'" };
    const cup = '<img src="/cup.png" alt="A cup" title="My cup">';
    const pot = '<img src="/pot.png" alt="A pot">';
    const below = (text: string): string => `<div class="img-alt text-center">${text}</div>`;
    const link = `<a data-fancybox="gallery" data-caption="My cup">${cup}</a>`;
    assert.deepEqual(
      [images(), images(captions), images(lightbox), images({ ...captions, ...lightbox })],
      [
        `<p>Two ${cup} and <a href="/pots/">${pot}</a>.</p>`,
        `<p>Two ${cup}${below('My cup')} and <a href="/pots/">${pot}${below('A pot')}</a>.</p>`,
        `<p>Two ${link} and <a href="/pots/">${pot}</a>.</p>`,
        `<p>Two ${link}${below('My cup')} and <a href="/pots/">${pot}${below('A pot')}</a>.</p>`,
      ],
    );
  });

  it('is shown as it was built when it does not say how it is set up', () => {
    for (const changes of [
      { '"highlightFullpage":false,': '' },
      { 'highlight: {"plugin"': 'highlight: {plugin' },
      { 'GLOBAL_CONFIG_SITE = {': 'SITE = {' },
    ]) {
      const { html, typed } = themePage('butterfly', changes);
      assert.ok(html().includes('<nav id="nav">'));
      assert.ok(!typed(CODE).includes('highlight-tools'));
    }
  });
});
