/** The dialects of file name patterns that generators' configurations are written in. */
export type GlobDialect =
  /** gobwas/glob with `/` between names, as Hugo uses it: `*` within a name, `**` across, `{a,b}`. */
  | 'gobwas'
  /** Ruby's `File.fnmatch` without flags: `*` and `?` match slashes too; no braces. */
  | 'fnmatch'
  /** Ruby's `Dir.glob`: `*` within a name, `**` + `/` for any number of folders, `{a,b}`. */
  | 'ruby-glob';

interface Wildcards {
  readonly one: string;
  readonly many: string;
  readonly across: string;
  readonly braces: boolean;
}

const WILDCARDS: Readonly<Record<GlobDialect, Wildcards>> = {
  gobwas: { one: '[^/]', many: '[^/]*', across: '.*', braces: true },
  fnmatch: { one: '.', many: '.*', across: '.*', braces: false },
  'ruby-glob': { one: '[^/]', many: '[^/]*', across: '[^/]*', braces: true },
};

/**
 * A test for whole paths. A bracket or brace that is left open stands for itself; a pattern with a
 * range that runs backwards fits only itself.
 */
export function globTest(pattern: string, dialect: GlobDialect): (path: string) => boolean {
  try {
    const expression = new RegExp(`^${translated(pattern, dialect)}$`, 'su');
    return (path) => expression.test(path);
  } catch {
    return (path) => path === pattern;
  }
}

const TOKEN = /\\(.)|(\*\*\/)|(\*\*+)|(\*)|(\?)|\[([!^]?)([^\]]+)\]|\{([^{}]*)\}|([^])/gu;

function translated(pattern: string, dialect: GlobDialect): string {
  const wild = WILDCARDS[dialect];
  return pattern.replace(TOKEN, (whole: string, ...parts: (string | undefined)[]) => {
    const [escaped, folders, across, many, one, not, set, choices] = parts;
    if (escaped !== undefined) return literal(escaped);
    if (folders !== undefined) {
      return dialect === 'ruby-glob' ? '(?:[^/]+/)*' : `${wild.across}/`;
    }
    if (across !== undefined) return wild.across;
    if (many !== undefined) return wild.many;
    if (one !== undefined) return wild.one;
    if (set !== undefined) return characterSet(set, not !== '' && not !== undefined);
    if (choices !== undefined && wild.braces) {
      const alternatives = choices.split(',').map((choice) => translated(choice, dialect));
      return `(?:${alternatives.join('|')})`;
    }
    return literal(whole);
  });
}

function characterSet(set: string, isNegated: boolean): string {
  return `[${isNegated ? '^' : ''}${set.replace(/[\\[\]^&~|]/g, '\\$&')}]`;
}

function literal(text: string): string {
  return text.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&');
}
