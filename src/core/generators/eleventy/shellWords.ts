/** A word of a command line, without its quotes. */
export interface ShellWord {
  readonly text: string;
  /** `false` when the shell makes something else of it: a variable, a pattern, a quote without end. */
  readonly isPlain: boolean;
}

/** Longer command lines, in UTF-16 units, are not read. */
const LONGEST = 10_000;

const PIECE = /\s+|"((?:[^"\\]|\\.)*)"|'([^']*)'|(&&|\|\||[;&|\n])|\\?[^\s"';&|]/gsu;

/** The commands of a script of `package.json`, as words: what `&&` and the like stand between. */
export function commandsOf(script: string): readonly (readonly ShellWord[])[] {
  const commands: ShellWord[][] = [[]];
  if (script.length > LONGEST) return [];
  let word: ShellWord | undefined;
  const end = (): void => {
    if (word) commands.at(-1)?.push(word);
    word = undefined;
  };
  let at = 0;
  for (const { 0: piece, 1: double, 2: single, 3: separator, index } of script.matchAll(PIECE)) {
    // What the pattern passes over is a quote that nothing closes.
    const isWhole = index === at;
    at = index + piece.length;
    if (separator !== undefined) {
      end();
      commands.push([]);
    } else if (/^\s/.test(piece)) end();
    else {
      const quoted = double?.replace(/\\(.)/gs, '$1') ?? single;
      const isPlain =
        quoted === undefined
          ? !/[\\$`*?%<>(){}]/.test(piece)
          : single !== undefined || !/[$`%]/.test(quoted);
      word = {
        text: (word?.text ?? '') + (quoted ?? piece),
        isPlain: (word?.isPlain ?? true) && isPlain && isWhole,
      };
    }
  }
  end();
  return commands.filter((words) => words.length > 0);
}
