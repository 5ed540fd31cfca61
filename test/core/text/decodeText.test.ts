import assert from 'node:assert/strict';
import { decodeText, type DecodedText } from '../../../src/core/text/decodeText.ts';

const whole = (bytes: Uint8Array): DecodedText => decodeText(bytes, { isWhole: true });
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf8'));

function utf16(text: string, isBigEndian = false): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(isBigEndian ? bytes.swap16() : bytes);
}

/** Text, encoding, and of each problem its code, line and the text it stands at. */
function told({ text, encoding, problems }: DecodedText): unknown {
  return [
    text,
    encoding,
    problems.map(({ code, line, range }) => [code, line, text.slice(range.start, range.end)]),
  ];
}

describe('a file’s text', () => {
  it('is UTF-8', () => {
    assert.deepEqual(told(whole(utf8('naïve 日本 😀\n'))), ['naïve 日本 😀\n', 'utf-8', []]);
  });

  it('comes without a byte order mark', () => {
    assert.deepEqual(told(whole(utf8('\ufeffa\n'))), ['a\n', 'utf-8-bom', []]);
  });

  it('keeps a byte order mark that is not the first character', () => {
    assert.deepEqual(told(whole(utf8('\ufeff\ufeffa'))), ['\ufeffa', 'utf-8-bom', []]);
  });

  for (const isBigEndian of [false, true]) {
    const encoding = isBigEndian ? 'utf-16be' : 'utf-16le';
    it(`is read from ${encoding} with and without its mark, which is told`, () => {
      const expected = ['title: x\n', encoding, [['file-encoding', 0, '']]];
      assert.deepEqual(told(whole(utf16('\ufefftitle: x\n', isBigEndian))), expected);
      assert.deepEqual(told(whole(utf16('title: x\n', isBigEndian))), expected);
    });
  }

  it('that is not UTF-8 is guessed, and the first wrong byte is shown', () => {
    assert.deepEqual(told(whole(latin1('title: x\nName: Andr\xe9 \xe0\n'))), [
      'title: x\nName: André à\n',
      'windows-1252-guess',
      [['file-encoding', 1, 'é']],
    ]);
  });

  it('that ends in the middle of a character is wrong there when the file ends so', () => {
    const bytes = utf8('ab日').subarray(0, 4);
    const { encoding, problems } = whole(bytes);
    assert.equal(encoding, 'windows-1252-guess');
    assert.deepEqual(problems[0]?.range, { start: 2, end: 3 });
  });

  it('that was cut in the middle of a character at the read limit is not wrong', () => {
    for (const [text, length] of [
      ['ab日', 4],
      ['ab日', 3],
      ['é', 1],
      ['a😀', 4],
      ['a😀', 2],
    ] as const) {
      const bytes = utf8(text).subarray(0, length);
      const expected = [text.slice(0, text === 'é' ? 0 : text.indexOf('b') + 1 || 1), 'utf-8', []];
      assert.deepEqual(told(decodeText(bytes, { isWhole: false })), expected);
    }
  });

  it('of a picture is none', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    assert.deepEqual(told(whole(png)), ['', 'binary', [['file-binary', 0, '']]]);
  });

  it('may hold an odd control character', () => {
    assert.deepEqual(told(whole(utf8('page\fbreak, \u001b[1mbold'))), [
      'page\fbreak, \u001b[1mbold',
      'utf-8',
      [],
    ]);
  });

  it('of an empty file is empty', () => {
    assert.deepEqual(told(whole(new Uint8Array())), ['', 'utf-8', []]);
  });
});
