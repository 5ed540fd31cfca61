/** How templates of a generator take in other templates. */
export interface TemplateSyntax {
  /** Finds inclusions; the first group that took part is the name. Global. */
  readonly inclusion: RegExp;
  /** The files that an inclusion's name may mean. */
  filesOf(name: string): readonly string[];
}

export interface TemplateReader {
  readonly syntax: TemplateSyntax;
  /** A file's text; `undefined` when there is none. */
  read(path: string): Promise<string | undefined>;
}

const STYLE = /(?<![\w.])([\w@~+/.-]*[\w~+-]\.css)\b/g;
const DEEPEST = 6;

/**
 * The names of style sheets that a template and those it takes in mention, in order: what stands
 * literally in `<link>` tags and in calls that fetch a file. Names are as written.
 */
export async function linkedStyles(
  start: string,
  reader: TemplateReader,
): Promise<readonly string[]> {
  return [...new Set(await stylesIn(start, reader, 0))];
}

async function stylesIn(
  path: string,
  reader: TemplateReader,
  depth: number,
): Promise<readonly string[]> {
  const text = depth > DEEPEST ? undefined : await reader.read(path);
  if (text === undefined) return [];
  const live = text.replace(/<!--[^]*?-->|\{\{-?\s*\/\*[^]*?\*\/\s*-?\}\}/g, '');
  const found = [...inclusionsIn(live, reader.syntax), ...namesIn(live)].sort(
    (a, b) => a.index - b.index,
  );
  const parts = await Promise.all(
    found.map((part) =>
      part.isInclusion
        ? included(reader.syntax.filesOf(part.name), reader, depth + 1)
        : Promise.resolve([part.name]),
    ),
  );
  return parts.flat();
}

interface Mention {
  readonly index: number;
  readonly name: string;
  readonly isInclusion: boolean;
}

function inclusionsIn(text: string, { inclusion }: TemplateSyntax): readonly Mention[] {
  return [...text.matchAll(inclusion)].map((match) => ({
    index: match.index,
    name: match.slice(1).find(Boolean) ?? '',
    isInclusion: true,
  }));
}

function namesIn(text: string): readonly Mention[] {
  return [...text.matchAll(STYLE)].map((match) => ({
    index: match.index,
    name: match[1] ?? '',
    isInclusion: false,
  }));
}

/** The first of the files that exists. */
async function included(
  files: readonly string[],
  reader: TemplateReader,
  depth: number,
): Promise<readonly string[]> {
  for (const file of files) {
    if ((await reader.read(file)) !== undefined) return stylesIn(file, reader, depth);
  }
  return [];
}
