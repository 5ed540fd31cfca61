import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cssReferences,
  cssUrl,
  rewriteCss,
  underCondition,
} from '../../../src/core/page/cssReferences.ts';

const found = (css: string): readonly string[] =>
  cssReferences(css).map(({ kind, reference, condition }) =>
    [kind, reference, condition].filter(Boolean).join(' '),
  );

describe('what a style sheet loads', () => {
  const cases: readonly (readonly [name: string, css: string, expected: readonly string[]])[] = [
    ['nothing', 'a { color: red }', []],
    ['a bare address', 'a{background:url(/a.png)}', ['url /a.png']],
    ['a quoted one', `a{background:url( "b c.png" )}`, ['url b c.png']],
    ['one in single quotes', `a{background:url('d.png')}`, ['url d.png']],
    ['one with escapes', String.raw`a{background:url(\2f a\.png)}`, ['url /a.png']],
    ['one in capitals', 'A{BACKGROUND:URL(A.PNG)}', ['url A.PNG']],
    [
      'an inline image',
      'a{background:url(data:image/gif;base64,R0=)}',
      ['url data:image/gif;base64,R0='],
    ],
    [
      'several of a font',
      '@font-face{src:url(a.woff2) format("woff2"),url(a.woff)}',
      ['url a.woff2', 'url a.woff'],
    ],
    ['an import', '@import "a.css";', ['import a.css']],
    [
      'an import by url()',
      '@import url(/b.css) screen and (width > 9px);',
      ['import /b.css screen and (width > 9px)'],
    ],
    [
      'an import into a layer',
      "@import 'c.css' layer(base) supports(display: grid);",
      ['import c.css layer(base) supports(display: grid)'],
    ],
    ['an import at the very end', '@import "d.css"', ['import d.css']],
    ['no address in a comment', '/* url(a.png) @import "b.css"; */', []],
    ['no address in a string', `a::before{content:"url(a.png)"}`, []],
    [
      'no address after a quote in a comment',
      `/* it's */ a{background:url(a.png)} /* isn't */`,
      ['url a.png'],
    ],
    ['an address after an unclosed comment', 'a{} /* url(a.png)', []],
    [
      'nothing by a word that only ends or begins like one',
      'a{b:my-url(a.png)} @imported "x";',
      [],
    ],
    ['an address behind a string that a line end breaks', 'a{b:"\n}c{d:url(x)}"', ['url x']],
    ['an address behind a malformed one', `a{b:url(c"d)}e{f:url(x)}g{h:"}`, ['url x']],
    ['an address behind an escaped quote', String.raw`.a\"{}b{c:url(x)}.d\"{}`, ['url x']],
    [
      'an address in the spelling of another',
      String.raw`/*"*/a{b:u\72l(x)}@\69mport "y";`,
      ['url x', 'import y'],
    ],
    ['an address behind what once hid sheets', '<!--url(x)-->', ['url x']],
    [
      'a string in a set of images',
      `a{b:image-set("x" 1x, type("image/png") url(y) 2x)}`,
      ['url x', 'url y'],
    ],
    [
      'unknown where a set of images names it elsewhere',
      'a{--b:"x";c:image-set("y" 1x, var(--b) 2x)}',
      ['url'],
    ],
    ['what an import with a block would load', '@import url(x) print {}', ['url x']],
    [
      'what the last of imports without an end loads',
      '@import "x" @import "y"',
      ['import x @import "y"'],
    ],
  ];
  for (const [name, css, expected] of cases) {
    it(`is ${name}`, () => assert.deepEqual(found(css), expected));
  }
});

/** Sheets that take time by the square of their length where each place of them is looked at anew. */
describe('a style sheet made to take time', () => {
  const many = (piece: string): string => piece.repeat(40_000);
  const sheets = [
    ...['@import "a" ', '@import url(a) b ', '@import/**/', '"', '\\"', 'url(', 'url("', 'u\\72l('],
    ...['/*', '(', ')', '{', 'image-set(', 'image-set(var(', '\\', '<!--', '-', '"a\n'],
  ];
  for (const piece of sheets) {
    it(`is read at once: ${piece}`, () => {
      for (const css of [many(piece), `${many(piece)}{`, `{${many(piece)}`]) {
        assert.equal(
          rewriteCss(css, () => undefined),
          css,
        );
      }
    });
  }
});

describe('a style sheet with other addresses', () => {
  it('differs in them only', () => {
    const css = '/* url(x) */ a { background: url(/a.png) 0 0; } @import "/b.css" print;';
    const rewritten = rewriteCss(css, ({ kind, reference }) =>
      kind === 'import' ? '' : cssUrl(`https://site.test${reference}`),
    );
    assert.equal(rewritten, '/* url(x) */ a { background: url("https://site.test/a.png") 0 0; } ');
  });

  it('is the same where nothing is replaced', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'url(',
            '"',
            "'",
            '/*',
            '*/',
            '@import ',
            ')',
            '\\',
            ';',
            'a',
            '\n',
          ),
        }),
        (css) => {
          assert.equal(
            rewriteCss(css, () => undefined),
            css,
          );
        },
      ),
    );
  });

  it('has addresses that read as what was written', () => {
    fc.assert(
      fc.property(fc.string(), (address) => {
        assert.deepEqual(
          cssReferences(cssUrl(address)).map(({ reference }) => reference),
          [address],
        );
      }),
    );
  });

  const conditions: readonly (readonly [condition: string, expected: string])[] = [
    ['', 'a{}'],
    ['print', '@media print {\na{}\n}'],
    ['layer', '@layer  {\na{}\n}'],
    ['layer(base.x) screen', '@media screen {\n@layer base.x {\na{}\n}\n}'],
    ['supports(display: grid)', '@supports (display: grid) {\na{}\n}'],
    ['supports(not (a: b)) print', '@media print {\n@supports not (a: b) {\na{}\n}\n}'],
  ];
  for (const [condition, expected] of conditions) {
    it(`stands under the condition it was imported with: ${condition || 'none'}`, () =>
      assert.equal(underCondition('a{}', condition), expected));
  }
});
