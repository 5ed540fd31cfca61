/** How a page writes a tag: what stands around it, its letters, what is between its words. */
export interface TagShape {
  readonly before: string;
  readonly behind: string;
  readonly letters: 'given' | 'lower' | 'upper' | 'capital';
  readonly spaces: string;
}

/** @param shown a text whose letters are those of the tag. */
export function tagShape(shown: string, tag: string): TagShape {
  const [, before = '', core = '', behind = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(shown) ?? [];
  const plain = tag.trim();
  const spaces = /\s/.test(plain) ? (/[^\p{L}\p{N}]+/u.exec(core)?.[0] ?? '') : ' ';
  return { before, behind, letters: lettersOf(core, plain), spaces };
}

/** A tag as the page would write it. */
export function tagLike(tag: string, { before, behind, letters, spaces }: TagShape): string {
  const spaced = tag.trim().replace(/\s+/g, spaces);
  return before + inLetters(spaced, letters) + behind;
}

function lettersOf(shown: string, tag: string): TagShape['letters'] {
  if (shown.replace(/[^\p{L}\p{N}]+/gu, '') === tag.replace(/[^\p{L}\p{N}]+/gu, '')) return 'given';
  if (shown === shown.toLowerCase()) return 'lower';
  return shown === shown.toUpperCase() ? 'upper' : 'capital';
}

function inLetters(text: string, letters: TagShape['letters']): string {
  switch (letters) {
    case 'given':
      return text;
    case 'lower':
      return text.toLowerCase();
    case 'upper':
      return text.toUpperCase();
    case 'capital':
      return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
