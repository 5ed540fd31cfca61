import assert from 'node:assert/strict';
import { PLAIN_DIALECT } from '../../../src/core/markdown/dialect.ts';
import { blocksOf, learnManner } from './bodyPairs.ts';

/** A block of source with what a page has in its place. */
type Sample = readonly [source: string, built: string];

/** The HTML of a block after what was learnt from the samples, each of a post of its own. */
function dressed(samples: readonly Sample[], source: string, post = 'new'): string {
  const pairs = samples.map(([text, built], i) => ({ ...onlyBlock(text, `post ${i}`), built }));
  return learnManner(pairs).dress(onlyBlock(source, post)).trim();
}

function onlyBlock(source: string, post: string) {
  const [block, ...others] = blocksOf(source, PLAIN_DIALECT, post);
  assert.ok(block && others.length === 0, source);
  return block;
}

describe('a block dressed as a site writes it', () => {
  it('has the anchor of headings, made of its own text and id', () => {
    const built =
      '<h2 class="head" id="first-steps">First steps' +
      '<a class="anchor" href="#first-steps" aria-label="Link to First steps">#</a></h2>';
    assert.equal(
      dressed([['## First steps', built]], '## A *new* one'),
      '<h2 id="a-new-one" data-line="0" class="head">A <em>new</em> one' +
        '<a class="anchor" href="#a-new-one" aria-label="Link to A new one">#</a></h2>',
    );
  });

  it('has the anchor of another level where a site shows no heading of its own', () => {
    const built = '<h2 id="one"><a href="#one">One</a></h2>';
    assert.equal(
      dressed([['## One', built]], '### Two'),
      '<h3 id="two" data-line="0"><a href="#two">Two</a></h3>',
    );
  });

  it('stays as it is where the site shows no such block', () => {
    const source = '> Quoted';
    assert.equal(dressed([], source), onlyBlock(source, '').html.trim());
  });

  it('follows what most pages do', () => {
    const samples: Sample[] = [
      ['Ein', '<p class="lead">Ein</p>'],
      ['Zwei', '<p>Zwei</p>'],
      ['Drei', '<p>Drei</p>'],
    ];
    assert.equal(dressed(samples, 'Vier'), '<p data-line="0">Vier</p>');
  });

  it('marks links that leave the site, and only those', () => {
    const built =
      '<p><a href="https://a.example" target="_blank" rel="noopener">out<svg></svg></a> and ' +
      '<a href="/b/">in</a></p>';
    assert.equal(
      dressed(
        [['[out](https://a.example) and [in](/b/)', built]],
        '[x](https://x.example) [y](/y/)',
      ),
      '<p data-line="0"><a href="https://x.example" target="_blank" rel="noopener">x<svg></svg></a> ' +
        '<a href="/y/">y</a></p>',
    );
  });

  it('puts an image into the figure that the site makes, with its own caption and link', () => {
    const built =
      '<figure><a href="/img/cat.300.webp"><img src="/img/cat.300.webp" srcset="/img/cat.600.webp 2x" ' +
      'alt="A cat" width="300" loading="lazy"></a><figcaption>A cat</figcaption></figure>';
    assert.equal(
      dressed([['![A cat](cat.png)', built]], '![Two dogs](dogs.jpg)'),
      '<figure data-line="0"><a href="dogs.jpg"><img src="dogs.jpg" alt="Two dogs" loading="lazy">' +
        '</a><figcaption>Two dogs</figcaption></figure>',
    );
  });

  it('gives an image the width of others only where different ones have the same', () => {
    const wide = (name: string): Sample => [
      `![A](${name}.png)`,
      `<p><img src="/${name}.png" alt="A" width="300"></p>`,
    ];
    const image = '<p data-line="0"><img src="b.png" alt="B"></p>';
    assert.equal(dressed([wide('a'), wide('a')], '![B](b.png)'), image);
    assert.equal(
      dressed([wide('a'), wide('c')], '![B](b.png)'),
      image.replace('alt="B"', 'alt="B" width="300"'),
    );
  });

  it('makes no caption for an image without a description', () => {
    const built = '<figure><img src="/cat.png" alt="A cat"><figcaption>A cat</figcaption></figure>';
    assert.equal(
      dressed([['![A cat](/cat.png)', built]], '![](/x.png)'),
      '<p data-line="0"><img src="/x.png" alt=""></p>',
    );
  });

  it('stands in the wrapper of tables, with its lines on the elements they belong to', () => {
    const built =
      '<div class="scroll"><table><thead><tr><th>a</th></tr></thead>' +
      '<tbody><tr><td>b</td></tr></tbody></table></div>';
    assert.equal(
      dressed([['| a |\n|-|\n| b |', built]], '| c |\n|-|\n| d |').replaceAll('\n', ''),
      '<div class="scroll"><table data-line="0"><thead data-line="0"><tr data-line="0"><th>c</th></tr></thead>' +
        '<tbody data-line="2"><tr data-line="2"><td>d</td></tr></tbody></table></div>',
    );
  });

  it('has the classes of task lists, and ordinary lists have not', () => {
    const built =
      '<ul class="tasks"><li class="task"><label><input type="checkbox" disabled> a</label></li></ul>';
    const samples: Sample[] = [['- [ ] a', built]];
    assert.equal(
      dressed(samples, '- [x] b').replaceAll('\n', ''),
      '<ul data-line="0" class="tasks"><li data-line="0" class="task"><label>' +
        '<input checked="" disabled="" type="checkbox"> b</label></li></ul>',
    );
    assert.equal(
      dressed(samples, '- b').replaceAll('\n', ''),
      '<ul data-line="0"><li data-line="0">b</li></ul>',
    );
  });

  it('has quotes and dashes as the site sets them, but not in code', () => {
    const samples: Sample[] = [
      [`She said "no" -- it's late...`, '<p>She said “no” — it’s late…</p>'],
    ];
    assert.equal(
      dressed(samples, `"Yes" -- that's \`"it"\`...`),
      '<p data-line="0">“Yes” — that’s <code>&quot;it&quot;</code>…</p>',
    );
  });

  it('keeps what a writer put into code as HTML', () => {
    const samples: Sample[] = [['`a`', '<p><code class="c">a</code></p>']];
    assert.equal(
      dressed(samples, 'x <code><b>y</b></code>'),
      '<p data-line="0">x <code class="c"><b>y</b></code></p>',
    );
  });

  it('leaves HTML that the writer wrote alone', () => {
    const samples: Sample[] = [['a *b*', '<p class="t">a <em class="e">b</em></p>']];
    const source = '<div><em>x</em></div>';
    assert.equal(dressed(samples, source), source);
  });
});

