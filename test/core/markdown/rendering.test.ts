import assert from 'node:assert/strict';
import { hugoDialect } from '../../../src/core/generators/hugo/dialect.ts';
import { jekyllDialect } from '../../../src/core/generators/jekyll/dialect.ts';
import { PLAIN_DIALECT, type Dialect } from '../../../src/core/markdown/dialect.ts';
import { renderBody } from '../../../src/core/markdown/renderBody.ts';

/** The HTML of a body without lines and line ends between tags. */
function html(body: string, dialect: Partial<Dialect> = {}): string {
  return renderBody(body, { ...PLAIN_DIALECT, ...dialect })
    .replace(/ data-line="-?\d+"/g, '')
    .replace(/>\n+</g, '><')
    .trim();
}

interface Case {
  readonly what: string;
  readonly body: string;
  readonly dialect?: Partial<Dialect>;
  readonly html: string;
}

function check(cases: readonly Case[]): void {
  for (const { what, body, dialect, html: expected } of cases) {
    it(what, () => assert.equal(html(body, dialect), expected));
  }
}

describe('the preview of Markdown', () => {
  check([
    {
      what: 'shows task lists with boxes that cannot be changed',
      body: '- [ ] open\n- [x] done',
      html:
        '<ul><li><input disabled="" type="checkbox"> open</li>' +
        '<li><input checked="" disabled="" type="checkbox"> done</li></ul>',
    },
    {
      what: 'keeps raw HTML where the site keeps it',
      body: '<b>x</b>',
      html: '<p><b>x</b></p>',
    },
    {
      what: 'leaves raw HTML out where the site leaves it out',
      body: 'a <b>x</b>\n\n<div>y</div>',
      dialect: { rawHtml: 'dropped' },
      html:
        '<p>a <!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>' +
        '<!-- raw HTML omitted -->',
    },
    {
      what: 'breaks lines where the site does',
      body: 'a\nb',
      dialect: { hardBreaks: true },
      html: '<p>a<br>\nb</p>',
    },
    {
      what: 'links bare addresses, and names only with www',
      body: 'https://a.example www.b.org c.org',
      html:
        '<p><a href="https://a.example">https://a.example</a> ' +
        '<a href="http://www.b.org">www.b.org</a> c.org</p>',
    },
    {
      what: 'sets dashes, quotes and dots as Goldmark and kramdown do',
      body: "\"a\" -- b --- c... 'd' << e >> the '90s",
      dialect: { typography: 'en-dash' },
      html: '<p>“a” – b — c… ‘d’ « e » the ’90s</p>',
    },
    {
      what: 'sets two hyphens as an em dash and leaves three, as Astro does',
      body: 'a -- b --- c...',
      dialect: { typography: 'em-dash' },
      html: '<p>a — b --- c…</p>',
    },
    {
      what: 'leaves addresses and code as they are typed',
      body: '`a -- "b"` <https://a.example/--x>',
      dialect: { typography: 'en-dash' },
      html:
        '<p><code>a -- &quot;b&quot;</code> ' +
        '<a href="https://a.example/--x">https://a.example/--x</a></p>',
    },
    {
      what: 'lists definitions where the site does',
      body: 'Term\n: Meaning',
      dialect: { definitionLists: true },
      html: '<dl><dt>Term</dt><dd>Meaning</dd></dl>',
    },
    {
      what: 'takes attributes behind a heading',
      body: '## Title {#given .wide}',
      dialect: { attributes: 'heading' },
      html: '<h2 id="given" class="wide">Title</h2>',
    },
    {
      what: 'leaves other braces behind a heading alone',
      body: '## Sets {1, 2}',
      dialect: { attributes: 'heading' },
      html: '<h2 id="sets-1-2">Sets {1, 2}</h2>',
    },
    {
      what: 'colours code in a language that it knows',
      body: '```js\nlet a;\n```',
      html:
        '<pre><code class="language-js hljs"><span class="hljs-keyword">let</span> a;\n' +
        '</code></pre>',
    },
    {
      what: 'shows code in a language that it does not know plain',
      body: '```mylang x\n<a>\n```',
      html: '<pre><code class="language-mylang hljs">&lt;a&gt;\n</code></pre>',
    },
    {
      what: 'does not follow an address that would run something',
      body: '[a](javascript:alert) ![b](vbscript:x)',
      html: '<p>[a](javascript:alert) ![b](vbscript:x)</p>',
    },
    {
      what: 'shows a percent-encoded NUL in an address, though NUL marks holes in the HTML',
      body: '<https://a.example/%00note>',
      html: '<p><a href="https://a.example/%00note">https://a.example/\uFFFDnote</a></p>',
    },
  ]);
});

