import assert from 'node:assert/strict';
import { themePage } from './themePages.ts';

const MARKDOWN = 'Two ![A "cup"](/cup.png), ![](/bare.png) and [![A pot](/pot.png)](/pots/).';

describe('a page of Landscape', () => {
  it('has captions below the images that are no links', () => {
    assert.equal(
      themePage('landscape').typed(MARKDOWN).trim(),
      '<p>Two <a data-fancybox="gallery" data-caption="A &quot;cup&quot;"><img src="/cup.png" alt="A &quot;cup&quot;"></a><span class="caption">A &quot;cup&quot;</span>, <a data-fancybox="gallery" data-caption=""><img src="/bare.png" alt=""></a> and <a href="/pots/"><img src="/pot.png" alt="A pot"></a>.</p>',
    );
  });

  it('is shown as it was built when the script may be another', () => {
    for (const changes of [
      { 'src="/js/script.js"': 'src="/js/main.js"' },
      { 'content="Hexo 8.1.2"': 'content="Hugo 0.123"' },
      { 'class="article-share-link"': 'class="share"' },
      { 'id="mobile-nav"': 'id="nav"' },
      { 'article-entry"': 'entry"' },
    ]) {
      assert.ok(!themePage('landscape', changes).typed(MARKDOWN).includes('caption'));
    }
  });
});
