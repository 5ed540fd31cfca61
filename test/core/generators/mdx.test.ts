import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/message.ts';
import { mdxFault } from '../../../src/core/generators/shared/mdx/mdxFault.ts';

const PLAIN = { comments: false, headingIds: false };

/** What MDX stops at, checked against its own compiler: `|` stands where the fault is. */
const FAULTS: readonly string[] = [
  'a |{oops',
  'a |{b c}',
  '|<br>',
  'text |<b>never\n\nclosed',
  '|</b>',
  '<a>|<b></a>',
  'a |<3',
  '|<https://example.org>',
  '|<!-- comment -->',
  '|import x from\n',
  '# T\n\n|<Box a={b c}/>',
  '    |{indented',
];

const FINE: readonly string[] = [
  'a < b and 5 > 4',
  'a {1 + 1} {/* comment */} {}',
  '`{code` ``<b>`` \\{ \\<',
  '```js\n{ <b>\n```\n',
  '~~~\n<b>\n~~~',
  '- item\n\n  ```\n  {\n  ```\n',
  'import X from "x"\nexport const a = {\n  b: 1,\n};\n\n<X {...a} b={<i>c</i>} c="{"/>',
  '{[1, 2].map((n) => <li key={n}>{n}</li>)}\nexport const a = 1\n',
  '<div\n  className="a"\n>\n\ntext\n\n</div>',
  '<>fragment</> <A.B/> <a:b/>',
  '[l](<a b>)\n\n[r]: <https://example.org/x y>',
  '$x^{2}$ and $$\n{y\n$$',
  'we import things and export {1}.x',
];

describe('A body in MDX', () => {
  for (const marked of FAULTS) {
    it(`stops the build with ${JSON.stringify(marked)}`, () => {
      assert.equal(mdxFault(marked.replace('|', ''), PLAIN)?.at, marked.indexOf('|'));
    });
  }

  for (const text of FINE) {
    it(`is fine with ${JSON.stringify(text)}`, () => {
      const fault = mdxFault(text, PLAIN);
      assert.equal(fault && inEnglish(fault.message), undefined);
    });
  }

  it('may have comments and ids of headings in Docusaurus', () => {
    const text = '<!-- comment {{ -->\n\n## Heading {#my-id}\n\n:::note{.special}\ntext\n:::\n';
    assert.equal(mdxFault(text, { comments: true, headingIds: true }), undefined);
  });
});
