import { utf8Of } from './utf8.ts';

const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;

/** The constants of RFC 1321: the fractions of the sine of 1 to 64. */
const SINES = Array.from({ length: 64 }, (_, at) =>
  Math.floor(Math.abs(Math.sin(at + 1)) * 2 ** 32),
);

/** The MD5 sum of a text in UTF-8, as 32 hexadecimal digits (RFC 1321). */
export function md5(text: string): string {
  const words = paddedWords(utf8Of(text));
  let state: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let block = 0; block < words.length; block += 16) {
    const next = mixed(state, words.slice(block, block + 16));
    state = state.map((word, at) => (word + (next[at] ?? 0)) >>> 0);
  }
  return state.map(littleEndianHex).join('');
}

function mixed(state: readonly number[], block: readonly number[]): readonly number[] {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const { bits, word } = choice(round, step, { b, c, d });
    const sum = (a + bits + (SINES[step] ?? 0) + (block[word] ?? 0)) >>> 0;
    const shift = SHIFTS[round]?.[step % 4] ?? 0;
    const turned = ((sum << shift) | (sum >>> (32 - shift))) >>> 0;
    [a, b, c, d] = [d, (b + turned) >>> 0, b, c];
  }
  return [a, b, c, d];
}

/** The round's function of the state, and the word of the block that the step takes. */
function choice(
  round: number,
  step: number,
  { b, c, d }: { readonly b: number; readonly c: number; readonly d: number },
): { readonly bits: number; readonly word: number } {
  switch (round) {
    case 0:
      return { bits: (b & c) | (~b & d), word: step };
    case 1:
      return { bits: (d & b) | (~d & c), word: (5 * step + 1) % 16 };
    case 2:
      return { bits: b ^ c ^ d, word: (3 * step + 5) % 16 };
    default:
      return { bits: c ^ (b | ~d), word: (7 * step) % 16 };
  }
}

/** The message with a one bit, zeros and its length in bits, as little-endian 32-bit words. */
function paddedWords(bytes: readonly number[]): readonly number[] {
  const length = (((bytes.length + 8) >> 6) + 1) * 16;
  const words = new Array<number>(length).fill(0);
  for (const [at, byte] of [...bytes, 0x80].entries()) {
    words[at >> 2] = ((words[at >> 2] ?? 0) | (byte << ((at % 4) * 8))) >>> 0;
  }
  words[length - 2] = (bytes.length * 8) >>> 0;
  return words;
}

function littleEndianHex(word: number): string {
  const bytes = [0, 8, 16, 24].map((shift) => (word >>> shift) & 0xff);
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
