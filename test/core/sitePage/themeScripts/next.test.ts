import assert from 'node:assert/strict';
import { themePage } from './themePages.ts';

const TABLE = '| A |\n| - |\n| 1 |\n';
const CODE = '```js\nlet a = 1;\n```\n';

const FIGURE = (inner: string): string => `<figure class="highlight js">${inner}</figure>`;
const LINES =
  '<table><tbody><tr><td class="gutter"><pre><span class="line">1</span><br></pre></td><td class="code"><pre><span class="line"><span class="hljs-keyword">let</span> a = <span class="hljs-number">1</span>;</span><br></pre></td></tr></tbody></table>';
const BUTTON = '<div class="copy-btn"><i class="fa fa-copy fa-fw"></i></div>';

const bodyTag = (html: string): string => /<body[^>]*>/.exec(html)?.[0] ?? '';
const sheetIn = (html: string): string => /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
const OPEN = '<body itemscope="" itemtype="http://schema.org/WebPage" class="sidebar-active">';

describe('a page of NexT', () => {
  it('has its side bar open where the window is wide enough', () => {
    const html = themePage('next').html();
    assert.equal(bodyTag(html), OPEN);
    assert.equal(
      sheetIn(html),
      `@media (max-width: 1199.98px) {
.sidebar-active .sidebar, .sidebar-active .sidebar-dimmer { display: none; }
.sidebar-active .sidebar-toggle > .toggle-line:nth-child(n) { opacity: 1; top: 0; transform: none; }
}
.sidebar-active:not(:has(.post-toc .nav-link)) { padding: 0; }
.sidebar-active:not(:has(.post-toc .nav-link)) .sidebar, .sidebar-active:not(:has(.post-toc .nav-link)) .sidebar-dimmer { display: none; }
.sidebar-active:not(:has(.post-toc .nav-link)) .sidebar-toggle > .toggle-line:nth-child(n) { opacity: 1; top: 0; transform: none; }`,
    );
  });

  it('opens its side bar as it is set up', () => {
    const opened = (changes: Readonly<Record<string, string>>) => {
      const html = themePage('next', changes).html();
      const width = /max-width: ([\d.]+)px/.exec(sheetIn(html))?.[1];
      return { isOpen: bodyTag(html) === OPEN, width, minds: sheetIn(html).includes(':has') };
    };
    const never = { isOpen: false, width: undefined, minds: false };
    assert.deepEqual(
      [
        opened({ '"display":"post"': '"display":"always"' }),
        opened({ '"display":"post"': '"display":"hide"' }),
        opened({ '"scheme":"Muse"': '"scheme":"Gemini"' }),
        opened({ '"sidebar":""': '"sidebar":false' }),
        opened({ '"display":"post"': '"display":"hide"', '"sidebar":""': '"sidebar":true' }),
        opened({ '"version":"8.29.0"': '"version":"8.13.2"' }),
        opened({ 'class="post-toc animated"': 'class="post-toc placeholder-toc"' }),
      ],
      [
        { isOpen: true, width: '1199.98', minds: false },
        never,
        never,
        never,
        { isOpen: true, width: '1199.98', minds: false },
        { isOpen: true, width: '991.98', minds: true },
        never,
      ],
    );
  });

  it('marks the first of the contents, and shows what is below it', () => {
    const html = themePage('next').html('## One\n\n### Half\n\n## Two\n');
    const entry = (level: number, number: string, name: string, marks = ''): string =>
      `<li class="nav-item nav-level-${level}${marks}"><a class="nav-link" href="#${name.toLowerCase()}"><span class="nav-number">${number}.</span> <span class="nav-text">${name}</span></a>`;
    assert.equal(
      /<ol class="nav">[^]*<\/ol>(?=<\/div>)/.exec(html)?.[0],
      `<ol class="nav">${entry(2, '1', 'One', ' active active-current')}
<ol class="nav-child" style="--height:auto">${entry(3, '1.1', 'Half')}</li></ol></li>
${entry(2, '2', 'Two')}</li></ol>`,
    );
  });

  it('loads no style sheets that are for readers without scripts', () => {
    assert.deepEqual(
      [
        ...themePage('next')
          .html()
          .matchAll(/<link[^>]*>/g),
      ].map(([link]) => link),
      ['<link rel="stylesheet" href="res:/css/main.css">'],
    );
  });

  it('has tables in boxes, and the colours of its style sheet in code', () => {
    const { typed } = themePage('next');
    assert.equal(
      typed(`${TABLE}\n${CODE}`),
      `<div class="table-container"><table>
<thead>
<tr>
<th>A</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
</tr>
</tbody>
</table></div>

${FIGURE(`<div class="table-container">${LINES}</div>`)}
`,
    );
  });

  it('has the buttons on code that it is set up with', () => {
    const code = (changes: Readonly<Record<string, string>>): string =>
      themePage('next', changes).typed(CODE).trim();
    const off = '"copy_button":{"enable":false,"style":null}';
    const copy = (style: string) => ({ [off]: `"copy_button":{"enable":true,"style":${style}}` });
    const box = (inner: string): string => `<div class="code-container notranslate">${inner}</div>`;
    const table = `<div class="table-container">${LINES}</div>`;
    assert.deepEqual(
      [
        code(copy('null')),
        code(copy('"mac"')),
        code({ '"language":false': '"language":true' }),
        code({
          ...copy('null'),
          '8.29.0': '8.15.1',
          '"codeblock"': '"c"',
          '"hljswrap"': '"copycode":{"enable":true},"h"',
        }),
        code({ '8.29.0': '8.8.0', '"codeblock"': '"c"', '"hljswrap"': '"copycode":true,"h"' }),
      ],
      [
        FIGURE(box(table + BUTTON)),
        FIGURE(table + BUTTON),
        FIGURE(box(`<div class="code-lang">JS</div>${table}`)),
        FIGURE(`<div class="table-container">${LINES}${BUTTON}</div>`),
        FIGURE(table + BUTTON),
      ],
    );
  });

  it('is shown as it was built when it does not say how it is set up', () => {
    for (const changes of [
      { '"version":"8.29.0"': '"version":"7.8.0"' },
      { '{"hostname"': '{hostname' },
      { 'data-name="main"': 'data-name="first"' },
    ]) {
      const { html, typed } = themePage('next', changes);
      assert.ok(html().includes('class="use-motion"'));
      assert.ok(html().includes('href="res:/css/noscript.css"'));
      assert.ok(typed(TABLE).startsWith('<table>'));
    }
  });
});
