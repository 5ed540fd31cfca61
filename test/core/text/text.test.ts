import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endOfLine, lineEndNear, nextLine, startOfLine } from '../../../src/core/text/lineEnds.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { minimalEdit } from '../../../src/core/text/minimalEdit.ts';
import { applyEdits } from '../../../src/core/text/textEdit.ts';

const anyText = fc
  .array(fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '\r', 'é', '😀', '👩‍👩‍👧'), { maxLength: 20 })
  .map((pieces) => pieces.join(''));

describe('line ends', () => {
  const cases: readonly [text: string, offset: number, expected: string][] = [
    ['a\r\nb\n', 0, '\r\n'],
    ['a\r\nb\n', 3, '\n'],
    ['a\r\nb', 3, '\r\n'],
    ['a\rb', 2, '\r'],
    ['a', 0, '\n'],
    ['', 0, '\n'],
    ['a\r\nb', 2, '\r\n'],
  ];
  for (const [text, offset, expected] of cases) {
    it(`near ${offset} in ${JSON.stringify(text)} are ${JSON.stringify(expected)}`, () => {
      assert.equal(lineEndNear(text, offset), expected);
    });
  }

  it('bound the same lines as the line index, wherever one looks', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, place) => {
        const offset = place % (text.length + 1);
        const index = new LineIndex(text);
        const isInsideCrlf = text[offset] === '\n' && text[offset - 1] === '\r';
        const { line } = index.positionAt(isInsideCrlf ? offset - 1 : offset);
        assert.equal(startOfLine(text, offset), index.startOf(line));
        assert.equal(nextLine(text, offset), index.startOf(line + 1));
        assert.match(
          text.slice(endOfLine(text, offset), nextLine(text, offset)),
          /^(\r\n|\n|\r|)$/,
        );
        assert.doesNotMatch(
          text.slice(startOfLine(text, offset), endOfLine(text, offset)),
          /[\r\n]/,
        );
      }),
    );
  });
});

describe('the smallest edit', () => {
  const cases: readonly [before: string, after: string, changed: string, to: string][] = [
    ['one two three', 'one 2 three', 'two', '2'],
    ['ab', 'aab', '', 'a'],
    ['aab', 'ab', 'a', ''],
    ['x😀y', 'x😁y', '😀', '😁'],
    ['a\r\nb', 'a\nb', '\r\n', '\n'],
    ['', 'a', '', 'a'],
    ['a', '', 'a', ''],
  ];
  for (const [before, after, changed, to] of cases) {
    it(`from ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
      const edit = minimalEdit(before, after);
      assert.ok(edit);
      assert.deepEqual([before.slice(edit.range.start, edit.range.end), edit.text], [changed, to]);
    });
  }

  it('of equal texts is none', () => {
    assert.equal(minimalEdit('a\r\n', 'a\r\n'), undefined);
  });

  it('turns one text into the other and cuts nothing in two', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const edit = minimalEdit(before, after);
        if (!edit) {
          assert.equal(before, after);
          return;
        }
        assert.equal(applyEdits(before, [edit]), after);
        for (const text of [before.slice(0, edit.range.start), edit.text]) {
          assert.doesNotMatch(text, /[\ud800-\udbff]$/);
        }
        const isCut = before[edit.range.start - 1] === '\r' && before[edit.range.start] === '\n';
        assert.ok(!isCut);
      }),
      { numRuns: 2000 },
    );
  });
});
