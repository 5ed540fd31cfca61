import { regionIn } from './fileRegion.ts';

/** What is written behind `<<<`. */
export interface CodeSnippet {
  readonly path: string;
  readonly region: string | undefined;
  /** What stands behind the fence that it becomes. */
  readonly info: string;
}

/**
 * Reads `@/file.ts#region{1,3-4 ts:line-numbers} [title]`. Source: plugins/snippet.ts
 * `rawPathToToken`.
 */
export function readSnippet(written: string): CodeSnippet {
  const [untitled, ownTitle] = titleIn(written.trim());
  const [, bare = untitled, braces = ''] = /^(.*?) ?\{([^{}]*)\}$/.exec(untitled) ?? [];
  const [, path = bare, region] = /^(.+?)(?:#([\w-]+))?$/.exec(bare) ?? [];
  const words = braces.split(' ').filter((word) => word !== '');
  const lines = /^\d[\d,-]*$/.test(words[0] ?? '') ? words.shift() : undefined;
  const [language = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? '', more = ''] = words;
  const title = ownTitle ?? path.slice(path.lastIndexOf('/') + 1);
  const marked = lines === undefined ? '' : `{${lines}}`;
  return { path, region, info: `${language}${marked} [${title}] ${more}`.trimEnd() };
}

/** What stands before the title in brackets, and the title. */
function titleIn(text: string): readonly [untitled: string, title: string | undefined] {
  const open = text.indexOf('[');
  if (open < 0 || !text.endsWith(']') || open > text.length - 3) return [text, undefined];
  return [text.slice(0, open).replace(/ $/, ''), text.slice(open + 1, -1)];
}

/** The text of a file that a snippet shows: all of it, or a region without its indentation. */
export function snippetText(text: string, name: string | undefined): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const region = name === undefined ? undefined : regionIn(lines, name);
  if (region === undefined) return lines.join('\n');
  const inside = lines.slice(region.start, region.end).filter((line) => !region.isMark(line));
  const indents = inside.flatMap((line) => /^[ \t]*(?=[^ \t])/.exec(line)?.[0].length ?? []);
  const indent = indents.reduce((least, each) => Math.min(least, each), indents[0] ?? 0);
  return inside.map((line) => line.slice(indent)).join('\n');
}