describe('a block that a page has already', () => {
  const video: Sample = [
    '{{< video "x" >}}',
    '<div class="video"><iframe src="/v"></iframe></div>',
  ];

  it('is shown as the page has it, with its lines', () => {
    assert.equal(
      dressed([['- a\n- b', '<ul class="x"><li>a</li><li>b<hr></li></ul>']], '- a\n- b'),
      '<ul data-line="0" class="x"><li data-line="0">a</li><li data-line="1">b<hr></li></ul>',
    );
  });

  it('comes from its own post only, where a template may depend on the post', () => {
    assert.equal(
      dressed([video], video[0], 'post 0'),
      '<div data-line="0" class="video"><iframe src="/v"></iframe></div>',
    );
    assert.doesNotMatch(dressed([video], video[0], 'another'), /iframe/);
  });

  it('comes from its own post only, where addresses are relative to it', () => {
    const sample: Sample = ['![a](a.png)', '<p><img src="a.png" alt="a" class="own"><br></p>'];
    assert.match(dressed([sample], sample[0], 'post 0'), /<br>/);
    const absolute: Sample = ['![a](/a.png)', '<p><img src="/a.png" alt="a"><b></b></p>'];
    assert.match(dressed([absolute], absolute[0], 'another'), /<b><\/b>/);
  });

  it('is not taken for another heading of the same text', () => {
    const [first, second] = blocksOf('# Same\n\n# Same', PLAIN_DIALECT, 'a');
    assert.ok(first && second);
    const manner = learnManner([{ ...first, built: '<h1 id="same">Same</h1>' }]);
    assert.equal(manner.dress(first), '<h1 data-line="0" id="same">Same</h1>');
    assert.equal(manner.dress(second).trim(), '<h1 id="same-1" data-line="0">Same</h1>');
  });

  it('brings no scripts and no event handlers along', () => {
    const built = '<p onclick="x()">a<script>y()</script></p>';
    assert.equal(dressed([['a', built]], 'a'), '<p data-line="0">a</p>');
  });
});

describe('what is learnt', () => {
  it('grows when more blocks are added', () => {
    const manner = learnManner([]);
    const block = onlyBlock('# b', 'b');
    assert.equal(manner.dress(block).trim(), '<h1 id="b" data-line="0">b</h1>');
    manner.add([{ ...onlyBlock('# a', 'a'), built: '<h1 id="a" class="big">a</h1>' }]);
    assert.equal(manner.dress(block).trim(), '<h1 id="b" data-line="0" class="big">b</h1>');
  });
});
