import { say } from '../message.ts';
import type { Problem } from '../problem.ts';
import { LineIndex } from './lineIndex.ts';

export type Encoding =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252-guess' | 'binary';

export interface DecodedText {
  /** Without a byte order mark; empty for a binary file. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly problems: readonly Problem[];
}

/** Made once: making one costs more than decoding a post's head. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** So much of a file is searched for a zero byte, which no text has but UTF-16. */
const SAMPLE = 4096;

/** So much of it is searched for other characters that text has few of: each is looked at by itself. */
const CLOSE_SAMPLE = 512;

/**
 * The text of a file, or of its head. UTF-16 is known by its mark or by the zero bytes of Latin letters; what
 * is not UTF-8 is read as Windows-1252, with a problem at the first byte that is wrong.
 * @param isWhole `false` when the bytes were cut at the read limit: a character cut in two at the end
 * is no mistake then.
 */
export function decodeText(
  bytes: Uint8Array,
  { isWhole }: { readonly isWhole: boolean },
): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  const content = hasMark ? bytes.subarray(3) : bytes;
  const sample = content.subarray(0, SAMPLE);
  if (sample.includes(0)) {
    const wide = hasMark ? undefined : unmarkedUtf16(sample);
    return wide ? utf16(content, wide) : binary();
  }
  if (isBinary(sample.subarray(0, CLOSE_SAMPLE))) return binary();
  return utf8(isWhole ? content : withoutCutCharacter(content), hasMark ? 'utf-8-bom' : 'utf-8');
}

function utf8(bytes: Uint8Array, encoding: 'utf-8' | 'utf-8-bom'): DecodedText {
  try {
    const text = UTF_8.decode(bytes);
    return { text, encoding, problems: [] };
  } catch {
    return notUtf8(bytes);
  }
}

/** Every byte has a meaning in Windows-1252, so the reading succeeds whatever the bytes are. */
function notUtf8(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('windows-1252').decode(bytes);
  // One character a byte, so the offset of a byte is the offset of its character.
  const start = firstInvalidByte(bytes);
  const line = new LineIndex(text).positionAt(start).line;
  const problem: Problem = {
    code: 'file-encoding',
    message: say('This file is not saved as UTF-8: save it with that encoding.'),
    severity: 'error',
    range: { start, end: Math.min(start + 1, text.length) },
    line,
  };
  return { text, encoding: 'windows-1252-guess', problems: [problem] };
}

/** The offset of the first byte at which the bytes stop being UTF-8: found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(withoutCutCharacter(bytes.subarray(0, middle)))) valid = middle;
    else invalid = middle;
  }
  return startOfCharacter(bytes, valid);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    UTF_8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function startOfCharacter(bytes: Uint8Array, end: number): number {
  return withoutCutCharacter(bytes.subarray(0, end)).length;
}

/** The bytes without a last character that more bytes would complete. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const even = bytes.subarray(0, bytes.length & ~1);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(even);
  const problem: Problem = {
    code: 'file-encoding',
    message: say('This file is saved as UTF-16: site generators want UTF-8.'),
    severity: 'error',
    range: { start: 0, end: 0 },
    line: 0,
  };
  return { text, encoding, problems: [problem] };
}

/** Text in Latin letters has a zero in every second byte when it is UTF-16. */
function unmarkedUtf16(sample: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = sample.length >> 1;
  if (pairs < 4) return undefined;
  let evens = 0;
  let odds = 0;
  for (let at = 0; at < pairs * 2; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) evens++;
    else odds++;
  }
  if (odds > pairs * 0.7 && evens === 0) return 'utf-16le';
  return evens > pairs * 0.7 && odds === 0 ? 'utf-16be' : undefined;
}

/** More control characters than any text has. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x08 || byte > 0x0d) && byte !== 0x1b) controls++;
  }
  return controls > sample.length / 10;
}

function binary(): DecodedText {
  const problem: Problem = {
    code: 'file-binary',
    message: say('This is no text file.'),
    severity: 'error',
    range: { start: 0, end: 0 },
    line: 0,
  };
  return { text: '', encoding: 'binary', problems: [problem] };
}
