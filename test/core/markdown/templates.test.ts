import assert from 'node:assert/strict';
import { PLAIN_DIALECT, type Dialect } from '../../../src/core/markdown/dialect.ts';
import { LiveDocument } from '../../../src/core/markdown/liveDocument.ts';
import { DOCUSAURUS, HEXO, VITEPRESS } from './mannerDialects.ts';
import { renderBody } from '../../../src/core/markdown/renderBody.ts';

type Case = readonly [what: string, body: string, html: string];

function check(dialect: Partial<Dialect>, cases: readonly Case[]): void {
  for (const [what, body, expected] of cases) {
    it(what, () => {
      const html = renderBody(body, { ...PLAIN_DIALECT, ...dialect })
        .replace(/ data-line="-?\d+"/g, '')
        .replace(/>\n+</g, '><')
        .trim();
      assert.equal(html, expected);
    });
  }
}

describe('Hugo’s shortcodes', () => {
  check({ templates: 'hugo-shortcodes', rawHtml: 'dropped' }, [
    [
      'show an unknown one as a box with its name and arguments',
      '{{< chart kind="<b>" >}}',
      '<div class="galley-box galley-shortcode"><span class="galley-box-what">chart</span> ' +
        '<span class="galley-box-path">kind=&quot;&lt;b&gt;&quot;</span></div>',
    ],
    [
      'show the Markdown between an unknown one and its end',
      '{{% note %}}\n- a\n\n- b\n{{% /note %}}\nafter',
      '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
        '<span class="galley-box-what">note</span></div>' +
        '<ul><li><p>a</p></li><li><p>b</p></li></ul></div><p>after</p>',
    ],
    [
      'nest',
      '{{< a >}}\n{{< a >}}\nx\n{{< /a >}}\n{{< /a >}}',
      '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
        '<span class="galley-box-what">a</span></div>' +
        '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
        '<span class="galley-box-what">a</span></div><p>x</p></div></div>',
    ],
    [
      'show one in a line as it is written',
      'a {{< b "c" >}} d',
      '<p>a <code class="galley-shortcode">{{&lt; b &quot;c&quot; &gt;}}</code> d</p>',
    ],
    [
      'make a figure',
      '{{< figure src="a b.png" alt="A" title="T" caption="*c*" link="/l" >}}',
      '<figure><a href="/l"><img src="a b.png" alt="A"></a>' +
        '<figcaption><h4>T</h4><p><em>c</em></p></figcaption></figure>',
    ],
    [
      'label a video instead of loading it',
      '{{< youtube id="x&y" title="T" >}}',
      '<div class="galley-box galley-embed"><span class="galley-box-what">YouTube</span>' +
        '<span class="galley-box-name">T</span><a class="galley-box-path" ' +
        'href="https://www.youtube.com/watch?v=x&amp;y">https://www.youtube.com/watch?v=x&amp;y</a>' +
        '</div>',
    ],
    [
      'fold details',
      '{{< details summary="*S*" open=true >}}\nx\n{{< /details >}}',
      '<details open><summary><em>S</em></summary><p>x</p></details>',
    ],
    [
      'colour code',
      '{{< highlight js >}}\nlet a\n{{< /highlight >}}',
      '<pre><code class="language-js hljs"><span class="hljs-keyword">let</span> a\n</code></pre>',
    ],
    [
      'lead to what ref names',
      '[a]({{< ref "a.md" >}}) {{< relref "/b" >}}',
      '<p><a href="a.md">a</a> /b</p>',
    ],
    [
      'stand for themselves when escaped, in text and in code',
      '{{</* a */>}} `{{%/* b */%}}`',
      '<p>{{&lt; a &gt;}} <code>{{% b %}}</code></p>',
    ],
    [
      'stand as written in code',
      '```\n{{< a "b" >}}\n```',
      '<pre><code>{{&lt; a &quot;b&quot; &gt;}}\n</code></pre>',
    ],
    [
      'keep what a table would split',
      '|a|\n|-|\n|{{< b "c|d" >}}|',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>' +
        '<code class="galley-shortcode">{{&lt; b &quot;c|d&quot; &gt;}}</code></td></tr></tbody></table>',
    ],
    ['without an end are text', 'a {{< b *c*', '<p>a {{&lt; b <em>c</em></p>'],
    ['show nothing of comments', '{{< comment >}}\na\n{{< /comment >}}\n\nb', '<p>b</p>'],
  ]);
});

