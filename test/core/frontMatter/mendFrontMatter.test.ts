import assert from 'node:assert/strict';
import {
  HUGO_FENCES,
  JEKYLL_FENCES,
  type FenceRules,
} from '../../../src/core/frontMatter/fenceRules.ts';
import { mendFrontMatter } from '../../../src/core/frontMatter/mendFrontMatter.ts';
import { readFrontMatter } from '../../../src/core/frontMatter/readFrontMatter.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

/** The text with its first problem mended, or `undefined`. */
function mended(text: string, rules: FenceRules = HUGO_FENCES): string | undefined {
  const read = (source: string) => readFrontMatter(source, rules, true);
  const [problem] = read(text).problems;
  assert.ok(problem);
  const edit = mendFrontMatter(text, problem, read);
  return edit && applyEdits(text, [edit]);
}

describe('a mistake in front matter is mended', () => {
  const yaml: readonly [what: string, before: string, after: string | undefined][] = [
    ['by quotes around a colon', 'title: One: two # c\n', 'title: "One: two" # c\n'],
    ['by quotes around a colon in a list', 'a:\n  - b: c: d\n', 'a:\n  - b: "c: d"\n'],
    ['by quotes around what can’t begin a value', 'a: @me\nb: 1\n', 'a: "@me"\nb: 1\n'],
    ['by quotes around a bracket that is text', 'a: [Draft] x\n', 'a: "[Draft] x"\n'],
    ['by a closing quote', 'title: "x\nb: 1\n', 'title: "x"\nb: 1\n'],
    ['by a closing bracket', 'tags: [a, b\nb: 1\n', 'tags: [a, b]\nb: 1\n'],
    ['by an apostrophe written twice', "a: 'It's'\n", "a: 'It''s'\n"],
    ['by escaped quotes', 'a: "x "y" z"\n', 'a: "x \\"y\\" z"\n'],
    ['by an escaped backslash', 'a: "C:\\qed"\n', 'a: "C:\\\\qed"\n'],
    ['by spaces for tabs', 'a:\n\tb: 1\n', 'a:\n  b: 1\n'],
    ['by spaces for tabs on a line of their own', 'a: 1\n\t\nb: 1\n', 'a: 1\n  \nb: 1\n'],
    ['by a space behind a colon', 'a:1\nb: 2\n', 'a: 1\nb: 2\n'],
    ['without touching the next one', 'a: b: c\nd: e: f\n', 'a: "b: c"\nd: e: f\n'],
    ['by nobody who knows what was meant', 'a: 1\nsome words\n', undefined],
    ['by nobody who knows which key was meant', 'a: 1\na: 2\n', undefined],
  ];
  for (const [what, before, after] of yaml) {
    it(`${what}, in YAML`, () => {
      const expected = after === undefined ? undefined : `---\n${after}---\nBody`;
      assert.equal(mended(`---\n${before}---\nBody`), expected);
    });
  }

  const toml: readonly [what: string, before: string, after: string][] = [
    ['by quotes', 'title = My post\n', 'title = "My post"\n'],
    ['by a closing quote', 'title = "x\nb = 1\n', 'title = "x"\nb = 1\n'],
    ['by an equals sign', 'title: "x"\n', 'title = "x"\n'],
    ['by an equals sign and quotes', 'title: x\n', 'title = "x"\n'],
    ['by other quotes', "a = 'it's'\n", 'a = "it\'s"\n'],
    ['by a closing bracket', 'a = ["b"\nc = 1\n', 'a = ["b"]\nc = 1\n'],
  ];
  for (const [what, before, after] of toml) {
    it(`${what}, in TOML`, () => {
      assert.equal(mended(`+++\n${before}+++\nBody`), `+++\n${after}+++\nBody`);
    });
  }

  it('by a closing fence', () => {
    assert.equal(mended('---\r\ntitle: x\r\n\r\nBody'), '---\r\ntitle: x\r\n---\r\n\r\nBody');
    assert.equal(mended('+++\na = 1'), '+++\na = 1\n+++\n');
    assert.equal(mended('---\ntitle: x\n\nBody', JEKYLL_FENCES), '---\ntitle: x\n---\n\nBody');
  });
});
