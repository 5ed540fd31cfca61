import type { Problem } from '../problem.ts';

export type Encoding =
  'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252-guess' | 'binary';

export interface DecodedText {
  /** Without a byte order mark; empty for a binary file. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly problems: readonly Problem[];
}

/**
 * The text of a file, or of its head.
 * @param isWhole `false` when the bytes were cut at the read limit: a character cut in two at the end is no error.
 */
export function decodeText(
  bytes: Uint8Array,
  { isWhole }: { readonly isWhole: boolean },
): DecodedText {
  void isWhole;
  return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', problems: [] };
}
