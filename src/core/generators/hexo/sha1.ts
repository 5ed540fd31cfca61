import { utf8Of } from '../../compose/goTemplate/functions/utf8.ts';

const START: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];

/** The SHA-1 sum of a text in UTF-8, as 40 hexadecimal digits (RFC 3174). */
export function sha1(text: string): string {
  const words = paddedWords(utf8Of(text));
  let state = START;
  for (let block = 0; block < words.length; block += 16) {
    const next = mixed(state, words.slice(block, block + 16));
    state = state.map((word, at) => (word + (next[at] ?? 0)) >>> 0);
  }
  return state.map((word) => word.toString(16).padStart(8, '0')).join('');
}

function paddedWords(bytes: ArrayLike<number>): readonly number[] {
  const count = (((bytes.length + 8) >> 6) + 1) * 16;
  const words = Array.from({ length: count }, () => 0);
  const put = (at: number, byte: number) => {
    words[at >> 2] = ((words[at >> 2] ?? 0) | (byte << (24 - (at % 4) * 8))) >>> 0;
  };
  for (let at = 0; at < bytes.length; at++) put(at, bytes[at] ?? 0);
  put(bytes.length, 0x80);
  words[count - 2] = Math.floor(bytes.length / 2 ** 29);
  words[count - 1] = (bytes.length * 8) >>> 0;
  return words;
}

function mixed(state: readonly number[], block: readonly number[]): readonly number[] {
  const schedule = [...block];
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let step = 0; step < 80; step++) {
    if (step >= 16) {
      const back = (distance: number) => schedule[step - distance] ?? 0;
      schedule.push(rotated(back(3) ^ back(8) ^ back(14) ^ back(16), 1));
    }
    const [choice, constant] = roundOf(step, b, c, d);
    const next = (rotated(a, 5) + choice + e + constant + (schedule[step] ?? 0)) >>> 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  }
  return [a, b, c, d, e];
}

function roundOf(step: number, b: number, c: number, d: number): readonly [number, number] {
  if (step < 20) return [((b & c) | (~b & d)) >>> 0, 0x5a827999];
  if (step < 40) return [(b ^ c ^ d) >>> 0, 0x6ed9eba1];
  if (step < 60) return [((b & c) | (b & d) | (c & d)) >>> 0, 0x8f1bbcdc];
  return [(b ^ c ^ d) >>> 0, 0xca62c1d6];
}

function rotated(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0;
}
