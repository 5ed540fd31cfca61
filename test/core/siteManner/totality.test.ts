import assert from 'node:assert/strict';
import fc from 'fast-check';
import { htmlOf } from '../../../src/core/siteManner/htmlNodes.ts';
import { readHtml } from '../../../src/core/siteManner/readHtml.ts';
import { learnManner } from './bodyPairs.ts';

const PARTS = [
  '<p data-line="0">',
  '</p>',
  '<h2 id="a" data-line="1">',
  '</h2>',
  '<ul data-line="0"><li data-line="0">',
  '</li></ul>',
  '<pre data-line="2"><code class="language-js hljs">',
  '</code></pre>',
  '<span class="line">',
  '</span>',
  '<a href="#a">',
  '<img src="a.png" alt="b" title="c">',
  '<code>',
  '</code>',
  '<input type="checkbox">',
  '<table><tr><td>',
  '<svg><g>',
  '<!--',
  '-->',
  '<a b="',
  '"',
  '<',
  '>',
  '\0',
  '\u0000src\u0000',
  'word ',
  '1\n2\n',
  '&amp;',
  '&#xD800;',
  '\uD800',
  '<script>',
  '<template>',
];

const html = fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(''));

describe('whatever HTML a block and a page have', () => {
  it('is read without loss', () => {
    fc.assert(fc.property(html, (text) => htmlOf(readHtml(text)) === text));
  });

  it('is learnt from and dressed without failing', () => {
    fc.assert(
      fc.property(html, html, html, (ours, built, other) => {
        const manner = learnManner([{ source: 'a', html: ours, built }]);
        const block = { source: 'b', html: other };
        return (
          typeof manner.dress(block) === 'string' && !manner.dress(block).includes('undefined')
        );
      }),
    );
  });

  it('comes out as it is when nothing was learnt', () => {
    const block = { source: 'a' };
    fc.assert(
      fc.property(html, (text) => {
        assert.equal(learnManner([]).dress({ ...block, html: text }), text);
      }),
    );
  });
});
