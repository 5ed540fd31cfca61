/** Code with the notes taken out that say how a line is shown. */
export interface LineNotes {
  readonly text: string;
  /** By the index of the line. */
  readonly classes: ReadonlyMap<number, readonly string[]>;
  /** Classes of the whole. */
  readonly has: ReadonlySet<string>;
}

const NOTE =
  /\s*(?:\/\/|\/\*|<!--|#|--|%{1,2}|;{1,2}|")\s*\[!code (\+\+|--|focus|hl|highlight|error|warning)(?::(\d+))?\]\s*(?:\*\/|-->)?\s*$/;

const KINDS: Readonly<Record<string, readonly [has: string, ...classes: string[]]>> = {
  '++': ['has-diff', 'diff', 'add'],
  '--': ['has-diff', 'diff', 'remove'],
  focus: ['has-focused-lines', 'has-focus'],
  hl: ['has-highlighted', 'highlighted'],
  highlight: ['has-highlighted', 'highlighted'],
  error: ['has-highlighted', 'highlighted', 'error'],
  warning: ['has-highlighted', 'highlighted', 'warning'],
};

/** `// [!code ++]` and the like. Source: @shikijs/transformers, as VitePress sets them up. */
export function lineNotes(code: string): LineNotes {
  const classes = new Map<number, readonly string[]>();
  const has = new Set<string>();
  if (!code.includes('[!code ')) return { text: code, classes, has };
  const lines = code.split('\n').map((line, index, all) => {
    const [note = '', name = '', count = '1'] = NOTE.exec(line) ?? [];
    const [whole, ...own] = KINDS[name] ?? [];
    if (whole === undefined) return line;
    has.add(whole);
    const end = Math.min(index + Number(count), all.length);
    for (let i = index; i < end; i++) classes.set(i, [...(classes.get(i) ?? []), ...own]);
    return line.slice(0, -note.length);
  });
  return { text: lines.join('\n'), classes, has };
}
