import assert from 'node:assert/strict';
import { themePage } from './themePages.ts';

const IMAGE = '![A "cup"](/cup.png)';
const CODE = '```python\nx = 1\n```';

const part = (html: string, from: RegExp): string => from.exec(html)?.[0] ?? '';

describe('a page of Fluid', () => {
  it('has the title in its banner', () => {
    const shown = part(themePage('fluid').html(), /<span id="subtitle".*?<\/span>/s);
    assert.match(shown, /A New Title/);
    const { html } = themePage('fluid', { 'var typing = Fluid.plugins.typing': 'var typing' });
    assert.ok(!part(html(), /<div class="h2">.*?<\/div>/s).includes('A New Title'));
  });

  it('has contents, the first of them marked', () => {
    const contents = part(
      themePage('fluid').html('## Cups\n\n### Small\n\n## Pots'),
      /<div class="toc-body".*?<\/div>/s,
    ).replace(/<!--.*?-->|\n/gs, '');
    assert.equal(
      contents.replace(/ data-galley-slot="\d+"/, ''),
      '<div class="toc-body" id="toc-body"><ol class="tocbot-list">' +
        '<li class="toc-list-item is-active-li"><span class="toc-toggle toc-toggle-expanded" aria-hidden="true">›</span>' +
        '<a class="tocbot-link node-name--H2 tocbot-active-link" href="#cups">Cups</a>' +
        '<ol class="tocbot-list tocbot-is-collapsible"><li class="toc-list-item"><span class="toc-toggle toc-toggle-placeholder" aria-hidden="true">›</span>' +
        '<a class="tocbot-link node-name--H3" href="#small">Small</a></li></ol></li>' +
        '<li class="toc-list-item"><span class="toc-toggle toc-toggle-placeholder" aria-hidden="true">›</span>' +
        '<a class="tocbot-link node-name--H2" href="#pots">Pots</a></li></ol></div>',
    );
  });

  it('has the language and a button on code, captions below images, and images at once', () => {
    const { typed } = themePage('fluid');
    assert.match(
      typed(CODE),
      /<div class="code-widget copy-btn code-widget-light" data-clipboard-snippet(?:="")?><i class="iconfont icon-copy"><\/i>PYTHON<\/div><\/pre>/,
    );
    const image = typed(IMAGE);
    assert.match(image, /<a class="fancybox fancybox.image" [^>]*title="A &quot;cup&quot;"/);
    assert.ok(
      image.includes(
        '</a><figcaption aria-hidden="true" class="image-caption">A &quot;cup&quot;</figcaption></p>',
      ),
      image,
    );
    assert.doesNotMatch(image, /loading\.gif|lazyload/);
  });

  it('has the code colours of its light look until another is chosen', () => {
    const links = [
      ...themePage('fluid')
        .html()
        .matchAll(/<link id[^>]*>/g),
    ].map(([link]) => link);
    assert.deepEqual(links, [
      '<link id="highlight-css" rel="stylesheet" href="res:/css/highlight.css">',
      '<link id="highlight-css-dark" rel="stylesheet" href="res:/css/highlight-dark.css" disabled="">',
    ]);
    assert.deepEqual(themePage('fluid').themes, {
      light: { root: { 'data-user-color-scheme': 'light' }, body: {}, sheets: ['highlight-css'] },
      dark: {
        root: { 'data-user-color-scheme': 'dark' },
        body: {},
        sheets: ['highlight-css-dark'],
      },
    });
  });

  it('has only what its options say', () => {
    const none = themePage('fluid', {
      '"code_language":{"enable":true': '"code_language":{"enable":false',
      '"copy_btn":true': '"copy_btn":false',
      '"image_caption":{"enable":true}': '"image_caption":{"enable":false}',
      '"image_zoom":{"enable":true': '"image_zoom":{"enable":false',
    });
    assert.doesNotMatch(none.typed(CODE), /code-widget/);
    assert.doesNotMatch(none.typed(IMAGE), /fancybox|figcaption/);
  });

  it('is shown as it was built when its options cannot be read', () => {
    for (const changes of [
      { '"version":"1.9.9"': '"version":"2.0.0"' },
      { '"version":"1.9.9",': '"version":"1.9.9",,' },
      { 'Fluid.ctx': 'Fluid.other' },
    ]) {
      assert.doesNotMatch(themePage('fluid', changes).typed(CODE), /code-widget/);
    }
  });
});