describe('Liquid', () => {
  check({ templates: 'liquid' }, [
    [
      'shows an output as it is written, whatever it holds',
      '{{ a | b: "*c*" }} *d*',
      '<p><code class="galley-shortcode">{{ a | b: &quot;*c*&quot; }}</code> <em>d</em></p>',
    ],
    [
      'leads to posts and files, and leaves out the path of the site',
      '[a]({% post_url 2024-01-02-b %}) ![c]({{ "/d e.png" | relative_url }}) ' +
        '<a href="{{ "/f" | absolute_url }}">g</a> [h]({{ site.baseurl }}/i)',
      '<p><a href="/_posts/2024-01-02-b.md">a</a> <img src="/d%20e.png" alt="c"> ' +
        '<a href="/f">g</a> <a href="/i">h</a></p>',
    ],
    [
      'is text between raw and endraw',
      'a {% raw %}{{ *b* }}{% endraw %}\n\n{% raw %}\n{{ c }}\n\n{% d %}\n{% endraw %}',
      '<p>a {{ <em>b</em> }}</p><p>{{ c }}</p><p>{% d %}</p>',
    ],
    [
      'is text in code that is raw',
      '```liquid\n{% raw %}{{ a }}{% endraw %}\n```',
      '<pre><code class="language-liquid hljs">{{ a }}\n</code></pre>',
    ],
    [
      'colours code',
      '{% highlight js linenos %}\nlet a\n\n{% endhighlight %}',
      '<pre><code class="language-js hljs"><span class="hljs-keyword">let</span> a\n\n</code></pre>',
    ],
    [
      'shows what a condition holds',
      '{% if a %}\n*b*\n{% endif %}',
      '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
        '<span class="galley-box-what">if</span> <span class="galley-box-path">a</span></div>' +
        '<p><em>b</em></p></div>',
    ],
    [
      'shows nothing of comments, assignments and captures',
      '{% assign a = 1 %}b{% comment %}c{% endcomment %}{% capture d %}e{% endcapture %}f',
      '<p>bf</p>',
    ],
    ['without an end is text', '{{ *a*', '<p>{{ <em>a</em></p>'],
  ]);
});

describe('Hexo’s tags', () => {
  check(HEXO, [
    [
      'quote',
      '{% blockquote A, B https://c.example D %}\n*e*\n{% endblockquote %}',
      '<blockquote><p><em>e</em></p><footer><strong>A, B</strong><cite>' +
        '<a href="https://c.example">D</a></cite></footer></blockquote>',
    ],
    [
      'show code',
      '{% codeblock a.js lang:js %}\nlet a\n{% endcodeblock %}',
      '<figure class="highlight js"><figcaption><span>a.js</span></figcaption><table><tr>' +
        '<td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre>' +
        '<span class="line"><span class="hljs-keyword keyword">let</span> a</span><br></pre></td>' +
        '</tr></table></figure>',
    ],
    [
      'show code that is called what stands in quotes',
      '{% codeblock "my a.js" lang:js %}\nlet a\n{% endcodeblock %}',
      '<figure class="highlight js"><figcaption><span>my a.js</span></figcaption><table><tr>' +
        '<td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre>' +
        '<span class="line"><span class="hljs-keyword keyword">let</span> a</span><br></pre></td>' +
        '</tr></table></figure>',
    ],
    [
      'show images and links in a line',
      'a {% img b /c.png 1 2 "d" "e" %} {% post_link f \'g h\' %} {% link i https://j.example %}',
      '<p>a <img src="/c.png" class="b" width="1" height="2" title="d" alt="e"> ' +
        '<a href="f" title="f">g h</a> ' +
        '<a href="https://j.example/" title="" target="">i</a></p>',
    ],
    ['are left alone in code', '`{{ a }} {% b %}`', '<p><code>{{ a }} {% b %}</code></p>'],
    ['show nothing of comments', 'a{# b #}c', '<p>ac</p>'],
    ['make the line that they begin HTML', '{% set x = 2 %}*a*{{ x * 3 }} b', '*a*6 b'],
    ['write values that other lines set', 'a {{ x + 1 }}\n\n{% set x = 2 %}', '<p>a 3</p>'],
    ['write nothing for what nobody sets', 'a{{ b.c }}', '<p>a</p>'],
  ]);
});

