/** A word of a command line, without its quotes. */
export interface ShellWord {
  readonly text: string;
  /** `false` when the shell makes something else of it: a variable, a pattern, a quote without end. */
  readonly isPlain: boolean;
}

/** Longer command lines, in UTF-16 units, are not read. */
const LONGEST = 10_000;

/** A quote without end holds the rest. */
const PIECE =
  /[^\S\n]+|"((?:[^"\\]|\\.?)*)(?:"|$)|'([^']*)(?:'|$)|(&&|\|\||[;&|\n])|\\.?|[^\s"';&|\\]/gsu;

/** The commands of a script of `package.json`, as words: what `&&` and the like stand between. */
export function commandsOf(script: string): readonly (readonly ShellWord[])[] {
  const commands: ShellWord[][] = [[]];
  if (script.length > LONGEST) return [];
  let word: ShellWord | undefined;
  const end = (): void => {
    if (word) commands.at(-1)?.push(word);
    word = undefined;
  };
  for (const [piece, double, single, separator] of script.matchAll(PIECE)) {
    if (separator !== undefined) {
      end();
      commands.push([]);
    } else if (/^\s/.test(piece)) end();
    else {
      const inner = double ?? single;
      const quoted = double?.replace(/\\(.)/gs, '$1') ?? single;
      const isPlain =
        inner === undefined
          ? !/[\\$`*?%<>(){}]/.test(piece)
          : piece.length === inner.length + 2 && (single !== undefined || !/[$`%]/.test(inner));
      word = {
        text: (word?.text ?? '') + (quoted ?? piece),
        isPlain: (word?.isPlain ?? true) && isPlain,
      };
    }
  }
  end();
  return commands.filter((words) => words.length > 0);
}
