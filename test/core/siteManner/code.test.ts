import assert from 'node:assert/strict';
import { PLAIN_DIALECT } from '../../../src/core/markdown/dialect.ts';
import { blocksOf, learnManner } from './bodyPairs.ts';

interface Case {
  readonly what: string;
  /** Fenced code of a built page, and how the page shows it. */
  readonly shown: readonly (readonly [source: string, built: string])[];
  readonly source: string;
  readonly dressed: string;
}

const fence = (language: string, ...lines: readonly string[]) =>
  ['```' + language, ...lines, '```'].join('\n');

function dress({ shown, source }: Pick<Case, 'shown' | 'source'>): string {
  const block = (text: string, post: string) => {
    const [only] = blocksOf(text, PLAIN_DIALECT, post);
    assert.ok(only);
    return only;
  };
  const pairs = shown.map(([text, built]) => ({ ...block(text, 'shown'), built }));
  return learnManner(pairs).dress(block(source, 'new')).trim();
}

const CASES: readonly Case[] = [
  {
    what: 'has the classes of Chroma, its lines and its frame',
    shown: [
      [
        fence('js', 'let a = 1;', 'let b = 2;', 'a'),
        '<div class="highlight"><pre tabindex="0" class="chroma"><code class="language-js" data-lang="js">' +
          '<span class="line"><span class="cl"><span class="kd">let</span> <span class="nx">a</span> ' +
          '<span class="o">=</span> <span class="mi">1</span><span class="p">;</span>\n</span></span>' +
          '<span class="line"><span class="cl"><span class="kd">let</span> <span class="nx">b</span> ' +
          '<span class="o">=</span> <span class="mi">2</span><span class="p">;</span>\n</span></span>' +
          '<span class="line"><span class="cl"><span class="nx">a</span>\n</span></span>' +
          '</code></pre></div>',
      ],
    ],
    source: fence('js', 'c;', 'let d'),
    dressed:
      '<div data-line="0" class="highlight"><pre tabindex="0" class="chroma"><code class="language-js" data-lang="js">' +
      '<span class="line"><span class="cl"><span class="nx">c</span><span class="p">;</span>\n</span></span>' +
      '<span class="line"><span class="cl"><span class="kd">let</span> <span class="nx">d</span>\n</span></span>' +
      '</code></pre></div>',
  },
  {
    what: 'has colours as styles, for two themes, with blanks in the word behind them',
    shown: [
      [
        fence('js', 'let a;', '', 'let b;'),
        '<div class="language-js"><button title="Copy" class="copy"></button><span class="lang">js</span>' +
          '<pre class="shiki"><code>' +
          '<span class="line"><span style="--l:#f00;--d:#0f0">let</span><span style="--l:#00f;--d:#0ff"> a</span><span style="--l:#111;--d:#eee">;</span></span>\n' +
          '<span class="line"></span>\n' +
          '<span class="line"><span style="--l:#f00;--d:#0f0">let</span><span style="--l:#00f;--d:#0ff"> b</span><span style="--l:#111;--d:#eee">;</span></span>' +
          '</code></pre></div>',
      ],
    ],
    source: fence('ts', 'let c'),
    dressed:
      '<div data-line="0" class="language-ts"><button title="Copy" class="copy"></button><span class="lang">ts</span>' +
      '<pre class="shiki"><code>' +
      '<span class="line"><span style="--l:#f00;--d:#0f0">let</span><span style="--l:#00f;--d:#0ff"> c</span></span>' +
      '</code></pre></div>',
  },
  {
    what: 'has a column with the numbers of its own lines',
    shown: [
      [
        fence('js', 'let a', 'let b', 'let c'),
        '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br><span class="line">3</span><br></pre></td>' +
          '<td class="code"><pre><span class="line"><span class="keyword">let</span> a</span><br>' +
          '<span class="line"><span class="keyword">let</span> b</span><br>' +
          '<span class="line"><span class="keyword">let</span> c</span><br></pre></td></tr></table></figure>',
      ],
    ],
    source: fence('js', 'let x', 'y'),
    dressed:
      '<figure data-line="0" class="highlight js"><table><tbody><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td>' +
      '<td class="code"><pre><span class="line"><span class="keyword">let</span> x</span><br>' +
      '<span class="line">y</span><br></pre></td></tr></tbody></table></figure>',
  },
  {
    what: 'has numbers within its lines',
    shown: [
      [
        fence('js', 'let a', 'let b'),
        '<pre class="c"><code><span class="line"><span class="ln">1</span><span class="cl"><b>let</b> a\n</span></span>' +
          '<span class="line"><span class="ln">2</span><span class="cl"><b>let</b> b\n</span></span></code></pre>',
      ],
    ],
    source: fence('js', 'x', 'y', 'let z'),
    dressed:
      '<pre data-line="0" class="c"><code><span class="line"><span class="ln">1</span><span class="cl">x\n</span></span>' +
      '<span class="line"><span class="ln">2</span><span class="cl">y\n</span></span>' +
      '<span class="line"><span class="ln">3</span><span class="cl"><b>let</b> z\n</span></span></code></pre>',
  },
  {
    what: 'names its language as the site names languages',
    shown: [
      [
        fence('js', 'let a', 'b'),
        '<div class="code"><span class="lang-label">JAVASCRIPT</span><pre><code class="javascript">let a\nb\n</code></pre></div>',
      ],
    ],
    source: fence('go', 'x'),
    dressed:
      '<div data-line="0" class="code"><span class="lang-label">GO</span><pre><code class="go">x\n</code></pre></div>',
  },
  {
    what: 'tells strings apart by their quotes, where the site does',
    shown: [
      [
        fence('js', `'a' + "b"`, `"c" + "d"`),
        `<pre><code><i class="one">'a'</i> + <i class="two">"b"</i>\n` +
          `<i class="two">"c"</i> + <i class="two">"d"</i>\n</code></pre>`,
      ],
    ],
    source: fence('js', `'x' + "y"`),
    dressed:
      `<pre data-line="0"><code><i class="one">'x'</i> + <i class="two">&quot;y&quot;</i>\n` +
      '</code></pre>',
  },
  {
    what: 'is no tag of templates where it is about one',
    shown: [
      ['    a', '<div class="lit"><pre><code>a\n</code></pre></div>'],
      [fence('js', 'b'), '<div class="dim"><pre><code>b\n</code></pre></div>'],
    ],
    source: '    {{ foo }}',
    dressed: '<div data-line="0" class="lit"><pre><code>{{ foo }}\n</code></pre></div>',
  },
  {
    what: 'is not coloured as code of another language within it is',
    shown: [
      [
        fence('shell', '# size of type', '$ ls x'),
        '<pre><code><span class="meta">#</span><span class="bash"> size of <b>type</b></span>\n' +
          '<span class="meta">$</span><span class="bash"> <b>ls</b> x</span>\n</code></pre>',
      ],
    ],
    source: fence('shell', 'name=mzc', '# all of type', 'ls name'),
    dressed:
      '<pre data-line="0"><code>name=mzc\n' +
      '<span class="meta">#</span><span class="bash"> all of <b>type</b></span>\n' +
      'ls name\n</code></pre>',
  },
  {
    what: 'is not shown as fences with options are, where others are shown too',
    shown: [
      [
        fence('js {hl_lines=[1]}', 'let a', 'b'),
        '<div class="lit"><pre><code>let a\nb\n</code></pre></div>',
      ],
      [fence('js', 'let c'), '<div class="dim"><pre><code>let c\n</code></pre></div>'],
    ],
    source: fence('js', 'd'),
    dressed: '<div data-line="0" class="dim"><pre><code>d\n</code></pre></div>',
  },
];

describe('code dressed as a site writes it', () => {
  for (const { what, dressed, ...given } of CASES) {
    it(what, () => assert.equal(dress(given), dressed));
  }

  it('is coloured in lists too, and the text around it is kept', () => {
    const shown: Case['shown'] = [
      [fence('js', 'let a', 'a'), '<div class="h"><pre><code><i>let</i> a\na\n</code></pre></div>'],
    ];
    const source = ['- text', '', '  ```js', '  let b', '  ```'].join('\n');
    assert.equal(
      dress({ shown, source }).replace(/>\n/g, '>'),
      '<ul data-line="0"><li data-line="0"><p data-line="0">text</p>' +
        '<div data-line="2" class="h"><pre><code><i>let</i> b\n</code></pre></div></li></ul>',
    );
  });
});