describe('MDX', () => {
  check({ ...DOCUSAURUS, headingIds: 'github' }, [
    [
      'shows a component as a box around its Markdown',
      'import A from "a";\nexport const b = 1;\n\n<A c={"}"}\n  d="e">\n*f*\n</A>',
      '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
        '<span class="galley-box-what">A</span> ' +
        '<span class="galley-box-path">c={&quot;}&quot;}\n  d=&quot;e&quot;</span></div>' +
        '<p><em>f</em></p></div>',
    ],
    [
      'shows expressions as they are written, and comments not at all',
      'a {b + {c}} {/* d */} \\{e}',
      '<p>a <code class="galley-shortcode">{b + {c}}</code>  {e}</p>',
    ],
    ['takes ids of headings for what they are', '# A {#b}\n\n# A {#b}', '<h1>A</h1>'],
    [
      'leaves code alone',
      '`<A>{b}` </A>',
      '<p><code>&lt;A&gt;{b}</code> ' + '<code class="galley-shortcode">&lt;/A&gt;</code></p>',
    ],
    [
      'shows admonitions, one within the other',
      '::::secondary[*T*]\n:::tip\na\n:::\n::::',
      '<div class="theme-admonition theme-admonition-secondary admonition_IZjC alert ' +
        'alert--secondary"><div class="admonitionHeading_uVvU">' +
        '<span class="admonitionIcon_HiR3"></span><em>T</em></div>' +
        '<div class="admonitionContent_bl22">' +
        '<div class="theme-admonition theme-admonition-tip admonition_IZjC alert alert--success">' +
        '<div class="admonitionHeading_uVvU"><span class="admonitionIcon_HiR3"></span>tip</div>' +
        '<div class="admonitionContent_bl22"><p>a</p></div></div></div></div>',
    ],
    [
      'reads the attributes of elements',
      '<div className="a" style={{fontSize: 12, color: "red"}} onClick={b}>*c*</div>',
      '<div class="a" style="font-size:12px;color:red"><em>c</em></div>',
    ],
    [
      'writes values that can be told',
      'export const a = 2;\n\nb {a * 3} {c}\n\n{a}',
      '<p>b 6 <code class="galley-shortcode">{c}</code></p>\n2',
    ],
    [
      'makes the details of the theme',
      '<details>\n<summary>A</summary>\n\nb\n\n</details>',
      '<details class="details_B4FW alert alert--info details_SZgV" data-collapsed="true">' +
        '<summary>A</summary><div><div class="collapsibleContent_VYua"><p>b</p></div></div></details>',
    ],
  ]);
});

describe('VitePress', () => {
  check(VITEPRESS, [
    [
      'shows containers',
      '::: details More *x*\na\n:::\n\n::: nothing\nb\n:::',
      '<details class="details custom-block"><summary>More <em>x</em></summary><p>a</p></details>' +
        '<p>::: nothing\nb\n:::</p>',
    ],
    [
      'shows the contents where they are asked for',
      '[[toc]]\n\n## A',
      '<nav class="table-of-contents"><ul><li><a href="#a">A</a></li></ul></nav>' +
        '<h2 tabindex="-1" id="a">A <a class="header-anchor" href="#a" ' +
        'aria-label="Permalink to &quot;A&quot;">\u200B</a></h2>',
    ],
    [
      'shows code in tabs',
      '::: code-group\n```js [a.js]\n1\n```\n:::',
      '<div class="vp-code-group vp-adaptive-theme"><div class="tabs"><input type="radio" name="group" id="tab-0" ' +
        'checked><label data-title="a.js" for="tab-0">a.js</label></div><div class="blocks">' +
        '<div class="language-js vp-adaptive-theme active"><button title="Copy Code" class="copy"></button>' +
        '<span class="lang">js</span>' +
        '<pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code>' +
        '<span class="line"><span class="hljs-number">1</span></span></code></pre></div></div></div>',
    ],
    [
      'shows outputs and components as they are written',
      '{{ a }} <B c="d" />',
      '<p><code class="galley-shortcode">{{ a }}</code> ' +
        '<code class="galley-shortcode">&lt;B c=&quot;d&quot; /&gt;</code></p>',
    ],
  ]);
});

describe('Zola’s shortcodes', () => {
  check({ templates: 'zola' }, [
    [
      'are shown with what stands up to their end',
      '{% quote(author="A") %}\n*b*\n{% end %}\n\n{{/* c() */}} {{ d(e=1) }}',
      '<div class="galley-shortcode"><div class="galley-box galley-shortcode">' +
        '<span class="galley-box-what">quote</span> ' +
        '<span class="galley-box-path">author=&quot;A&quot;</span></div>' +
        '<p><em>b</em></p></div><p>{{ c() }} ' +
        '<code class="galley-shortcode">{{ d(e=1) }}</code></p>',
    ],
  ]);
});

describe('the address of a post that a tag names', () => {
  it('is asked of those who know the site', () => {
    const dialect: Dialect = { ...PLAIN_DIALECT, templates: 'hugo-shortcodes' };
    const document = new LiveDocument(dialect, { linkTo: (tag, target) => `/${tag}/${target}/` });
    document.update('[a]({{< ref "b.md" >}})', 0);
    const [block] = document.blocks;
    assert.equal(block!.html, '<p data-line="0"><a href="/ref/b.md/">a</a></p>\n');
    assert.deepEqual(block!.references, [{ kind: 'link', target: '/ref/b.md/' }]);
  });
});