describe('footnotes', () => {
  check([
    {
      what: 'are numbered in the order of their marks and listed at the end',
      body: 'a[^x] b[^y] c[^x]\n\n[^y]: Second\n\n[^x]: First',
      html:
        '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>' +
        ' b<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup>' +
        ' c<sup id="fnref1:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>' +
        '<div class="footnotes" role="doc-endnotes"><hr><ol>' +
        '<li id="fn:1"><p>First' +
        '&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>' +
        '&#160;<a href="#fnref1:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>' +
        '</p></li><li id="fn:2"><p>Second' +
        '&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>' +
        '</p></li></ol></div>',
    },
    { what: 'without a definition stay text', body: 'a[^x]', html: '<p>a[^x]</p>' },
    { what: 'that nothing marks are not listed', body: 'a\n\n[^x]: b', html: '<p>a</p>' },
    {
      what: 'may stand in place',
      body: 'a^[*here*]',
      html:
        '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></p>' +
        '<div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p><em>here</em>' +
        '&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>' +
        '</p></li></ol></div>',
    },
    {
      what: 'are text where the site has none',
      body: 'a[^x]\n\n[^x]: b',
      dialect: { footnotes: false },
      html: '<p>a<a href="b">^x</a></p>',
    },
  ]);
});

describe('Goldmark', () => {
  const dialect = hugoDialect({ markup: { goldmark: { parser: { attribute: { block: true } } } } });
  check([
    {
      what: 'puts attributes on the block right above their line, but on none above a blank line',
      body: '- a\n{.x}\n\n> - b\n>\n> {.y}',
      dialect,
      html: '<ul class="x"><li>a</li></ul><blockquote><ul><li>b</li></ul></blockquote>',
    },
  ]);
});

describe('kramdown', () => {
  const dialect: Partial<Dialect> = { attributes: 'kramdown', headingIds: 'kramdown' };
  check(
    [
      {
        what: 'puts attributes on the block above their line, or below after a blank line',
        body: 'a\n{: .x #y z="1.2"}\n\n{: .b}\n# T',
        html: '<p class="x" id="y" z="1.2">a</p><h1 id="t" class="b">T</h1>',
      },
      {
        what: 'puts attributes on what stands before them in a line',
        body: '*a*{: .x.y} [b](/c){:target="_blank"} d{: .z}',
        html: '<p><em class="x y">a</em> <a href="/c" target="_blank">b</a> d{: .z}</p>',
      },
      {
        what: 'puts the contents in the place of a list marked so',
        body: '* any\n{:toc}\n\n# A\n\n## B\n\n# C\n{: .no_toc}\n\n# D',
        html:
          '<ul id="markdown-toc"><li><a href="#a" id="markdown-toc-a">A</a><ul><li><a href="#b" id="markdown-toc-b">B</a></li></ul></li>' +
          '<li><a href="#d" id="markdown-toc-d">D</a></li></ul><h1 id="a">A</h1><h2 id="b">B</h2>' +
          '<h1 id="c" class="no_toc">C</h1><h1 id="d">D</h1>',
      },
      {
        what: 'explains abbreviations',
        body: 'HTML, not XHTML\n\n*[HTML]: Hypertext "Markup"',
        html: '<p><abbr title="Hypertext &quot;Markup&quot;">HTML</abbr>, not XHTML</p>',
      },
      {
        what: 'leaves formulas alone',
        body: '$$a_1 * b * c$$ is\n\n$$\nx_1\n$$',
        html: '<p>\\(a_1 * b * c\\) is</p><div>\\[x_1\\]</div>',
      },
      {
        what: 'takes all within block HTML for HTML, unless that says it is Markdown',
        body: '<div>\n\n*a*\n\n</div>\n\n<div class="x" markdown="1">\n*b*\n</div>',
        html: '<div>\n\n*a*\n\n</div><div class="x"><p><em>b</em></p></div>',
      },
      {
        what: 'makes comments of its own ones of HTML',
        body: '{::comment}\na\n{:/comment}\n\n{::nomarkdown}\n<b>*c*</b>\n{:/}',
        html: '<!-- a --><b>*c*</b>',
      },
    ].map((one) => ({ ...one, dialect })),
  );
});

describe('kramdown as Jekyll sets it up', () => {
  check([
    {
      what: 'has a table behind attributes that stand by themselves, and none behind those of a text',
      body: 'a\n\n{:.n}\n| b | c |\n\na\n{:.n}\n| b | c |',
      dialect: jekyllDialect({}),
      html:
        '<p>a</p><table class="n"><tbody><tr><td>b</td><td>c</td></tr></tbody></table>' +
        '<p class="n">a</p><p>| b | c |</p>',
    },
  ]);
});

describe('Goldmark as Hugo sets it up', () => {
  check([
    {
      what: 'has tables whose rows are indented, and code behind them',
      body: '   b | c\n---|---\n     d | e\n\n    f | g',
      dialect: hugoDialect({}),
      html:
        '<table><thead><tr><th>b</th><th>c</th></tr></thead>' +
        '<tbody><tr><td>d</td><td>e</td></tr></tbody></table><pre><code>f | g\n</code></pre>',
    },
    {
      what: 'has code behind a block that ends a table',
      body: 'b | c\n---|---\n# D\n    e',
      dialect: hugoDialect({}),
      html:
        '<table><thead><tr><th>b</th><th>c</th></tr></thead></table>' +
        '<h1 id="d">D</h1><pre><code>e\n</code></pre>',
    },
  ]);
});
