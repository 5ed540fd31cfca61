import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { htmlOf, textOf } from '../../../../src/core/siteManner/htmlNodes.ts';
import { readHtml } from '../../../../src/core/siteManner/readHtml.ts';
import { repository } from '../../../host/paths.ts';
import { built } from '../pages.ts';

const PARTS = [
  '<p data-line="0">',
  '</p>',
  '<figure class="highlight js">',
  '<figure class="highlight">',
  '</figure>',
  '<table>',
  '</table>',
  '<td class="code">',
  '</td>',
  '<pre><code class="language-js highlight">',
  '<pre><code class="hljs js">',
  '<img src="a.png" srcset="b.gif" lazyload>',
  '</code></pre>',
  '<span class="line">',
  '<span class="keyword a">',
  '<span>',
  '</span>',
  '<a href="#a">',
  '</a>',
  '<img src="a.png" alt="b" title="&lt;c&gt;">',
  '<div class="table-container">',
  '<div class="mermaid">',
  '</div>',
  '<!--',
  '-->',
  '<a b="',
  '"',
  '<',
  'word ',
  '&amp;',
];

const html = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));

function isWithin(text: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (character === text[at]) at++;
  return at === text.length;
}

for (const theme of ['next', 'butterfly', 'landscape', 'fluid']) {
  describe(`whatever HTML a block in a page of ${theme} has`, () => {
    const file = join(repository, 'test/fixtures/theme-pages', `${theme}.html`);
    const page = readFileSync(file, 'utf8')
      .replace('"copy_button":{"enable":false', '"copy_button":{"enable":true')
      .replace('"language":false', '"language":true')
      .replace("lightbox: 'null'", "lightbox: 'fancybox'")
      .replace('isPhotoFigcaption: false', 'isPhotoFigcaption: true');
    const script = built(page).postScript;

    it('keeps all its text, and what it does not close it leaves open', () => {
      assert.ok(script);
      fc.assert(
        fc.property(html, (text) => {
          const nodes = readHtml(text);
          const after = script.decorate(nodes);
          assert.ok(isWithin(textOf(nodes), textOf(after)));
          const tags = (all: string): number =>
            [...all.matchAll(/<(?:figure|table|p|span|a)[\s>]/g)].length -
            [...all.matchAll(/<\/(?:figure|table|p|span|a)>/g)].length;
          assert.equal(tags(htmlOf(after)), tags(text));
        }),
      );
    });
  });
}
