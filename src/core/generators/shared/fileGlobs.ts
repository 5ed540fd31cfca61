import picomatch from 'picomatch';

export interface FilePatterns {
  /** Those that begin with `!` leave out, as if they stood in `exclude`. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * A test for paths, as the generators written in JavaScript find files (globby, tinyglobby):
 * patterns do not find dot files unless they name the dot, but leave them out.
 */
export function fileGlobs({ include, exclude }: FilePatterns): (path: string) => boolean {
  const positive = include.filter((pattern) => !pattern.startsWith('!'));
  const negative = include.filter((pattern) => pattern.startsWith('!'));
  const out = [...negative.map((pattern) => pattern.slice(1)), ...exclude].map(plain);
  const isFound = picomatch(positive.map(plain));
  const isLeftOut = out.length > 0 ? picomatch(out, { dot: true }) : () => false;
  return (path) => isFound(path) && !isLeftOut(path);
}

function plain(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, '');
}
