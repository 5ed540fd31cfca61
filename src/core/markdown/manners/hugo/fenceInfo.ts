/** What an info string says: ` ```go {.class linenos=table hl_lines=[2,"4-5"]} `. */
export interface FenceInfo {
  readonly language: string;
  /** Attributes for the element around the code. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** By their names in lower case, as written. */
  readonly options: ReadonlyMap<string, string>;
}

const ITEM =
  /\s*(?:([.#])([\w-]+)|([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\[[^\]]*\]|[^\s{}[\]"',]+)))\s*,?/y;

/** Source: markup/goldmark/codeblocks/render.go, markup/highlight/config.go. */
export function fenceInfo(info: string): FenceInfo {
  const language = /^\s*([^\s{]*)/.exec(info)?.[1] ?? '';
  const [, braces] = /\{([^}]*)\}/.exec(info) ?? [];
  return { language, ...sorted(itemsIn(braces ?? '')) };
}

/** Options as the shortcode `highlight` has them: `linenos=table,hl_lines=1 3-4`. */
export function highlightOptions(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((part) => part.split('='));
  return new Map(
    pairs.map(([name = '', value = '']) => [
      name.trim().toLowerCase(),
      value.trim().replace(/^["']|["']$/g, ''),
    ]),
  );
}

function itemsIn(text: string): readonly (readonly [name: string, value: string])[] {
  const items: [string, string][] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < text.trimEnd().length) {
    const match = ITEM.exec(text);
    if (!match) return [];
    const [, mark, word = '', name = '', double, single, bare = ''] = match;
    if (mark === undefined) items.push([name, double ?? single ?? bare]);
    else items.push([mark === '.' ? 'class' : 'id', word]);
  }
  return items;
}

const OPTIONS = new Set(
  (
    'anchorlinenos guesssyntax hl_inline hl_lines lineanchors linenos linenostart ' +
    'linenumbersintable noclasses style tabwidth wrapperclass'
  ).split(' '),
);

function sorted(
  items: readonly (readonly [name: string, value: string])[],
): Pick<FenceInfo, 'attributes' | 'options'> {
  const isOption = ([name]: readonly [string, string]): boolean => OPTIONS.has(name.toLowerCase());
  return {
    attributes: items.filter((item) => !isOption(item)),
    options: new Map(items.filter(isOption).map(([name, value]) => [name.toLowerCase(), value])),
  };
}

/** The numbers of the lines that `[1, "3-4"]` or `1 3-4` means; at most so many as code has. */
export function lineSet(text: string, lineCount: number): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [, from = '', to = from] of text.matchAll(/(\d+)(?:\s*-\s*(\d+))?/g)) {
    const last = Math.min(Number(to), lineCount);
    for (let line = Number(from); line <= last; line++) lines.add(line);
  }
  return lines;
}
